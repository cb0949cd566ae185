package org.orrery.workloads.arrival.recorded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;
import org.orrery.workloads.trace.Row;
import org.orrery.workloads.trace.Table;
import org.orrery.workloads.trace.UnusableRowException;

/** Arrivals from any table of times: with counts or rates of intervals, or with the moment of each arrival. */
public final class FileFactory implements WorkloadFactory<FileFactory.Settings> {

    private static final double MOST = 1e12;

    /** Settings of the format. */
    public record Settings(
            @Setting(help = "the file, plain or compressed with gzip", isPath = true)
            String path,

            @Setting(help = "the column with the times, by its name or, where there is no header, its number from 1")
            String time,

            @Setting(
                    help = "the column with the number of arrivals in each interval; without it each row is an arrival")
            @Nullable
            String count,

            @Setting(help = "instead: the column with the arrivals per second in each interval") @Nullable
            String rate,

            @Setting(
                    help = "length of an interval; of rows that are arrivals: how exactly their times are known",
                    quantity = Quantity.DURATION,
                    min = "0s",
                    aboveMin = true)
            @Nullable
            Double per,

            @Setting(help = "the column with the core-time that each arrival brings, in seconds") @Nullable
            String cpu,

            @Setting(
                    help = "what times count that are numbers; seconds when not given, or smaller parts by their size",
                    quantity = Quantity.DURATION,
                    min = "0s",
                    aboveMin = true)
            @Nullable
            Double unit,

            @Setting(help = "what stands between columns", value = ",")
            String separator,

            @Setting(help = "where in an interval its arrivals come", value = "random")
            Spread spread,

            @Setting(help = "what comes in intervals that the file leaves out", value = "hold")
            Missing missing,

            @Setting(help = "", isInline = true) Playback playback) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public String help() {
        return "Arrivals from a table: counts of intervals, such as the requests per minute to the World Cup of 1998, "
                + "{file: {path: wc.csv, time: period, count: count, per: 60s}}, or the time of each, {file: {path: "
                + "log.csv, time: at}}.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ArrivalProcess create(Settings settings, WorkloadContext context) {
        settings.playback().check();
        if (settings.count() != null && settings.rate() != null) {
            throw new IllegalArgumentException("'count' and 'rate' cannot both be");
        }
        String amount = settings.count() == null ? settings.rate() : settings.count();
        Double per = settings.per();
        if (amount != null && per == null) {
            throw new IllegalArgumentException("how long is an interval? Write per: 60s, for example");
        }
        if (amount != null && settings.cpu() != null) {
            throw new IllegalArgumentException("'cpu' is of single arrivals, and these are counted");
        }
        Path path = context.resolve(settings.path());
        Recording recording = new Recording(String.valueOf(path.getFileName()));
        double unit = settings.unit() == null ? Double.NaN : settings.unit();
        double factor = settings.rate() == null || per == null ? 1 : per;
        String value = amount == null ? settings.cpu() : amount;
        Dirt dirt = context.dirt(settings.playback().strict());
        Columns columns = Columns.of(settings.time(), value);
        columns.table
                .separatedBy(settings.separator())
                .read(
                        path,
                        dirt,
                        row -> recording.add(
                                time(row, columns, unit),
                                value == null ? Double.NaN : row.number(columns.value, 0, MOST) * factor));
        if (recording.isEmpty()) {
            throw new IllegalArgumentException(path + ": there is no row that can be used. " + dirt.summary());
        }
        return amount == null || per == null
                ? recording.moments(per == null ? 0 : per, settings.playback(), context)
                : recording.counts(per, settings.spread(), settings.missing(), settings.playback(), context);
    }

    private static long time(Row row, Columns columns, double unit) throws UnusableRowException {
        return TimeText.nanos(row.text(columns.time), unit);
    }

    /** The table and where in it stands what. */
    private record Columns(Table table, int time, int value) {

        private static final int MOST_COLUMNS = 10_000;

        private static Columns of(String time, @Nullable String value) {
            int at = number(time);
            int with = value == null ? 1 : number(value);
            if (at < 0 || with < 0) {
                return value == null
                        ? new Columns(Table.withHeader(1, time), 0, -1)
                        : new Columns(Table.withHeader(2, time, value), 0, 1);
            }
            int width = Math.max(at, value == null ? at : with);
            String[] names = new String[width];
            for (int i = 0; i < width; i++) {
                names[i] = "column " + (i + 1);
            }
            names[at - 1] = "time";
            return new Columns(Table.withoutHeader(width, names), at - 1, value == null ? -1 : with - 1);
        }

        /** The number of a column that is named by it, or -1. */
        private static int number(String column) {
            try {
                int number = Integer.parseInt(column);
                return number >= 1 && number <= MOST_COLUMNS ? number : -1;
            } catch (NumberFormatException e) {
                return -1;
            }
        }
    }
}
