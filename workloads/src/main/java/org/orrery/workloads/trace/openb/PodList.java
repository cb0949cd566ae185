package org.orrery.workloads.trace.openb;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.workloads.trace.Lifetime;
import org.orrery.workloads.trace.PodShapes;
import org.orrery.workloads.trace.RecordedTasks;
import org.orrery.workloads.trace.Row;
import org.orrery.workloads.trace.Table;
import org.orrery.workloads.trace.UnusableRowException;
import org.orrery.workloads.trace.Window;

/**
 * The list of pods: {@code name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,qos,pod_phase,creation_time,
 * deletion_time,scheduled_time}, times in seconds. Some published lists have the first five columns only.
 */
final class PodList {

    private static final int NAME = 0;
    private static final int CPU = 1;
    private static final int MEMORY = 2;
    private static final int GPUS = 3;
    private static final int GPU_MILLI = 4;
    private static final int GPU_SPEC = 5;
    private static final int PHASE = 6;
    private static final int CREATION = 7;
    private static final int DELETION = 8;
    private static final int SCHEDULED = 9;
    private static final Table TABLE = Table.withHeader(
            5,
            "name",
            "cpu_milli",
            "memory_mib",
            "num_gpu",
            "gpu_milli",
            "gpu_spec",
            "pod_phase",
            "creation_time",
            "deletion_time",
            "scheduled_time");

    /** In place of a time that is not there. */
    private static final long NONE = -1;

    /** Seconds; more than any trace is long. */
    private static final long MAX_TIME = 1L << 40;

    private final Path file;
    private final String workload;
    private final PodShapes shapes = new PodShapes();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final IntArrayList shape = new IntArrayList();
    private final LongArrayList creation = new LongArrayList();
    private final LongArrayList deletion = new LongArrayList();
    private final LongArrayList scheduled = new LongArrayList();
    private final BitSet running = new BitSet();
    private boolean hasTimes;
    private long end = NONE;

    private PodList(Path file, String workload) {
        this.file = file;
        this.workload = workload;
    }

    static PodList read(Path file, String workload, Dirt dirt, List<String> notes) {
        PodList list = new PodList(file, workload);
        List<String> present = TABLE.read(file, dirt, list::add);
        list.hasTimes = present.contains("creation_time") && present.contains("deletion_time");
        if (list.names.isEmpty()) {
            throw new IllegalArgumentException(file + ": there is no usable pod in this list; " + dirt.summary());
        }
        notes.add(list.size() + " pods of " + list.shapes.size() + " shapes");
        notes.add(
                "what pods use is not recorded: they are taken to use the cpu and memory that they request; quality of"
                        + " service classes are not used");
        return list;
    }

    private void add(Row row) throws UnusableRowException {
        String name = row.text(NAME);
        if (name.isEmpty()) {
            throw new UnusableRowException("without name");
        }
        PodTemplate template = template(row);
        // A list without columns of times has nothing in them.
        boolean isTimed = !row.isUnknown(CREATION);
        long created = isTimed ? row.whole(CREATION, 0, MAX_TIME) : NONE;
        long deleted = row.isUnknown(DELETION) ? NONE : row.whole(DELETION, 0, MAX_TIME);
        long placed = row.isUnknown(SCHEDULED) ? NONE : row.whole(SCHEDULED, 0, MAX_TIME);
        if (!isTimed && (deleted != NONE || placed != NONE)) {
            throw new UnusableRowException("without creation_time");
        }
        if (deleted != NONE && deleted < Math.max(created, placed)) {
            throw new UnusableRowException("with a deletion before creation or scheduling");
        }
        if (placed != NONE && placed < created) {
            throw new UnusableRowException("with scheduling before creation");
        }
        if (positions.putIfAbsent(name, names.size()) != null) {
            throw new UnusableRowException("with a name that occurred before");
        }
        running.set(names.size(), row.text(PHASE).equalsIgnoreCase("Running"));
        names.add(name);
        shape.add(shapes.add(template));
        creation.add(created);
        deletion.add(deleted);
        scheduled.add(placed);
        end = Math.max(end, Math.max(created, Math.max(deleted, placed)));
    }

