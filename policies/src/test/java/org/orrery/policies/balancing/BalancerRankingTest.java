package org.orrery.policies.balancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.policy.Balancing;

/** Each way of balancing prefers the pods that it should; a ranking turned round would prefer the others. */
class BalancerRankingTest {

    private static final int DRAWS = 10_000;
    /** Four standard deviations of a number that is binomial with a half. */
    private static final int CHANCE = 200;

    private static Balancing powerOf(int d, boolean isDistinct) {
        return context -> new PowerOfChoicesBalancer(context, d, isDistinct);
    }

    @Test
    void leastRequestsTakesThePodWithTheFewest() {
        Pods pods = Pods.withRequests(3, 1, 2, 5);
        Balancer balancer = pods.balancer(LeastRequestsBalancer::new);

        assertThat(pods.choices(balancer, 100, -1)).containsExactly(0, 100, 0, 0);
        pods.setRequests(balancer, 1, 9);
        assertThat(pods.choices(balancer, 100, -1)).containsExactly(0, 0, 100, 0);
        pods.setRequests(balancer, 3, 0);
        assertThat(pods.choices(balancer, 100, -1)).containsExactly(0, 0, 0, 100);
    }

    @Test
    void leastRequestsTakesOneOfSeveralAtRandom() {
        Pods pods = Pods.withRequests(1, 0, 0);

        int[] chosen = pods.choices(pods.balancer(LeastRequestsBalancer::new), DRAWS, -1);

        assertThat(chosen[0]).isZero();
        assertThat(chosen[1]).isCloseTo(DRAWS / 2, within(CHANCE));
    }

    @Test
    void leastRequestsAvoidsAPodAsLongAsThereIsAnother() {
        Balancer balancer = Pods.withRequests(0, 7).balancer(LeastRequestsBalancer::new);

        assertThat(balancer.choose(0, -1, 0)).isEqualTo(1);
        assertThat(Pods.withRequests(0).balancer(LeastRequestsBalancer::new).choose(0, -1, 0))
                .isZero();
    }

    @Test
    void powerOfTwoTakesTheOneWithFewerOfTwoDifferentPods() {
        Pods pods = Pods.withRequests(2, 1, 0);

        int[] chosen = pods.choices(pods.balancer(powerOf(2, true)), DRAWS, -1);

        // The fullest never, the emptiest in two of the three pairs.
        assertThat(chosen[0]).isZero();
        assertThat(chosen[2]).isCloseTo(DRAWS * 2 / 3, within(CHANCE));
    }

    @Test
    void powerOfTwoWithReplacementMayDrawTheFullestTwice() {
        Pods pods = Pods.withRequests(2, 1, 0);

        int[] chosen = pods.choices(pods.balancer(powerOf(2, false)), DRAWS, -1);

        // Of nine pairs one has only the fullest, and five have the emptiest.
        assertThat(chosen[0]).isCloseTo(DRAWS / 9, within(CHANCE));
        assertThat(chosen[2]).isCloseTo(DRAWS * 5 / 9, within(CHANCE));
    }

    @Test
    void weightedGoesByCores() {
        Pods pods = Pods.withCores(1, 3, 4);

        int[] chosen = pods.choices(pods.balancer(WeightedBalancer::new), DRAWS, -1);

        assertThat(chosen[0]).isCloseTo(DRAWS / 8, within(CHANCE));
        assertThat(chosen[1]).isCloseTo(DRAWS * 3 / 8, within(CHANCE));
    }

    @Test
    void roundRobinTakesOneAfterAnother() {
        Balancer balancer = Pods.withRequests(9, 0, 0).balancer(RoundRobinBalancer::new);

        assertThat(balancer.choose(0, -1, Balancer.NONE)).isZero();
        assertThat(balancer.choose(0, -1, Balancer.NONE)).isEqualTo(1);
        assertThat(balancer.choose(0, -1, Balancer.NONE)).isEqualTo(2);
        assertThat(balancer.choose(0, -1, Balancer.NONE)).isZero();
    }

    @Test
    void randomTakesAllAlike() {
        Pods pods = Pods.withRequests(9, 0);

        assertThat(pods.choices(pods.balancer(RandomBalancer::new), DRAWS, -1)[0])
                .isCloseTo(DRAWS / 2, within(CHANCE));
    }

    @Test
    void zoneAwareStaysInTheZoneUnlessItIsTwiceAsBusy() {
        // Pods 0 and 2 are in zone 0, pods 1 and 3 in zone 1.
        Pods alike = Pods.withRequests(2, 1, 2, 1);
        int[] chosen = alike.choices(alike.balancer(ZoneAwareBalancer::new), DRAWS, 0);
        assertThat(chosen[1] + chosen[3]).isZero();

        Pods busy = Pods.withRequests(9, 1, 9, 1);
        chosen = busy.choices(busy.balancer(ZoneAwareBalancer::new), DRAWS, 0);
        // Elsewhere as soon as one of two pods that are drawn from all lies there.
        assertThat(chosen[1] + chosen[3]).isCloseTo(DRAWS * 3 / 4, within(CHANCE));
    }

    @Test
    void zoneAwareTakesTheLessBusyPodOfTheZone() {
        Pods pods = Pods.withRequests(3, 9, 2, 9);

        int[] chosen = pods.choices(pods.balancer(ZoneAwareBalancer::new), DRAWS, 0);

        assertThat(chosen[2]).isGreaterThan(chosen[0] + CHANCE);
    }

    @Test
    void consistentHashKeepsSendersAtTheirPods() {
        Pods pods = Pods.withRequests(9, 0, 5, 1);
        Balancer balancer = pods.balancer(context -> new ConsistentHashBalancer(context, 100));
        int[] before = new int[1000];
        for (int key = 0; key < before.length; key++) {
            before[key] = balancer.choose(key, -1, Balancer.NONE);
            assertThat(balancer.choose(key, -1, Balancer.NONE)).isEqualTo(before[key]);
        }
        balancer.removed(3);

        for (int key = 0; key < before.length; key++) {
            int after = balancer.choose(key, -1, Balancer.NONE);
            assertThat(after).isNotEqualTo(3);
            assertThat(before[key] == 3 || after == before[key])
                    .as("sender %s", key)
                    .isTrue();
        }
    }

    @Test
    void consistentHashIsNearlyEven() {
        Pods pods = Pods.withRequests(0, 0, 0, 0);

        int[] chosen = pods.choices(pods.balancer(context -> new ConsistentHashBalancer(context, 1000)), DRAWS, -1);

        // A share on the ring has a relative standard deviation of 1 / sqrt(1000).
        for (int count : chosen) {
            assertThat(count).isCloseTo(DRAWS / 4, within((int) (DRAWS / 4 * 0.15)));
        }
    }
}
