package org.orrery.policies.autoscaling.vertical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.policies.autoscaling.vertical.VerticalPodAutoscaler.Mode;
import org.orrery.simulator.policy.ContainerAmounts;
import org.orrery.simulator.policy.SizingDecision;
import org.orrery.simulator.policy.SizingObservation;

/** Recommendations from what was measured, and whom the updater evicts for them. */
class VerticalPodAutoscalerTest {

    private static final long MIB = 1L << 20;
    private static final double DAY = 86_400;
    private static final RecommenderParameters DEFAULTS = new RecommenderParameters(
            0.9,
            0.5,
            0.95,
            0.15,
            DAY,
            DAY,
            new ContainerAmounts(25, 250 * MIB),
            new ContainerAmounts(0, 0),
            new ContainerAmounts(Long.MAX_VALUE, Long.MAX_VALUE));

    private record MadePod(String name, ContainerAmounts requests, double startedAt, double killedAt)
            implements SizingObservation.SizedPod {

        @Override
        public boolean isLive() {
            return true;
        }

        @Override
        public ContainerAmounts request(int container) {
            return requests;
        }
    }

    private record Made(double now, int replicas, List<MadePod> pods, List<UsageSample> samples, List<MemoryKill> kills)
            implements SizingObservation {

        @Override
        public List<String> containers() {
            return List.of("main");
        }
    }

    private static MadePod pod(String name, long cpu) {
        return new MadePod(name, new ContainerAmounts(cpu, 1024 * MIB), 0, Double.NaN);
    }

    /** Samples of every minute of two days: each pod uses a quarter of a core and 500 MiB. */
    private static SizingDecision decide(List<MadePod> pods, int replicas, List<SizingObservation.MemoryKill> kills) {
        List<SizingObservation.UsageSample> samples = new ArrayList<>();
        for (double time = 60; time <= 2 * DAY; time += 60) {
            for (MadePod pod : pods) {
                samples.add(new SizingObservation.UsageSample(
                        0, pod.name(), time, new ContainerAmounts(250, 500 * MIB), pod.requests()));
            }
        }
        return new VerticalPodAutoscaler(DEFAULTS, Mode.RECREATE, 2, 60)
                .decide(new Made(2 * DAY, replicas, pods, samples, kills));
    }

    @Test
    void mostWrongPodIsEvictedFirstAndHalfMayBeMissing() {
        SizingDecision decision = decide(List.of(pod("a", 290), pod("b", 4000), pod("c", 2000)), 3, List.of());

        // Half of three replicas, cut off, is one.
        assertThat(decision.evictions()).containsExactly("b");
    }

    @Test
    void podsOfTheRightSizeStay() {
        ContainerAmounts right = decide(List.of(pod("a", 290), pod("b", 290)), 2, List.of())
                .recommended()
                .get(0);
        MadePod fitting = new MadePod("a", right, 0, Double.NaN);

        assertThat(decide(List.of(fitting, fitting), 2, List.of()).evictions()).isEmpty();
    }

    @Test
    void loneReplicaStays() {
        assertThat(decide(List.of(pod("a", 4000)), 1, List.of()).evictions()).isEmpty();
    }

    @Test
    void memoryKillAsksForAFifthMoreThanWasThere() {
        List<MadePod> pods = List.of(pod("a", 290), pod("b", 290));
        SizingObservation.MemoryKill kill = new SizingObservation.MemoryKill(0, "a", 2 * DAY, 2000 * MIB, 2000 * MIB);

        long before = decide(pods, 2, List.of()).recommended().get(0).memory();
        long after = decide(pods, 2, List.of(kill)).recommended().get(0).memory();

        // The 90th percentile of two pods' peaks is the larger, which a kill makes 2,400 MiB, beside the margin.
        assertThat(before).isBetween(575 * MIB, 640 * MIB);
        assertThat(after).isBetween((long) (1.15 * 2400 * MIB), (long) (1.15 * 1.05 * 2400 * MIB) + 20 * MIB);
    }
}
