package org.orrery.workloads.trace.swf;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.List;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.workloads.trace.PodShapes;
import org.orrery.workloads.trace.RecordedTasks;
import org.orrery.workloads.trace.Row;
import org.orrery.workloads.trace.TextLines;
import org.orrery.workloads.trace.UnusableRowException;
import org.orrery.workloads.trace.Window;

/**
 * The jobs of a log, 18 numbers a line, of which -1 means unknown. The size is the number of processors requested, or
 * else allocated; memory, a processor's, the one requested, or else used; the length the run time. The wait of the log
 * is not used: waiting is what is simulated.
 */
final class SwfJobs {

    private static final List<String> FIELDS = List.of(
            "job number",
            "submit time",
            "wait time",
            "run time",
            "allocated processors",
            "average cpu time",
            "used memory",
            "requested processors",
            "requested time",
            "requested memory",
            "status",
            "user",
            "group",
            "executable",
            "queue",
            "partition",
            "preceding job",
            "think time");

    private static final int JOB = 0;
    private static final int SUBMIT = 1;
    private static final int RUN = 3;
    private static final int ALLOCATED = 4;
    private static final int MEMORY_USED = 6;
    private static final int PROCESSORS = 7;
    private static final int MEMORY = 9;
    private static final int STATUS = 10;
    private static final int PRECEDING = 16;
    private static final int THINK = 17;

    private static final int PARTIAL_FIRST = 2;
    private static final int PARTIAL_LAST = 4;
    private static final int CANCELLED = 5;

    private static final long KIB = 1024;
    private static final long MILLI = 1000;
    private static final long MOST_PROCESSORS = 1_000_000;
    private static final long MOST_SECONDS = 1L << 40;
    private static final long MOST_KIB = 1L << 40;
    private static final int NOT_TAKEN = -1;

    private final String workload;
    private final SwfFactory.Pods pods;
    private final Window window;
    private final PodShapes shapes;
    private final RecordedTasks.Builder tasks;
    /** The row of each job so far, or {@link #NOT_TAKEN}. */
    private final Long2IntOpenHashMap rows = new Long2IntOpenHashMap();

    private double end;
    private long jobs;
    private long cancelled;
    private long beforeWindow;
    private long unknownPreceding;

    SwfJobs(String workload, SwfFactory.Pods pods, Window window, PodShapes shapes) {
        this.workload = workload;
        this.pods = pods;
        this.window = window;
        this.shapes = shapes;
        tasks = new RecordedTasks.Builder(shapes);
    }

    void add(String line, long number) throws UnusableRowException {
        Row row = TextLines.row(FIELDS, line, number);
        if (row.size() < FIELDS.size()) {
            throw new UnusableRowException("with fewer than 18 fields");
        }
        long job = row.whole(JOB, 0, Long.MAX_VALUE);
        long status = row.whole(STATUS);
        if (rows.containsKey(job)) {
            boolean isPart = status >= PARTIAL_FIRST && status <= PARTIAL_LAST;
            throw new UnusableRowException(
                    isPart
                            ? "that are parts of a job with a line of its own"
                            : "with a job number that occurred before");
        }
        double submit = row.number(SUBMIT, 0, MOST_SECONDS);
        double run = row.number(RUN, -1, MOST_SECONDS);
        long processors = firstKnown(row, PROCESSORS, ALLOCATED, MOST_PROCESSORS);
        if (status == CANCELLED && run <= 0) {
            rows.put(job, NOT_TAKEN);
            cancelled++;
            return;
        }
        if (run < 0) {
            throw new UnusableRowException("without run time");
        }
        if (processors <= 0) {
            throw new UnusableRowException("without number of processors");
        }
        long memory = Math.max(0, firstKnown(row, MEMORY, MEMORY_USED, MOST_KIB)) * KIB;
        end = Math.max(end, submit + run);
        jobs++;
        if (submit < window.from() || submit >= window.end()) {
            rows.put(job, NOT_TAKEN);
            beforeWindow++;
            return;
        }
        put(row, job, submit, run, processors, memory);
    }

    private void put(Row row, long job, double submit, double run, long processors, long memory)
            throws UnusableRowException {
        boolean isGang = pods == SwfFactory.Pods.GANG;
        long perPod = isGang ? 1 : processors;
        PodTemplate template = PodTemplate.builder(workload)
                .requests(Amounts.of(perPod * MILLI, Math.multiplyExact(perPod, memory)))
                .build();
        long preceding = row.whole(PRECEDING);
        double think = Math.max(0, row.number(THINK, -1, MOST_SECONDS));
        int shape = shapes.add(template, isGang ? processors : 1);
        int task = tasks.add(workload + "-" + job, submit - window.from(), shape, new TaskWork.Duration(run), false);
        if (isGang) {
            tasks.setCopies(task, (int) processors);
        }
        if (preceding > 0) {
            int before = rows.getOrDefault(preceding, NOT_TAKEN);
            if (before == NOT_TAKEN) {
                unknownPreceding++;
            } else {
                tasks.addDependency(task, before, think);
            }
        }
        rows.put(job, task);
    }

    private static long firstKnown(Row row, int first, int second, long most) throws UnusableRowException {
        double value = row.number(first, -1, most);
        return (long) StrictMath.ceil(value > 0 ? value : row.number(second, -1, most));
    }

    RecordedTasks tasks() {
        return tasks.build();
    }

    /** The last moment at which a job of the log would end had it not waited, in seconds. */
    double end() {
        return end;
    }

    void say(List<String> notes) {
        notes.add(tasks.size() + " jobs; each runs for its recorded run time, on cores that are all the same; waits,"
                + " requested times, users and queues of the log are not used");
        if (beforeWindow > 0) {
            notes.add(beforeWindow + " of " + jobs + " jobs are submitted outside the window");
        }
        if (cancelled > 0) {
            notes.add(cancelled + " jobs were cancelled before they ran, and are left out");
        }
        if (unknownPreceding > 0) {
            notes.add(unknownPreceding
                    + " jobs do not wait for their preceding job, which is not among those before them");
        }
    }
}
