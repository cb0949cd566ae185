package org.orrery.workloads.trace.planetlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.testing.SharedFiles;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.TaskWork.Stretching;
import org.orrery.simulator.workload.Trace;
import org.orrery.simulator.workload.UsageProfile;
import org.orrery.workloads.trace.FolderContext;
import org.orrery.workloads.trace.Selection;
import org.orrery.workloads.trace.Window;

/** Reading series of processor use. */
class PlanetLabTest {

    private static Trace read(FolderContext context, String path, @Nullable Window window) {
        return new PlanetLabFactory()
                .create(
                        new PlanetLabFactory.Settings(
                                path,
                                2000,
                                1 << 20,
                                Stretching.CONSERVE_WORK,
                                new Selection(null, window, 1, false, "tasks")),
                        context);
    }

    private static UsageProfile use(TaskArrival task) {
        return ((TaskWork.Recorded) task.work()).profile();
    }

    private static double[] cores(UsageProfile use) {
        double[] cores = new double[use.fragments()];
        for (int i = 0; i < cores.length; i++) {
            cores[i] = use.cores(i);
        }
        return cores;
    }

    @Test
    void eachLineIsAStepOfTimeAndBadOnesKeepTheValueBefore() {
        FolderContext context = FolderContext.of("planetlab");
        List<TaskArrival> tasks = FolderContext.tasks(read(context, "vm_a", null));

        assertThat(tasks).hasSize(1);
        assertThat(tasks.get(0).isCensored()).isTrue();
        assertThat(cores(use(tasks.get(0)))).containsExactly(new double[] {0.2, 1, 1, 1, 2}, within(1e-6));
        assertThat(use(tasks.get(0)).seconds(4)).isEqualTo(300);
        assertThat(((TaskWork.Recorded) tasks.get(0).work()).stretching()).isEqualTo(Stretching.CONSERVE_WORK);
        assertThat(context.skippedRows()).isEqualTo(2);
        assertThat(context.skipped())
                .contains("1 beyond 0 to 100 (the value before holds on) (first at vm_a:3: '101')")
                .contains("1 without a whole percentage (the value before holds on) (first at vm_a:4: '')");
    }

    @Test
    void aWindowCutsTheSeries() {
        Trace trace = read(FolderContext.of("planetlab"), "vm_a", new Window(300, 900.0));

        assertThat(cores(use(FolderContext.tasks(trace).get(0)))).containsExactly(new double[] {1, 1}, within(1e-6));
        assertThat(trace.end()).isEqualTo(1200);
    }

    @Test
    void aWindowWithoutReadingIsRefused() {
        assertThatThrownBy(() -> read(FolderContext.of("planetlab"), "vm_a", new Window(5000, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no reading in the window; the trace ends at 1500");
    }

    @Test
    void aPublishedDayHasFiftyMachinesOf288Readings() {
        FolderContext context = new FolderContext(SharedFiles.require("traces/planetlab"));
        List<TaskArrival> tasks = FolderContext.tasks(read(context, "20110303", null));

        assertThat(tasks).hasSize(50);
        assertThat(tasks).allSatisfy(task -> assertThat(use(task).fragments()).isEqualTo(288));
        assertThat(context.skipped()).isEmpty();
    }
}
