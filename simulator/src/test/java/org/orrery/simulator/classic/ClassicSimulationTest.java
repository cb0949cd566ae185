package org.orrery.simulator.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.metric;
import static org.orrery.simulator.testing.TestScenario.pod;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.RunResult.EndReason;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.Carbon;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Price;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.testing.Trials;
import org.orrery.simulator.workload.TaskWork;

class ClassicSimulationTest {

    /** The steps of CloudSim Plus's clock: request, acknowledgement, start and the last update are each late. */
    private static final double CLOCK_ERROR = 1;
    /** A VM that found no host is tried again every 5 s. */
    private static final double RETRY = 5;

    @Test
    void taskTakesAsLongAsOnOurEngineWithinTheClockError() {
        TestScenario scenario = new TestScenario().node("n", 4).task(5, pod(2, GI), new TaskWork.CoreSeconds(60));

        RunResult classic = ClassicSimulation.run(scenario.spec());
        RunResult ours = scenario.run();

        assertThat(classic.endReason()).isEqualTo(EndReason.WORKLOAD_FINISHED);
        assertThat(classic.endTime()).isBetween(ours.endTime(), ours.endTime() + CLOCK_ERROR);
        assertThat(metric(classic, "tasks.completed")).isEqualTo(1);
    }

    @Test
    void deterministicTasksCompleteWhenOursDoWithinTheClockError() {
        Trials.of(5).forEach((random, number) -> {
            TestScenario scenario = new TestScenario();
            for (int i = 0; i < 4; i++) {
                scenario.node("n" + i, 16);
            }
            int tasks = 10 + 10 * number;
            double arrival = 0;
            double work = 0;
            for (int i = 0; i < tasks; i++) {
                arrival += 10 * random.nextDouble();
                double cores = 0.5 * (1 + random.nextInt(4));
                double seconds = 5 + 20 * random.nextDouble();
                work += cores * seconds;
                scenario.task(arrival, pod(cores, GI), new TaskWork.Duration(seconds));
            }

            RunResult classic = ClassicSimulation.run(scenario.spec());
            RunResult ours = scenario.run();

            assertThat(metric(classic, "tasks.completed")).isEqualTo(tasks);
            assertThat(metric(ours, "tasks.completed")).isEqualTo(tasks);
            // By Little's law the sum of all times in the system is the mean number in it times the time.
            double late = (metric(classic, "tasks.inSystem.mean") * classic.endTime()
                            - metric(ours, "tasks.inSystem.mean") * ours.endTime())
                    / tasks;
            assertThat(late).isBetween(0.0, CLOCK_ERROR);
            assertThat(classic.endTime()).isBetween(ours.endTime(), ours.endTime() + CLOCK_ERROR);
            double used = metric(classic, "cpu.used") * 64 * classic.endTime();
            assertThat(used).isCloseTo(work, within(2.0 * CLOCK_ERROR * tasks));
        });
    }

    @Test
    void tasksWaitUntilThereIsRoom() {
        TestScenario scenario = new TestScenario()
                .node("n", 4)
                .task(0, pod(3, GI), new TaskWork.Duration(100))
                .task(1, pod(3, GI), new TaskWork.Duration(100));

        RunResult classic = ClassicSimulation.run(scenario.spec());

        assertThat(classic.endTime()).isBetween(200.0, 200 + 2 * CLOCK_ERROR + RETRY);
        assertThat(metric(classic, "tasks.wait.mean")).isBetween(49.0, 50 + CLOCK_ERROR + RETRY);
    }

    @Test
    void horizonEndsTheRunAndClosesTheBooks() {
        NodeTemplate node = new NodeTemplate(
                "p",
                "",
                "",
                "",
                Map.of(),
                List.of(),
                TestScenario.amounts(2, GI),
                Amounts.NONE,
                10,
                0,
                "",
                1,
                new Price(0.6, 60, 0),
                u -> 100 + 200 * u,
                new Carbon(400, 1.5));
        RunResult classic = ClassicSimulation.run(new TestScenario()
                .node("n", node)
                .horizon(600)
                .task(0, pod(2, 1), new TaskWork.Duration(300))
                .spec());

        assertThat(classic.endReason()).isEqualTo(EndReason.HORIZON);
        assertThat(classic.endTime()).isEqualTo(600);
        assertThat(metric(classic, "cost.total")).isCloseTo(0.1, within(1e-12));
        assertThat(metric(classic, "energy.total") * 3.6e6)
                .isCloseTo(100.0 * 600 + 200.0 * 300, within(200 * CLOCK_ERROR));
    }

    @Test
    void taskThatFitsNoHostStallsTheRun() {
        RunResult classic = ClassicSimulation.run(new TestScenario()
                .node("n", 2)
                .task(0, pod(1, 1), new TaskWork.Duration(10))
                .task(0, pod(3, 1), new TaskWork.Duration(10))
                .spec());

        assertThat(classic.endReason()).isEqualTo(EndReason.STALLED);
        assertThat(classic.endDetail())
                .containsExactly("1 task waits for a host", "job-1: no host is large enough for it");
    }

    @Test
    void whatCloudSimPlusCannotSayIsNamed() {
        PodTemplate gpu = PodTemplate.builder("job")
                .requests(TestScenario.amounts(1, GI), TestScenario.amounts(2, GI))
                .gpu(new GpuRequest(1, 500, Set.of()))
                .priority(7)
                .build();
        RunResult classic = ClassicSimulation.run(new TestScenario()
                .node("n", 2)
                .task(0, gpu, new TaskWork.Duration(10))
                .spec());

        assertThat(String.join("\n", classic.notes()))
                .contains("GPUs", "use above requests", "priorities", "first fit");
    }

    @Test
    void scenarioWithoutTasksIsRefused() {
        assertThatThrownBy(() -> ClassicSimulation.run(new TestScenario().spec()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nodes");
    }
}