    private PodTemplate template(Row row) throws UnusableRowException {
        long cpu = row.whole(CPU, 0, Units.MAX_CPU_MILLI);
        long memory = row.whole(MEMORY, 0, Units.MAX_MEMORY_MIB) * Units.MIB;
        int gpus = (int) row.whole(GPUS, 0, NodeTemplate.MAX_GPUS);
        GpuRequest gpu = GpuRequest.NONE;
        if (gpus > 0) {
            // As in the experiment of the publishers, a share is at most a whole device.
            long milli = Math.min(GpuRequest.WHOLE, row.whole(GPU_MILLI, 0, Long.MAX_VALUE));
            if (milli == 0) {
                throw new UnusableRowException("that ask for nothing of their GPUs");
            }
            gpu = new GpuRequest(gpus, (int) milli, models(row.text(GPU_SPEC)));
        }
        return PodTemplate.builder(workload)
                .requests(Amounts.of(cpu, memory))
                .gpu(gpu)
                .build();
    }

    private static Set<String> models(String spec) {
        Set<String> models = new TreeSet<>();
        for (String model : spec.split("\\|")) {
            if (!model.isBlank()) {
                models.add(model.strip());
            }
        }
        return models;
    }

    int size() {
        return names.size();
    }

    String name(int position) {
        return names.get(position);
    }

    PodTemplate template(int position) {
        return shapes.get(shape.getInt(position));
    }

    PodShapes shapes() {
        return shapes;
    }

    /** The last time in the list in seconds, or NaN when it has no times. */
    double end() {
        return end == NONE ? Double.NaN : end;
    }

    /** The position of a pod that is named in full or by its number ({@code 12} for {@code openb-pod-0012}), or -1. */
    int positionOf(String text) {
        Integer exact = positions.get(text);
        if (exact != null) {
            return exact;
        }
        try {
            return positions.getOrDefault(String.format("openb-pod-%04d", Long.parseLong(text)), -1);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /**
     * The pods as recorded tasks. A pod ran from when it was scheduled, or from its creation when it never was, until
     * it was deleted. Pods that were there before the window begins are there at its start, with the rest of their
     * time.
     */
    RecordedTasks recorded(Lifetime lifetime, Window window, List<String> notes) {
        if (!hasTimes || end == NONE) {
            throw new IllegalArgumentException(file + ": this list has no times, so it cannot be replayed;"
                    + " write mode: arrivals, in which pods come one after another");
        }
        RecordedTasks.Builder tasks = new RecordedTasks.Builder(shapes);
        int unscheduled = 0;
        int unfinished = 0;
        int before = 0;
        for (int i = 0; i < names.size(); i++) {
            double created = creation.getLong(i);
            boolean isCut = deletion.getLong(i) == NONE || deletion.getLong(i) == end && running.get(i);
            double deleted = deletion.getLong(i) == NONE ? end : deletion.getLong(i);
            boolean wasThere = created < window.from();
            if (created >= window.end() || wasThere && deleted <= window.from()) {
                continue;
            }
            double started = scheduled.getLong(i) == NONE ? created : scheduled.getLong(i);
            double seconds = deleted - Math.max(started, window.from());
            TaskWork work = lifetime == Lifetime.DURATION
                    ? new TaskWork.Duration(Math.max(0, seconds))
                    : new TaskWork.Until(deleted - window.from());
            tasks.add(names.get(i), Math.max(0, created - window.from()), shape.getInt(i), work, isCut || wasThere);
            unscheduled += scheduled.getLong(i) == NONE ? 1 : 0;
            unfinished += isCut ? 1 : 0;
            before += wasThere ? 1 : 0;
        }
        if (tasks.size() == 0) {
            throw new IllegalArgumentException(file + ": the window holds no pod; the list ends at " + end + " s");
        }
        say(notes, tasks.size(), unscheduled, unfinished, before);
        return tasks.build();
    }

    private void say(List<String> notes, int taken, int unscheduled, int unfinished, int before) {
        if (taken < names.size()) {
            notes.add(taken + " pods are in the window");
        }
        if (unscheduled > 0) {
            notes.add(unscheduled
                    + " pods were never scheduled when this was recorded; their run time is taken to be from"
                    + " creation to deletion");
        }
        if (unfinished > 0) {
            notes.add(unfinished + " pods still ran at the end of the trace; their lengths are left out of statistics");
        }
        if (before > 0) {
            notes.add(before + " pods were there before the window and begin with it, with what is left of their time;"
                    + " their lengths are left out of statistics");
        }
    }
}
