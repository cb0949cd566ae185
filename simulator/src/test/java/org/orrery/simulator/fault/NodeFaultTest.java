package org.orrery.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.amounts;
import static org.orrery.simulator.testing.TestScenario.metric;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.fault.FaultEffect.CutOff;
import org.orrery.simulator.fault.FaultEffect.NodeCrash;
import org.orrery.simulator.fault.FaultEffect.SlowNode;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.RestartPolicy;
import org.orrery.simulator.testing.Outages;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.FaultSource;
import org.orrery.simulator.workload.NodeSource.NodeEvent;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.TaskWork;

/** What faults do to nodes and to what runs there. */
class NodeFaultTest {

    private static PodTemplate pod(RestartPolicy policy) {
        return PodTemplate.builder("job")
                .requests(amounts(1, GI))
                .restartPolicy(policy)
                .build();
    }

    private static TestScenario oneTask(RestartPolicy policy, double seconds, FaultSpec fault) {
        return new TestScenario()
                .node("n", 4)
                .task(0, pod(policy), new TaskWork.Duration(seconds))
                .fault(fault);
    }

    private static FaultSpec crash(double begin, double length) {
        return new FaultSpec("crash", new NodeCrash(NodePlaces.EACH), Outages.at(begin, length));
    }

    @Test
    void taskOfACrashedNodeBeginsAnewWhenTheNodeIsBack() {
        // Ten minutes of work; the node fails after five for five.
        RunResult result =
                oneTask(RestartPolicy.ON_FAILURE, 600, crash(300, 300)).run();

        assertThat(result.endTime()).isEqualTo(1200);
        assertThat(metric(result, "lost.work")).isEqualTo(300);
        assertThat(metric(result, "tasks.completed")).isEqualTo(1);
        assertThat(metric(result, "tasks.failed")).isZero();
    }

    @Test
    void podThatIsNotRestartedIsReplaced() {
        RunResult result = oneTask(RestartPolicy.NEVER, 600, crash(300, 300)).run();

        assertThat(result.endTime()).isEqualTo(1200);
        assertThat(metric(result, "pods.restarts")).isZero();
    }

    @Test
    void podThatIsBoundToADeadNodeStartsWhenThatIsBack() {
        RunResult result = new TestScenario()
                .node("n", 4)
                .task(50, pod(RestartPolicy.NEVER), new TaskWork.Duration(10))
                .fault(crash(20, 100))
                .run();

        assertThat(result.endTime()).isEqualTo(130);
        assertThat(metric(result, "lost.work")).isZero();
    }

    @Test
    void nodeThatNeverComesBackLeavesItsTaskUnfinished() {
        RunResult result = oneTask(RestartPolicy.ON_FAILURE, 600, crash(300, Double.POSITIVE_INFINITY))
                .run();

        assertThat(result.endReason()).isEqualTo(RunResult.EndReason.STALLED);
    }

    @Test
    void slowNodeWorksAtItsShareOfTheSpeed() {
        // 20 s at full speed, 40 s at half, the other 60 at full speed again.
        RunResult result = oneTask(
                        RestartPolicy.NEVER,
                        100,
                        new FaultSpec("slow", new SlowNode(NodePlaces.EACH, 0.5), Outages.at(20, 40)))
                .run();

        assertThat(result.endTime()).isCloseTo(120, within(1e-9));
        assertThat(metric(result, "lost.work")).isZero();
    }

    @Test
    void nodeOfNoSpeedStandsStill() {
        RunResult result = oneTask(
                        RestartPolicy.NEVER,
                        100,
                        new FaultSpec("still", new SlowNode(NodePlaces.EACH, 0), Outages.at(20, 40)))
                .run();

        assertThat(result.endTime()).isCloseTo(140, within(1e-9));
    }

    @Test
    void slowdownsMultiplyAndEndOneByOne() {
        // 10 at 1, 10 at 1/2, 10 at 1/8, 10 at 1/4: 18.75 of 100 done at 40; the rest at full speed.
        RunResult result = oneTask(
                        RestartPolicy.NEVER,
                        100,
                        new FaultSpec("a", new SlowNode(NodePlaces.EACH, 0.5), Outages.at(10, 20)))
                .fault(new FaultSpec("b", new SlowNode(NodePlaces.EACH, 0.25), Outages.at(20, 20)))
                .run();

        assertThat(result.endTime()).isCloseTo(40 + 81.25, within(1e-9));
    }

