package org.orrery.workloads.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskSource;
import org.orrery.simulator.workload.Trace;
import org.orrery.simulator.workload.WorkloadContext;

/** A context that finds files in one folder, and shows what readers counted. */
public final class FolderContext implements WorkloadContext {

    private final Path folder;
    private final double startEpoch;
    private final List<Dirt> dirts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A context of a folder. */
    public FolderContext(Path folder) {
        this(folder, Double.NaN);
    }

    private FolderContext(Path folder, double startEpoch) {
        this.folder = folder;
        this.startEpoch = startEpoch;
    }

    /** A context whose time zero is so many seconds after the beginning of 1970. */
    public static FolderContext startingAt(double epoch) {
        return new FolderContext(Path.of(""), epoch);
    }

    /** A context of a folder of this module's test resources. */
    public static FolderContext of(String resource) {
        return new FolderContext(Path.of("src", "test", "resources", "traces", resource));
    }

    @Override
    public Path resolve(String path) {
        return folder.resolve(path);
    }

    @Override
    public Dirt dirt(boolean isStrict) {
        Dirt dirt = new Dirt(isStrict, 1000);
        dirts.add(dirt);
        return dirt;
    }

    @Override
    public double startEpoch() {
        return startEpoch;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    /** What was skipped, in words. */
    public String skipped() {
        return dirts.stream().map(Dirt::summary).collect(Collectors.joining("; "));
    }

    /** How many rows were skipped. */
    public long skippedRows() {
        return dirts.stream().mapToLong(Dirt::total).sum();
    }

    /** All tasks of a trace in replication 0 of seed 1. */
    public static List<TaskArrival> tasks(Trace trace) {
        return tasks(trace, 1, 0);
    }

    /** All tasks of a trace. */
    public static List<TaskArrival> tasks(Trace trace, long seed, int replication) {
        TaskSource.Provider provider = trace.tasks();
        if (provider == null) {
            throw new AssertionError("the trace has no tasks");
        }
        List<TaskArrival> all = new ArrayList<>();
        try (TaskSource source = provider.open(new RandomStreams(seed, replication))) {
            for (TaskArrival task = source.next(); task != null; task = source.next()) {
                all.add(task);
            }
        }
        return all;
    }
}
