package org.orrery.workloads.arrival.recorded;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;
import org.orrery.workloads.trace.TextLines;
import org.orrery.workloads.trace.UnusableRowException;

/**
 * Requests from logs of web servers: the Common Log Format and the "combined" one of Apache and nginx, or a JSON object
 * a line. Their times are whole seconds; requests of the same second are spread over it.
 */
public final class AccessLogFactory implements WorkloadFactory<AccessLogFactory.Settings> {

    private static final double RESOLUTION = 1;
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]{1,64})\\]");
    private static final Pattern JSON_TIME =
            Pattern.compile("\"(?:time_local|time_iso8601|timestamp|@timestamp|time|ts)\"\\s*:\\s*\"?([^\",}]{1,64})");
    private static final Pattern JSON_SECONDS =
            Pattern.compile("\"(?:request_time|upstream_response_time)\"\\s*:\\s*\"?([0-9.eE+-]{1,32})");

    /** Settings of the format. */
    public record Settings(
            @Setting(help = "the log, plain or compressed with gzip", isPath = true)
            String path,

            @Setting(help = "core-time of a request", value = "request")
            Work work,

            @Setting(help = "", isInline = true) Playback playback) {}

    /** Where the work of a request comes from. */
    public enum Work {
        /** The service's law. */
        REQUEST,
        /** The time that the log says it took, where it says so. */
        RECORDED
    }

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "accessLog";
    }

    @Override
    public String help() {
        return "The requests in a log of a web server, in the common, the combined or nginx's JSON form: "
                + "{accessLog: {path: access.log.gz}}.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ArrivalProcess create(Settings settings, WorkloadContext context) {
        settings.playback().check();
        Path path = context.resolve(settings.path());
        Recording recording = new Recording(String.valueOf(path.getFileName()));
        Dirt dirt = context.dirt(settings.playback().strict());
        boolean isRecorded = settings.work() == Work.RECORDED;
        TextLines.read(path, dirt, (line, number) -> {
            if (!line.isEmpty()) {
                boolean isJson = line.charAt(0) == '{';
                recording.add(
                        TimeText.logNanos(find(isJson ? JSON_TIME : BRACKETS, line)),
                        isJson && isRecorded ? seconds(line) : Double.NaN);
            }
        });
        if (recording.isEmpty()) {
            throw new IllegalArgumentException(path + ": there is no line that can be used. " + dirt.summary());
        }
        return recording.moments(RESOLUTION, settings.playback(), context);
    }

    private static String find(Pattern pattern, String line) throws UnusableRowException {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            throw new UnusableRowException("without a time");
        }
        return matcher.group(1).strip();
    }

    private static double seconds(String line) throws UnusableRowException {
        Matcher matcher = JSON_SECONDS.matcher(line);
        if (!matcher.find()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(matcher.group(1));
            return value >= 0 && value < Double.POSITIVE_INFINITY ? value : Double.NaN;
        } catch (NumberFormatException e) {
            throw new UnusableRowException("with a request time that is not a number");
        }
    }
}
