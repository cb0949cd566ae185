package org.orrery.policies.autoscaling.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.MI;
import static org.orrery.simulator.testing.TestScenario.metric;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.policies.autoscaling.nodes.ClusterAutoscalerFactory.ExpanderName;
import org.orrery.policies.kubernetes.KubernetesOrchestratorFactory;
import org.orrery.policies.placement.PlacementSettings;
import org.orrery.policies.placement.QueueSettings;
import org.orrery.policies.placement.TieBreakSettings;
import org.orrery.simulator.NodeGroupSpec;
import org.orrery.simulator.NodeScalingSpec;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.spec.ContainerTemplate;
import org.orrery.simulator.spec.ImageTemplate;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Price;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.TaskWork;

/** Nodes are ordered for pods that find none and given back when they are not needed, with all the delays between. */
class NodeScalingTest {

    private static final double PROVISIONING = 90;

    private static NodeTemplate machine(String pool, double cores, double pricePerHour) {
        return machine(pool, "", cores, pricePerHour);
    }

    private static NodeTemplate machine(String pool, String zone, double cores, double pricePerHour) {
        NodeTemplate plain = NodeTemplate.of(pool, TestScenario.amounts(cores, 64 * GI), 110);
        return new NodeTemplate(
                pool,
                zone,
                "",
                "",
                Map.of(),
                List.of(),
                plain.capacity(),
                plain.reserved(),
                plain.podLimit(),
                0,
                "",
                1,
                new Price(pricePerHour, 1, 0),
                plain.power(),
                plain.carbon());
    }

    private static NodeGroupSpec group(NodeTemplate machine, int max, Law provisioning) {
        return new NodeGroupSpec(machine.pool(), machine.pool(), List.of(machine), 0, max, provisioning, 1, 0, 1);
    }

    private static PolicyChoice clusterAutoscaler(ExpanderName expander) {
        return clusterAutoscaler(expander, false);
    }

    private static PolicyChoice clusterAutoscaler(ExpanderName expander, boolean balances) {
        return new PolicyChoice(
                PolicyKind.NODE_AUTOSCALER,
                "cluster-autoscaler",
                new ClusterAutoscalerFactory.Settings(
                        List.of(expander),
                        Map.of(),
                        0.033,
                        0.004,
                        10,
                        900,
                        0,
                        1000,
                        -10,
                        true,
                        0.5,
                        600,
                        1200,
                        600,
                        180,
                        10,
                        120,
                        600,
                        balances));
    }

    private static PolicyChoice justInTime() {
        return new PolicyChoice(
                PolicyKind.NODE_AUTOSCALER, "just-in-time", new JustInTimeFactory.Settings(10, 900, 30, 600));
    }

    private static TestScenario scenario(PolicyChoice autoscaler, NodeGroupSpec... groups) {
        PolicyChoice placement = new PolicyChoice(
                PolicyKind.PLACEMENT,
                "first-fit",
                new PlacementSettings(
                        new TieBreakSettings(TieBreakSettings.Rule.FIRST, null, null), new QueueSettings(true)));
        return new TestScenario()
                .orchestrator(new PolicyChoice(
                        PolicyKind.ORCHESTRATOR,
                        "kubernetes",
                        new KubernetesOrchestratorFactory.Settings(placement, 6)))
                .nodeScaling(new NodeScalingSpec(autoscaler, List.of(groups)));
    }

    @Test
    void everyDelayUntilThePodRunsIsThere() {
        ImageTemplate image = ImageTemplate.ofSize("worker", 100 * MI);
        PodTemplate pod = PodTemplate.builder("job")
                .containers(List.of(new ContainerTemplate(
                        "main", image, TestScenario.amounts(4, GI), true, true, TestScenario.amounts(4, 0))))
                .startup(Law.constant(3))
                .build();

        RunResult result = scenario(
                        clusterAutoscaler(ExpanderName.LEAST_WASTE),
                        group(machine("pool", 8, 1), 3, Law.constant(PROVISIONING)))
                .pulls(10 * MI, true)
                .task(5, pod, new TaskWork.CoreSeconds(20))
                .run();

        // Submitted at 5, seen by the scan at 10, there at 100, pulled at 110, started at 113, done at 118.
        assertThat(metric(result, "scheduling.latency.mean")).isCloseTo(95, within(1e-9));
        assertThat(metric(result, "pods.startup.mean")).isCloseTo(108, within(1e-9));
        assertThat(result.endTime()).isCloseTo(118, within(1e-9));
        assertThat(result.decisions()).containsEntry("nodes ordered", 1L);
    }