    @Test
    void crashesThatOverlapEndWithTheLastOfThem() {
        RunResult result = oneTask(RestartPolicy.ON_FAILURE, 100, crash(10, 50))
                .fault(new FaultSpec("other", new NodeCrash(NodePlaces.EACH), Outages.at(30, 70)))
                .run();

        assertThat(result.endTime()).isEqualTo(200);
    }

    @Test
    void workGoesOnWhereTheControlPlaneCannotReach() {
        RunResult result = oneTask(
                        RestartPolicy.ON_FAILURE,
                        100,
                        new FaultSpec("cut", new CutOff(NodePlaces.EACH), Outages.at(20, 40)))
                .run();

        assertThat(result.endTime()).isEqualTo(100);
    }

    @Test
    void zoneFailsAsAWhole() {
        NodeTemplate a = NodeTemplate.of("pool", amounts(1, 8 * GI), 110).inZone("a", "r");
        NodeTemplate b = NodeTemplate.of("pool", amounts(1, 8 * GI), 110).inZone("b", "r");
        TestScenario scenario =
                new TestScenario().node("a1", a).node("a2", a).node("b1", b).node("b2", b);
        for (int i = 0; i < 4; i++) {
            scenario.task(0, pod(RestartPolicy.ON_FAILURE), new TaskWork.Duration(100));
        }
        RunResult result = scenario.fault(
                        new FaultSpec("outage", new NodeCrash(NodePlaces.ofZone("b")), Outages.at(60, 40)))
                .run();

        assertThat(metric(result, "lost.work")).isEqualTo(120);
        assertThat(result.endTime()).isEqualTo(200);
    }

    @Test
    void oneCrewRepairsOneNodeAfterAnother() {
        FaultSource oneCrew = new FaultSource() {
            @Override
            public Life life(String slot, RandomStream random) {
                return Outages.at(10, 20).life(slot, random);
            }

            @Override
            public int repairCrews() {
                return 1;
            }
        };
        TestScenario scenario = new TestScenario().node("n1", 1).node("n2", 1);
        for (int i = 0; i < 2; i++) {
            scenario.task(0, pod(RestartPolicy.ON_FAILURE), new TaskWork.Duration(100));
        }
        RunResult result = scenario.fault(new FaultSpec("crash", new NodeCrash(NodePlaces.EACH), oneCrew))
                .run();

        assertThat(result.endTime()).isEqualTo(150);
    }

    @Test
    void nodeThatJoinsTakesTheLowestSlotAndItsFate() {
        // Only the second slot of the pool fails, from 10 to 100; the node that takes it at 50 is down at once.
        FaultSource second = new FaultSource() {
            @Override
            public Life life(String slot, RandomStream random) {
                return slot.equals("pool//1") ? Outages.at(10, 90).life(slot, random) : since -> null;
            }
        };
        RunResult result = new TestScenario()
                .node("n1", 1)
                .nodeEvent(new NodeEvent(
                        50, NodeEvent.Kind.ADD, new NodeSpec("n2", NodeTemplate.of("pool", amounts(1, 64 * GI), 110))))
                .task(0, pod(RestartPolicy.NEVER), new TaskWork.Duration(500))
                .task(0, pod(RestartPolicy.NEVER), new TaskWork.Duration(10))
                .fault(new FaultSpec("crash", new NodeCrash(NodePlaces.EACH), second))
                .run();

        assertThat(metric(result, "tasks.completed")).isEqualTo(2);
        assertThat(metric(result, "pods.startup.mean")).isEqualTo(50);
        assertThat(result.endTime()).isEqualTo(500);
    }

    @Test
    void hashNamesTheScheduleWhateverTheClusterMakesOfIt() {
        List<Long> hashes = new ArrayList<>();
        for (double begin : new double[] {300, 300, 301}) {
            TestScenario scenario = oneTask(RestartPolicy.NEVER, 600, crash(begin, 300));
            if (hashes.size() == 1) {
                scenario.node("another", 2);
            }
            hashes.add(scenario.run().faultHash());
        }

        assertThat(hashes.get(1)).isEqualTo(hashes.get(0));
        assertThat(hashes.get(2)).isNotEqualTo(hashes.get(0));
    }

    @Test
    void withoutFaultsThereIsNoHash() {
        RunResult result = new TestScenario()
                .node("n", 1)
                .task(0, pod(RestartPolicy.NEVER), new TaskWork.Duration(1))
                .run();

        assertThat(result.faultHash()).isZero();
    }
}
