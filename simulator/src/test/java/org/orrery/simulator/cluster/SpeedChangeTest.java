package org.orrery.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.amounts;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.testing.Trials;

/** Running pods when their node works faster or slower, or not at all for a while. */
class SpeedChangeTest {

    private final TestCluster cluster = new TestCluster();
    private final Node node = cluster.node("n", 2, 64 * GI);

    private Pod work(double cores, double coreSeconds) {
        PodTemplate template = PodTemplate.builder("p").requests(amounts(1, GI)).build();
        return cluster.put(node, template, new TestCluster.Work(cores, coreSeconds, cluster.lifecycle));
    }

    private void at(double time, Runnable action) {
        cluster.runUntil(time);
        action.run();
    }

    @Test
    void restOfTheWorkTakesTwiceAsLongAtHalfTheSpeed() {
        work(1, 100);
        at(20, () -> cluster.nodes.setSpeed(node, 0.5));
        cluster.runUntil(1000);

        assertThat(cluster.log).contains("180.0 p-0 Completed");
    }

    @Test
    void throttledPodsGetOnFasterTogether() {
        // Two cores for demands of two and two: one each, so 40 of 100 are done at 40.
        work(2, 100);
        work(2, 100);
        at(40, () -> cluster.nodes.setSpeed(node, 3));
        cluster.runUntil(1000);

        assertThat(cluster.log).contains("60.0 p-0 Completed", "60.0 p-1 Completed");
    }

    @Test
    void whatWasDeliveredBeforeStaysDelivered() {
        Pod pod = work(1, 100);
        at(20, () -> cluster.nodes.setSpeed(node, 0.25));
        at(40, () -> assertThat(node.cpu().delivered(pod)).isEqualTo(25));
        at(40, () -> cluster.nodes.setSpeed(node, 1));
        at(50, () -> assertThat(node.cpu().delivered(pod)).isEqualTo(35));
    }

    @Test
    void frozenNodeGoesOnWhereItStopped() {
        work(1, 100);
        at(30, () -> cluster.nodes.freeze(node));
        at(50, () -> assertThat(node.cpu().usedCores()).isZero());
        at(75, () -> cluster.nodes.thaw(node));
        cluster.runUntil(1000);

        assertThat(cluster.log).contains("145.0 p-0 Completed");
    }

    @Test
    void workThatBeginsOnAFrozenNodeIsDoneAfterIt() {
        at(10, () -> cluster.nodes.freeze(node));
        at(20, () -> work(1, 5));
        at(60, () -> cluster.nodes.thaw(node));
        cluster.runUntil(1000);

        assertThat(cluster.log).contains("65.0 p-0 Completed");
    }

    @Test
    void timeOnAFrozenNodeDoesNotCount() {
        Pod pod = work(1, Double.POSITIVE_INFINITY);
        at(10, () -> cluster.nodes.freeze(node));
        // Ten seconds from now, of which none passes before the node goes on.
        at(20, () -> node.cpu().demandUntil(pod, 1, 30));
        at(60, () -> cluster.nodes.thaw(node));
        cluster.runUntil(1000);

        assertThat(cluster.log).contains("70.0 p-0 Completed");
    }

    @Test
    void speedMayChangeWhileANodeIsFrozen() {
        work(1, 100);
        at(30, () -> cluster.nodes.freeze(node));
        at(40, () -> cluster.nodes.setSpeed(node, 0.5));
        at(50, () -> cluster.nodes.thaw(node));
        cluster.runUntil(1000);

        assertThat(cluster.log).contains("190.0 p-0 Completed");
    }

    /** However often the speed changes, a pod that never waits does what the speeds and times say. */
    @Test
    void workIsTheIntegralOfSpeed() {
        Trials.of(50).forEach((random, number) -> {
            TestCluster trial = new TestCluster();
            Node at = trial.node("n", 8, 64 * GI);
            Pod pod = trial.put(
                    at,
                    PodTemplate.builder("p").requests(amounts(1, GI)).build(),
                    new TestCluster.Work(1, Double.POSITIVE_INFINITY, trial.lifecycle));
            double expected = 0;
            double speed = 1;
            double now = 0;
            for (int i = 0; i < 1 + number; i++) {
                double next = now + exponential(random);
                trial.runUntil(next);
                expected += (next - now) * speed;
                now = next;
                speed = 0.1 + random.nextDouble();
                trial.nodes.setSpeed(at, speed);
                assertThat(at.cpu().delivered(pod)).isCloseTo(expected, within(1e-9 * (1 + expected)));
            }
        });
    }

    private static double exponential(RandomStream random) {
        return -StrictMath.log(1 - random.nextDouble());
    }
}
