package org.orrery.workloads.trace.bitbrains;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.file.Path;
import java.util.List;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.Dirt;
import org.orrery.workloads.trace.Row;
import org.orrery.workloads.trace.Table;
import org.orrery.workloads.trace.UnusableRowException;
import org.orrery.workloads.trace.UsageSeries;
import org.orrery.workloads.trace.Window;

/** The readings of one virtual machine. */
final class VmReadings {

    private static final int TIME = 0;
    private static final int CORES = 1;
    private static final int CAPACITY = 2;
    private static final int USED = 3;
    private static final int MEMORY = 4;
    private static final int MEMORY_USED = 5;
    private static final Table TABLE = Table.withHeader(
                    6,
                    "Timestamp [ms]",
                    "CPU cores",
                    "CPU capacity provisioned [MHZ]",
                    "CPU usage [MHZ]",
                    "Memory capacity provisioned [KB]",
                    "Memory usage [KB]")
            // A tab follows; space around values does not matter.
            .separatedBy(";");

    /** The header says milliseconds, but the published files hold seconds; below this they are. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private static final int USUAL_STEP = 300;
    private static final long KIB = 1024;
    private static final long MILLI = 1000;
    private static final long MAX_CORES = 10_000;

    private final String name;
    private final LongArrayList times = new LongArrayList();
    private final FloatArrayList cores = new FloatArrayList();
    private final IntArrayList memoryKib = new IntArrayList();
    private final LongOpenHashSet seen = new LongOpenHashSet();
    private long mostCores;
    private long mostMemoryKib;
    private int[] order = {};

    private VmReadings(String name) {
        this.name = name;
    }

    static VmReadings read(String name, List<Path> files, Dirt dirt) {
        VmReadings readings = new VmReadings(name);
        for (Path file : files) {
            TABLE.read(file, dirt, readings::add);
        }
        readings.seen.clear();
        readings.seen.trim();
        readings.sort();
        return readings;
    }

    private void add(Row row) throws UnusableRowException {
        long time = row.whole(TIME, 0, Long.MAX_VALUE);
        long count = row.whole(CORES, 0, MAX_CORES);
        double capacity = row.number(CAPACITY, 0, Double.MAX_VALUE);
        double used = row.number(USED, 0, Double.MAX_VALUE);
        double provisioned = row.number(MEMORY, 0, Integer.MAX_VALUE);
        double usedMemory = row.number(MEMORY_USED, 0, Integer.MAX_VALUE);
        // Capacity is that of all cores together; use may be beyond it.
        double usedCores = capacity > 0 ? count * used / capacity : 0;
        if (usedCores > MAX_CORES) {
            throw new UnusableRowException("with a use beyond what is possible");
        }
        if (!seen.add(time)) {
            throw new UnusableRowException("of a time that occurred before");
        }
        times.add(time >= MILLISECONDS_FROM ? time / MILLI : time);
        cores.add((float) usedCores);
        memoryKib.add((int) usedMemory);
        mostCores = Math.max(mostCores, count);
        mostMemoryKib = Math.max(mostMemoryKib, (long) provisioned);
    }

    private void sort() {
        order = new int[times.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        IntArrays.mergeSort(order, (a, b) -> Long.compare(times.getLong(a), times.getLong(b)));
    }

    boolean isEmpty() {
        return order.length == 0;
    }

    String name() {
        return name;
    }

    /** The time of the first reading in seconds since 1970. */
    long first() {
        return times.getLong(order[0]);
    }

    /** When the last reading ends to hold, in seconds since 1970. */
    long end() {
        return times.getLong(order[order.length - 1]) + USUAL_STEP;
    }

    PodTemplate template(String workload) {
        return PodTemplate.builder(workload)
                .requests(Amounts.of(mostCores * MILLI, mostMemoryKib * KIB))
                .build();
    }

    /** What was used within a window that counts from {@code zero}. */
    UsageSeries use(long zero, Window window) {
        UsageSeries.Builder use = new UsageSeries.Builder();
        for (int i = 0; i < order.length; i++) {
            long from = times.getLong(order[i]) - zero;
            long to = (i + 1 < order.length ? times.getLong(order[i + 1]) : end()) - zero;
            double length = Math.min(to, window.end()) - Math.max(from, window.from());
            if (length >= 1) {
                use.add((int) length, cores.getFloat(order[i]), memoryKib.getInt(order[i]));
            }
        }
        return use.build();
    }
}