    @Test
    void nodeThatIsNotNeededGoesAfterTenMinutes() {
        RunResult result = scenario(
                        clusterAutoscaler(ExpanderName.LEAST_WASTE),
                        group(machine("pool", 8, 1), 3, Law.constant(PROVISIONING)))
                .node("pool-0", machine("pool", 8, 1))
                .task(0, TestScenario.pod(1, GI), new TaskWork.CoreSeconds(1))
                .horizon(1000)
                .run();

        assertThat(metric(result, "nodes.mean")).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void expandersChooseDifferentMachines() {
        NodeGroupSpec small = group(machine("small", 4, 0.2), 10, Law.constant(PROVISIONING));
        NodeGroupSpec large = group(machine("large", 32, 2), 10, Law.constant(PROVISIONING));

        for (ExpanderName expander : List.of(ExpanderName.LEAST_WASTE, ExpanderName.LEAST_NODES)) {
            TestScenario scenario = scenario(clusterAutoscaler(expander), small, large);
            for (int i = 0; i < 8; i++) {
                scenario.task(0, TestScenario.pod(2, GI), new TaskWork.CoreSeconds(100));
            }
            RunResult result = scenario.run();

            int nodes = expander == ExpanderName.LEAST_WASTE ? 4 : 1;
            assertThat(metric(result, "nodes.max")).as(expander.name()).isEqualTo(nodes);
        }
    }

    @Test
    void justInTimeOrdersTheCheapestNodeThatHoldsTheLoad() {
        TestScenario scenario = scenario(
                justInTime(),
                group(machine("dear", 8, 2), 10, Law.constant(PROVISIONING)),
                group(machine("cheap", 8, 1), 10, Law.constant(PROVISIONING)));
        for (int i = 0; i < 4; i++) {
            scenario.task(0, TestScenario.pod(2, GI), new TaskWork.CoreSeconds(100));
        }

        RunResult result = scenario.run();

        assertThat(result.decisions()).containsEntry("nodes ordered", 1L);
        assertThat(metric(result, "cost.total")).isCloseTo(50 / 3600.0, within(1e-9));
    }

    @Test
    void runStallsWhenNodesNeverCome() {
        RunResult result = scenario(
                        clusterAutoscaler(ExpanderName.LEAST_WASTE),
                        group(machine("pool", 8, 1), 3, Law.constant(100_000)))
                .task(0, TestScenario.pod(1, GI), new TaskWork.CoreSeconds(1))
                .run();

        assertThat(result.endReason()).isEqualTo(RunResult.EndReason.STALLED);
        assertThat(result.decisions()).containsKey("node orders given up");
        assertThat(metric(result, "nodes.ordersGivenUp")).isPositive();
    }

    @Test
    void podThatNoGroupCanHoldIsNoReasonToOrder() {
        RunResult result = scenario(
                        clusterAutoscaler(ExpanderName.LEAST_WASTE),
                        group(machine("pool", 8, 1), 3, Law.constant(PROVISIONING)))
                .task(0, TestScenario.pod(9, GI), new TaskWork.CoreSeconds(1))
                .run();

        assertThat(result.endReason()).isEqualTo(RunResult.EndReason.STALLED);
        assertThat(result.decisions()).doesNotContainKey("nodes ordered");
    }

    @Test
    void groupsOfAPoolAreBalancedOnRequest() {
        for (boolean balances : List.of(false, true)) {
            TestScenario scenario =
                    scenario(clusterAutoscaler(ExpanderName.LEAST_WASTE, balances), zoned("a", 0), zoned("b", 1));
            for (int i = 0; i < 4; i++) {
                scenario.task(0, TestScenario.pod(3, GI), new TaskWork.CoreSeconds(100));
            }
            RunResult result = scenario.run();

            assertThat(nodes(result, "a") + nodes(result, "b")).isEqualTo(4);
            assertThat(Math.min(nodes(result, "a"), nodes(result, "b"))).isEqualTo(balances ? 2 : 0);
        }
    }

    private static NodeGroupSpec zoned(String zone, int first) {
        NodeTemplate machine = machine("pool", zone, 4, 1);
        return new NodeGroupSpec(
                "pool-" + zone, "pool", List.of(machine), 0, 10, Law.constant(PROVISIONING), 2, first, 2);
    }

    private static double nodes(RunResult result, String zone) {
        return result.metrics().getOrDefault(new MetricKey("nodes.max", "zone=" + zone), 0.0);
    }
}
