package org.orrery.policies.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.amounts;
import static org.orrery.simulator.testing.TestScenario.metric;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.fault.FaultEffect.CutOff;
import org.orrery.simulator.fault.FaultEffect.NodeCrash;
import org.orrery.simulator.fault.FaultSpec;
import org.orrery.simulator.fault.NodePlaces;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.policy.NodeHealthRule.ZoneHealth;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.RestartPolicy;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.spec.Toleration;
import org.orrery.simulator.testing.Outages;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.TaskWork;

/** How dead nodes are noticed, and when their pods are replaced. */
class NodeHealthTest {

    private static final double FOREVER = Double.POSITIVE_INFINITY;
    /** Without leases, so that all times follow from the fault's. */
    private static final NodeHealthSettings EXACT = new NodeHealthSettings(0, 5, 50, 0.1, 0.01, 0.55, 50);

    private static final PolicyChoice KUBERNETES =
            new PolicyChoice(PolicyKind.FAILOVER, "kubernetes", new KubernetesFailoverFactory.Settings(300, EXACT));

    private static PodTemplate.Builder pod() {
        return PodTemplate.builder("job").requests(amounts(1, GI)).restartPolicy(RestartPolicy.ON_FAILURE);
    }

    private static NodeTemplate in(String zone) {
        return NodeTemplate.of("pool", amounts(1, 8 * GI), 110).inZone(zone, "r");
    }

    private static FaultSpec crashOf(String node, double begin, double length) {
        return new FaultSpec(
                "crash of " + node,
                new NodeCrash(new NodePlaces("", "", "", node, NodePlaces.Grouping.EACH, 1)),
                Outages.at(begin, length));
    }

    /** One task of 1,000 s on the first of two nodes. */
    private static TestScenario twoNodes(PodTemplate pod) {
        return new TestScenario()
                .node("n1", in("a"))
                .node("n2", in("a"))
                .task(0, pod, new TaskWork.Duration(1000))
                .failover(KUBERNETES);
    }

    @Test
    void podOfADeadNodeIsReplacedAfterGraceAndToleration() {
        // Silent at 100; noticed at the first look after 150, which is 155; evicted 300 s later.
        RunResult result =
                twoNodes(pod().build()).fault(crashOf("n1", 100, FOREVER)).run();

        assertThat(result.endTime()).isEqualTo(155 + 300 + 1000);
        assertThat(result.decisions()).containsEntry("nodes found dead", 1L).containsEntry("pods evicted", 1L);
        assertThat(metric(result, "lost.work")).isEqualTo(100);
    }

    @Test
    void leaseShortensTheGraceByItsAge() {
        PolicyChoice standard = new PolicyChoice(
                PolicyKind.FAILOVER,
                "kubernetes",
                new KubernetesFailoverFactory.Settings(300, NodeHealthSettings.DEFAULT));
        RunResult result = twoNodes(pod().build())
                .failover(standard)
                .fault(crashOf("n1", 100, FOREVER))
                .run();

        // 40 to 50 s of grace are left, and up to 5 until somebody looks.
        assertThat(result.endTime() - 1000 - 300).isBetween(140.0, 155.0);
    }

    @Test
    void ownTolerationOfThePodCounts() {
        PodTemplate hasty = pod().tolerations(List.of(
                        new Toleration("node.kubernetes.io/unreachable", true, "", Taint.Effect.NO_EXECUTE, 20)))
                .build();
        RunResult result = twoNodes(hasty).fault(crashOf("n1", 100, FOREVER)).run();

        assertThat(result.endTime()).isEqualTo(155 + 20 + 1000);
    }

    @Test
    void nodeThatIsBackInTimeKeepsItsPods() {
        RunResult result =
                twoNodes(pod().build()).fault(crashOf("n1", 100, 200)).run();

        assertThat(result.endTime()).isEqualTo(1300);
        assertThat(result.decisions())
                .containsEntry("nodes found back at work", 1L)
                .doesNotContainKey("pods evicted");
    }

    @Test
    void shortSilenceIsNotNoticed() {
        RunResult result = twoNodes(pod().build()).fault(crashOf("n1", 100, 30)).run();

        assertThat(result.decisions()).doesNotContainKey("nodes found dead");
    }

