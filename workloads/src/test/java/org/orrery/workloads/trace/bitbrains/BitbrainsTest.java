package org.orrery.workloads.trace.bitbrains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.testing.SharedFiles;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.TaskWork.Stretching;
import org.orrery.simulator.workload.Trace;
import org.orrery.simulator.workload.UsageProfile;
import org.orrery.workloads.trace.FolderContext;
import org.orrery.workloads.trace.Selection;
import org.orrery.workloads.trace.Window;

/** Reading series of processor and memory use. */
class BitbrainsTest {

    private static Trace read(FolderContext context, String path, @Nullable Window window) {
        return new BitbrainsFactory()
                .create(
                        new BitbrainsFactory.Settings(
                                path, Stretching.KEEP_TIME, new Selection(null, window, 1, false, "tasks")),
                        context);
    }

    private static List<Tuple> fragments(TaskArrival task) {
        UsageProfile use = ((TaskWork.Recorded) task.work()).profile();
        List<Tuple> fragments = new ArrayList<>();
        for (int i = 0; i < use.fragments(); i++) {
            fragments.add(tuple(use.seconds(i), use.cores(i), use.memory(i) >> 20));
        }
        return fragments;
    }

    @Test
    void readingsAreOrderedAndHoldUntilTheNextOne() {
        FolderContext context = FolderContext.of("bitbrains");
        List<TaskArrival> tasks = FolderContext.tasks(read(context, "", null));

        assertThat(tasks)
                .extracting(TaskArrival::name, TaskArrival::submitAt)
                .containsExactly(tuple("1", 0.0), tuple("2", 300.0));
        assertThat(fragments(tasks.get(0)))
                .containsExactly(tuple(300.0, 1.0, 1024L), tuple(600.0, 0.0, 0L), tuple(300.0, 5.0, 2048L));
        // Milliseconds are told from seconds by their size.
        assertThat(fragments(tasks.get(1))).containsExactly(tuple(300.0, 1.0, 0L));
        assertThat(context.skipped())
                .contains("1 of a time that occurred before (first at 1.csv:4: ")
                .contains("1 without CPU usage [MHZ] (first at 1.csv:6: ");
    }

    @Test
    void aMachineRequestsWhatItWasProvisionedWith() {
        TaskArrival task = FolderContext.tasks(read(FolderContext.of("bitbrains"), "1.csv", null))
                .get(0);

        assertThat(task.template().request(ResourceNames.CPU)).isEqualTo(4000);
        assertThat(task.template().request(ResourceNames.MEMORY)).isEqualTo(4L << 30);
    }

    @Test
    void aWindowCutsTheSeries() {
        TaskArrival task = FolderContext.tasks(read(FolderContext.of("bitbrains"), "1.csv", new Window(200, 1000.0)))
                .get(0);

        assertThat(task.submitAt()).isZero();
        assertThat(fragments(task))
                .containsExactly(tuple(100.0, 1.0, 1024L), tuple(600.0, 0.0, 0L), tuple(100.0, 5.0, 2048L));
    }

    @Test
    void thePublishedMachineIsWhole() {
        FolderContext context = new FolderContext(SharedFiles.require("traces/bitbrains"));
        Trace trace = read(context, "bitbrains.csv.gz", null);

        // 8,620 lines, the header among them.
        assertThat(fragments(FolderContext.tasks(trace).get(0))).hasSize(8619);
        assertThat(context.skipped()).isEmpty();
    }

    @Test
    void theDirtyFixturesAreRead() {
        FolderContext context = new FolderContext(SharedFiles.require("traces/bitbrains"));

        assertThat(fragments(FolderContext.tasks(read(context, "fixture-fastStorage-1.csv", null))
                        .get(0)))
                .hasSize(4);
        assertThat(context.skippedRows()).isEqualTo(1);
        assertThat(fragments(FolderContext.tasks(read(context, "fixture-rnd-2.csv", null))
                        .get(0)))
                .hasSize(2);
    }
}
