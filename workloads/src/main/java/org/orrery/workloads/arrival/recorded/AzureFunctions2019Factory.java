package org.orrery.workloads.arrival.recorded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;
import org.orrery.workloads.trace.Row;
import org.orrery.workloads.trace.Table;
import org.orrery.workloads.trace.UnusableRowException;
import org.orrery.workloads.trace.VmFiles;

/**
 * Invocations a minute of functions at Azure in two weeks of 2019 (Shahrad et al., ATC 2020): a file a day, a row a
 * function, a column a minute.
 */
public final class AzureFunctions2019Factory implements WorkloadFactory<AzureFunctions2019Factory.Settings> {

    private static final int MINUTES_A_DAY = 1440;
    private static final int FIRST_MINUTE = 4;
    private static final double MINUTE = 60;
    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final double MOST = 1e12;
    private static final Pattern DAY = Pattern.compile("\\.d(\\d{1,4})$");
    private static final Table TABLE = Table.withHeader(FIRST_MINUTE + 1, columns());

    /** Settings of the format. */
    public record Settings(
            @Setting(help = "the file of a day, or the folder with those of several", isPath = true)
            String path,

            @Setting(help = "invocations of this application only, by its HashApp") @Nullable
            String app,

            @Setting(help = "invocations of this function only, by its HashFunction") @Nullable
            String function,

            @Setting(help = "invocations by this trigger only, such as http") @Nullable
            String trigger,

            @Setting(help = "where in its minute an invocation comes", value = "random")
            Spread spread,

            @Setting(help = "", isInline = true) Playback playback) {}

    private static String[] columns() {
        String[] names = new String[FIRST_MINUTE + MINUTES_A_DAY];
        names[0] = "HashOwner";
        names[1] = "HashApp";
        names[2] = "HashFunction";
        names[3] = "Trigger";
        for (int i = 1; i <= MINUTES_A_DAY; i++) {
            names[FIRST_MINUTE + i - 1] = Integer.toString(i);
        }
        return names;
    }

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "azureFunctions2019";
    }

    @Override
    public String help() {
        return "Invocations a minute of functions at Azure in 2019, of one, of an application or of all together: "
                + "{azureFunctions2019: {path: invocations, trigger: http}}. Get the files "
                + "invocations_per_function_md.anon.dNN.csv from https://github.com/Azure/AzurePublicDataset.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ArrivalProcess create(Settings settings, WorkloadContext context) {
        settings.playback().check();
        Path path = context.resolve(settings.path());
        Dirt dirt = context.dirt(settings.playback().strict());
        Map<String, List<Path>> files = VmFiles.of(path, 1, name -> name.contains("invocations"));
        List<Day> days = new ArrayList<>();
        for (Map.Entry<String, List<Path>> file : files.entrySet()) {
            Day day = new Day(number(file.getKey()));
            for (Path part : file.getValue()) {
                List<String> present = TABLE.read(part, dirt, row -> day.add(row, settings));
                day.minutes = Math.max(day.minutes, present.size() - FIRST_MINUTE);
            }
            days.add(day);
        }
        if (days.stream().allMatch(day -> day.rows == 0)) {
            throw new IllegalArgumentException(path
                    + ": there is no function of this application, name and trigger that can be used. "
                    + dirt.summary());
        }
        int first = days.stream().mapToInt(day -> day.number).min().orElse(0);
        Recording recording = new Recording(String.valueOf(path.getFileName()));
        for (Day day : days) {
            for (int i = 0; i < day.minutes; i++) {
                recording.add(((long) (day.number - first) * MINUTES_A_DAY + i) * MINUTE_NANOS, day.counts[i]);
            }
        }
        // A function that is not in a day's file did not run on that day: no minute of a day that is there is missing.
        return recording.counts(MINUTE, settings.spread(), Missing.NONE, settings.playback(), context);
    }

    private static int number(String name) {
        Matcher matcher = DAY.matcher(name);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    private static final class Day {

        private final int number;
        private final double[] counts = new double[MINUTES_A_DAY];
        private int minutes;
        private long rows;

        private Day(int number) {
            this.number = number;
        }

        private void add(Row row, Settings settings) throws UnusableRowException {
            if (isOther(settings.app(), row.text(1))
                    || isOther(settings.function(), row.text(2))
                    || isOther(settings.trigger(), row.text(3))) {
                return;
            }
            double[] read = new double[MINUTES_A_DAY];
            for (int i = 0; i < MINUTES_A_DAY; i++) {
                String text = row.text(FIRST_MINUTE + i);
                read[i] = text.isEmpty() || "0".equals(text) ? 0 : row.number(FIRST_MINUTE + i, 0, MOST);
            }
            for (int i = 0; i < MINUTES_A_DAY; i++) {
                counts[i] += read[i];
            }
            rows++;
        }

        private static boolean isOther(@Nullable String wanted, String found) {
            return wanted != null && !wanted.equals(found);
        }
    }
}
