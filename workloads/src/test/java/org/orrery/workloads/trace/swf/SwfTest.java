package org.orrery.workloads.trace.swf;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.testing.SharedFiles;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskGroup;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.Trace;
import org.orrery.workloads.trace.FolderContext;
import org.orrery.workloads.trace.Selection;

/** Reading job logs. */
class SwfTest {

    private static Trace read(FolderContext context, String file, SwfFactory.Pods pods, Selection selection) {
        return new SwfFactory().create(new SwfFactory.Settings(file, pods, 1L << 38, selection), context);
    }

    private static Trace log(SwfFactory.Pods pods) {
        return read(FolderContext.of("swf"), "log.swf", pods, Selection.ALL);
    }

    @Test
    void jobsComeInTheOrderOfSubmissionAndRunForTheirRecordedTime() {
        assertThat(FolderContext.tasks(log(SwfFactory.Pods.SINGLE)))
                .extracting(TaskArrival::name, TaskArrival::submitAt, TaskArrival::work)
                .containsExactly(
                        tuple("swf-1", 0.0, new TaskWork.Duration(100)),
                        tuple("swf-3", 5.0, new TaskWork.Duration(60)),
                        tuple("swf-2", 10.0, new TaskWork.Duration(50)),
                        tuple("swf-5", 30.0, new TaskWork.Duration(0)));
    }

    @Test
    void requestedSizesCountBeforeThoseThatWereUsed() {
        assertThat(FolderContext.tasks(log(SwfFactory.Pods.SINGLE)))
                .extracting(
                        task -> task.template().request(ResourceNames.CPU),
                        task -> task.template().request(ResourceNames.MEMORY))
                .containsExactly(
                        tuple(2000L, 2 * 2048L * 1024),
                        tuple(1000L, 0L),
                        tuple(2000L, 2 * 512L * 1024),
                        tuple(1000L, 0L));
    }

    @Test
    void aJobOfSeveralProcessorsIsAGangOfPods() {
        List<TaskArrival> tasks = FolderContext.tasks(log(SwfFactory.Pods.GANG));

        assertThat(tasks).extracting(TaskArrival::id).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(tasks)
                .extracting(TaskArrival::name)
                .containsExactly("swf-1-0", "swf-1-1", "swf-3", "swf-2-0", "swf-2-1", "swf-5");
        TaskGroup group = requireNonNull(tasks.get(1).group());
        assertThat(group.gang()).isEqualTo(2);
        assertThat(group.size()).isEqualTo(2);
        assertThat(tasks.get(0).group()).isSameAs(group);
        assertThat(tasks.get(2).group()).isNull();
    }

    @Test
    void aJobWaitsForAllOfItsPrecedingJobAndThinks() {
        TaskArrival third = FolderContext.tasks(log(SwfFactory.Pods.GANG)).get(2);

        assertThat(third.after().toLongArray()).containsExactly(0L, 1L);
        assertThat(third.delayAfter()).isEqualTo(15);
    }

    @Test
    void whatIsLeftOutIsSaid() {
        assertThat(log(SwfFactory.Pods.GANG).notes())
                .anyMatch(note -> note.startsWith("1 jobs were cancelled before they ran"))
                .anyMatch(note -> note.startsWith("1 jobs do not wait for their preceding job"));
    }

    @Test
    void nodesAreMadeFromTheHeader() {
        assertThat(requireNonNull(log(SwfFactory.Pods.GANG).nodes()).initial())
                .extracting(node -> node.template().capacity().get(ResourceNames.CPU))
                .containsExactly(3000L, 3000L, 2000L);
    }

    @Test
    void aSampleTakesWholeJobsAndNumbersTasksWithoutGaps() {
        Trace trace = read(
                FolderContext.of("swf"),
                "log.swf",
                SwfFactory.Pods.GANG,
                new Selection(null, null, 0.5, false, "tasks"));

        for (int replication = 0; replication < 20; replication++) {
            List<TaskArrival> tasks = FolderContext.tasks(trace, 7, replication);
            for (int i = 0; i < tasks.size(); i++) {
                TaskGroup group = tasks.get(i).group();
                long all = tasks.stream()
                        .filter(task -> isSame(group, task.group()))
                        .count();
                assertThat(tasks.get(i).id()).isEqualTo(i);
                assertThat(all).isEqualTo(group == null ? all : group.size());
            }
        }
    }

    private static boolean isSame(@Nullable TaskGroup one, @Nullable TaskGroup other) {
        return one != null && other != null && one.instance() == other.instance();
    }

    @Test
    void theDirtyLogIsReadWithItsBadRowsCounted() {
        FolderContext context = new FolderContext(SharedFiles.require("traces/swf"));
        Trace trace = read(context, "fixture-dirty.swf", SwfFactory.Pods.SINGLE, Selection.ALL);

        assertThat(FolderContext.tasks(trace))
                .extracting(TaskArrival::name)
                .containsExactly("swf-1", "swf-3", "swf-2", "swf-5", "swf-6");
        assertThat(context.skipped())
                .startsWith("skipped 2 rows: ")
                .contains("1 that are parts of a job with a line of its own (first at fixture-dirty.swf:13: ")
                .contains("1 with fewer than 18 fields (first at fixture-dirty.swf:14: ");
    }

    @Test
    void strictReadingEndsAtTheFirstBadRow() {
        FolderContext context = new FolderContext(SharedFiles.require("traces/swf"));
        Selection strict = new Selection(null, null, 1, true, "tasks");

        assertThatThrownBy(() -> read(context, "fixture-dirty.swf", SwfFactory.Pods.SINGLE, strict))
                .hasMessageStartingWith("fixture-dirty.swf:13: ");
    }

    @Test
    void theLogOfNasaIsCompressedAndWhole() {
        FolderContext context = new FolderContext(SharedFiles.require("traces/swf"));
        Trace trace = read(context, "NASA-iPSC-1993-3.1-cln.swf.gz", SwfFactory.Pods.SINGLE, Selection.ALL);

        assertThat(FolderContext.tasks(trace)).hasSize(18_239);
        assertThat(FolderContext.tasks(trace))
                .filteredOn(task -> task.work().equals(new TaskWork.Duration(0)))
                .hasSize(173);
        assertThat(requireNonNull(trace.nodes()).initial()).hasSize(128);
        assertThat(context.skipped()).isEmpty();
    }
}
