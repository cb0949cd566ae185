package org.orrery.workloads.arrival.recorded;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;
import org.orrery.workloads.arrival.recorded.AccessLogFactory.Work;
import org.orrery.workloads.trace.Table;
import org.orrery.workloads.trace.UnusableRowException;

/**
 * Invocations of functions at Azure in two weeks of 2021 (Zhang et al., SOSP 2021). The trace says when each ended and
 * how long it took; it arrives when it began.
 */
public final class AzureFunctions2021Factory implements WorkloadFactory<AzureFunctions2021Factory.Settings> {

    private static final Table TABLE = Table.withHeader(4, "app", "func", "end_timestamp", "duration");
    private static final double MOST_SECONDS = 1e9;
    private static final double NANOS = 1e9;

    /** Settings of the format. */
    public record Settings(
            @Setting(help = "the file", isPath = true) String path,

            @Setting(help = "invocations of this application only") @Nullable
            String app,

            @Setting(help = "invocations of this function only; its name is unique only within its application")
            @Nullable
            String function,

            @Setting(help = "core-time of an invocation: as long as it took then, or the service's", value = "recorded")
            Work work,

            @Setting(help = "", isInline = true) Playback playback) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "azureFunctions2021";
    }

    @Override
    public String help() {
        return "Invocations of functions at Azure in 2021, each with its time and length: {azureFunctions2021: {path: "
                + "AzureFunctionsInvocationTraceForTwoWeeksJan2021.txt, app: 7342…}}. Get the file from "
                + "https://github.com/Azure/AzurePublicDataset.";
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
        // Rows are told apart by a hash of 64 bits, so that memory does not hold their texts.
        LongOpenHashSet seen = new LongOpenHashSet();
        TABLE.read(path, dirt, row -> {
            if (isOther(settings.app(), row.text(0)) || isOther(settings.function(), row.text(1))) {
                return;
            }
            double end = row.number(2, -MOST_SECONDS, MOST_SECONDS);
            double duration = row.number(3, 0, MOST_SECONDS);
            long hash = (Objects.hash(row.text(0), row.text(1)) * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(end))
                            * 0x9E3779B97F4A7C15L
                    + Double.doubleToLongBits(duration);
            if (!seen.add(hash)) {
                throw new UnusableRowException("that repeat another");
            }
            recording.add(
                    Math.round((end - duration) * NANOS), settings.work() == Work.RECORDED ? duration : Double.NaN);
        });
        if (recording.isEmpty()) {
            throw new IllegalArgumentException(
                    path + ": there is no row of this application and function that can be used. " + dirt.summary());
        }
        return recording.moments(0, settings.playback(), context);
    }

    private static boolean isOther(@Nullable String wanted, String found) {
        return wanted != null && !wanted.equals(found);
    }
}