    @Test
    void deadNodesOfAZoneAreEmptiedOneByOne() {
        TestScenario scenario = new TestScenario().failover(KUBERNETES);
        for (int i = 0; i < 8; i++) {
            scenario.node("n" + i, in("a"));
        }
        for (int i = 0; i < 4; i++) {
            scenario.task(0, pod().build(), new TaskWork.Duration(1000));
            scenario.fault(crashOf("n" + i, 100, FOREVER));
        }
        // Half of the zone: at 155, 165, 175 and 185 their turns come.
        RunResult result = scenario.run();

        assertThat(result.endTime()).isEqualTo(185 + 300 + 1000);
    }

    @Test
    void smallZoneInTroubleIsLeftAlone() {
        TestScenario scenario = new TestScenario().failover(KUBERNETES);
        for (int i = 0; i < 5; i++) {
            scenario.node("n" + i, in("a"));
        }
        scenario.node("other", in("b"));
        for (int i = 0; i < 3; i++) {
            scenario.task(0, pod().build(), new TaskWork.Duration(1000));
            scenario.fault(crashOf("n" + i, 100, 5000));
        }
        RunResult result = scenario.run();

        assertThat(result.decisions()).doesNotContainKey("pods evicted");
        assertThat(result.endTime()).isEqualTo(5100 + 1000);
    }

    @Test
    void whenAllZonesAreDownNobodyIsEvicted() {
        RunResult result = twoNodes(pod().build())
                .fault(crashOf("n1", 100, 5000))
                .fault(crashOf("n2", 120, 5000))
                .run();

        assertThat(result.decisions()).doesNotContainKey("pods evicted");
        assertThat(result.endTime()).isEqualTo(6100);
    }

    @Test
    void ratesAreThoseOfTheOriginal() {
        KubernetesNodeHealth rule = new KubernetesNodeHealth(NodeHealthSettings.DEFAULT, 300);

        assertThat(rule.evictionRate(new ZoneHealth(10, 2))).isEqualTo(0.1);
        assertThat(rule.evictionRate(new ZoneHealth(3, 2))).isEqualTo(0.1);
        assertThat(rule.evictionRate(new ZoneHealth(10, 6))).isZero();
        assertThat(rule.evictionRate(new ZoneHealth(100, 55))).isEqualTo(0.01);
        assertThat(rule.evictionRate(new ZoneHealth(100, 54))).isEqualTo(0.1);
        assertThat(rule.evictionRate(new ZoneHealth(100, 100))).isEqualTo(0.1);
        assertThat(rule.isEvictionStopped(List.of(new ZoneHealth(2, 2), new ZoneHealth(3, 3))))
                .isTrue();
        assertThat(rule.isEvictionStopped(List.of(new ZoneHealth(2, 2), new ZoneHealth(3, 2))))
                .isFalse();
    }

    @Test
    void podRunsOnWhereItIsOnlyCutOff() {
        // The node is taken for dead, but its task ends at its time, before its pod would have been evicted.
        RunResult result = new TestScenario()
                .node("n1", in("a"))
                .node("n2", in("a"))
                .task(0, pod().build(), new TaskWork.Duration(400))
                .failover(KUBERNETES)
                .fault(new FaultSpec(
                        "cut",
                        new CutOff(new NodePlaces("", "", "", "n1", NodePlaces.Grouping.EACH, 1)),
                        Outages.at(100, 5000)))
                .run();

        assertThat(metric(result, "makespan")).isEqualTo(400);
        assertThat(metric(result, "lost.work")).isZero();
    }

    @Test
    void reschedulingAtOnceLosesOnlyTheWork() {
        RunResult result = twoNodes(pod().build())
                .failover(new PolicyChoice(
                        PolicyKind.FAILOVER, "reschedule-at-once", new RescheduleAtOnceFactory.Settings(7)))
                .fault(crashOf("n1", 100, FOREVER))
                .run();

        assertThat(result.endTime()).isCloseTo(1107, within(1e-9));
    }

    @Test
    void restartInPlaceWaitsForTheNode() {
        RunResult result = twoNodes(pod().build())
                .failover(new PolicyChoice(PolicyKind.FAILOVER, "restart-in-place", EXACT))
                .fault(crashOf("n1", 100, 4000))
                .run();

        assertThat(result.endTime()).isEqualTo(5100);
    }

    @Test
    void whoDoesNothingNeverFinishes() {
        RunResult result = twoNodes(pod().build())
                .failover(new PolicyChoice(PolicyKind.FAILOVER, "do-nothing", EXACT))
                .fault(crashOf("n1", 100, 4000))
                .run();

        assertThat(result.endReason()).isEqualTo(RunResult.EndReason.STALLED);
        assertThat(metric(result, "tasks.completed")).isZero();
    }
}
