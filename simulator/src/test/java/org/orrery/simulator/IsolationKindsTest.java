package org.orrery.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.MI;
import static org.orrery.simulator.testing.TestScenario.metric;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.IsolationCosts;
import org.orrery.simulator.spec.MemoryUse;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.RestartPolicy;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskWork;

/** Every kind of isolation takes what is said of it, and nothing else. */
class IsolationKindsTest {

    private static PodTemplate.Builder pod(Isolation kind) {
        return PodTemplate.builder("job").isolation(kind).restartPolicy(RestartPolicy.NEVER);
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void bootAndProcessorOverheadAreAddedToTheWork(Isolation kind) {
        RunResult result = new TestScenario()
                .node("n", 4)
                .isolation(kind, new IsolationCosts(Law.constant(7), 0, 0.25, true))
                .task(0, pod(kind).requests(TestScenario.amounts(2, GI)).build(), new TaskWork.CoreSeconds(80))
                .run();

        // Seven seconds to boot, then 80 core-seconds and a quarter more on two cores.
        assertThat(result.endTime()).isCloseTo(7 + 50, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void costsOfOneKindAreNotThoseOfAnother(Isolation kind) {
        TestScenario scenario = new TestScenario().node("n", 4);
        for (Isolation other : Isolation.values()) {
            if (other != kind) {
                scenario.isolation(other, new IsolationCosts(Law.constant(1000), 0, 9, true));
            }
        }
        scenario.task(0, pod(kind).requests(TestScenario.amounts(1, GI)).build(), new TaskWork.CoreSeconds(30));

        assertThat(scenario.run().endTime()).isCloseTo(30, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void limitsBindOnlyWhereTheyAreEnforced(Isolation kind) {
        PodTemplate greedy = pod(kind)
                .requests(TestScenario.amounts(1, GI), TestScenario.amounts(1, GI))
                .memoryUse(new MemoryUse(Law.constant(2 * GI), 0, 0))
                .build();
        TestScenario enforced = new TestScenario().node("n", 4);
        enforced.isolation(kind, new IsolationCosts(Law.constant(0), 0, 0, true));
        enforced.task(0, greedy, new TaskWork.Duration(10));
        TestScenario open = new TestScenario().node("n", 4);
        open.isolation(kind, new IsolationCosts(Law.constant(0), 0, 0, false));
        open.task(0, greedy, new TaskWork.Duration(10));

        assertThat(metric(enforced.run(), "pods.oomKilled")).isPositive();
        assertThat(metric(open.run(), "pods.oomKilled")).isZero();
    }

    @Test
    void withoutControlGroupsEveryPodHasTheSameShareOfTheProcessor() {
        // Two cores for pods that asked for 1.5 and 0.5: with control groups by what they asked for, else a core each.
        // The first, with 30 core-seconds to do, is done after 20 or 30 s; it should be after 25.
        assertThat(metric(unequalPair(true), "tasks.deadlineMissed")).isZero();
        assertThat(metric(unequalPair(false), "tasks.deadlineMissed")).isEqualTo(1);
    }

    private static RunResult unequalPair(boolean enforcesLimits) {
        return new TestScenario()
                .node("n", 2)
                .isolation(Isolation.CHROOT, new IsolationCosts(Law.constant(0), 0, 0, enforcesLimits))
                .task(unlimited(0, 1.5, 30, 25))
                .task(unlimited(1, 0.5, 1000, Double.POSITIVE_INFINITY))
                .run();
    }

    private static TaskArrival unlimited(long id, double request, double work, double deadline) {
        PodTemplate pod = pod(Isolation.CHROOT)
                .requests(TestScenario.amounts(request, MI), TestScenario.amounts(2, 0))
                .build();
        return new TaskArrival(
                id, null, 0, pod, new TaskWork.CoreSeconds(work), false, deadline, TaskArrival.NOTHING, 0, null);
    }
}
