package org.orrery.policies.autoscaling.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.orrery.policies.autoscaling.horizontal.MadeObservation;
import org.orrery.policies.autoscaling.horizontal.MadeReplica;
import org.orrery.policies.autoscaling.rules.ThresholdAutoscaler.Rules;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ServiceSignal;

/** Thresholds on processor use: pods request a core each. */
class ThresholdAutoscalerTest {

    private static final ScalingLoop LOOP = new ScalingLoop(1, 10, 60, 0);

    private final ThresholdAutoscaler autoscaler = new ThresholdAutoscaler(
            new Rules(Map.of(ServiceSignal.CPU, 0.7), Map.of(ServiceSignal.CPU, 0.3), 2, 2, 1, 300), LOOP);

    private int decide(double now, int replicas, long milli) {
        List<ReplicaView> pods =
                List.of(new MadeReplica("a", ReplicaView.Phase.RUNNING, 1000).using(ServiceSignal.CPU, milli, now));
        return autoscaler
                .decide(new MadeObservation(now, replicas, 1, 10, pods, OptionalDouble.empty()))
                .replicas();
    }

    @Test
    void addsWhenTheThresholdWasPassedOftenEnough() {
        assertThat(decide(0, 3, 800)).isEqualTo(3);
        assertThat(decide(60, 3, 800)).isEqualTo(5);
    }

    @Test
    void removesWhenThereIsLittleToDo() {
        assertThat(decide(0, 3, 200)).isEqualTo(3);
        assertThat(decide(60, 3, 200)).isEqualTo(2);
    }

    @Test
    void oneIntervalInBetweenBeginsAnew() {
        decide(0, 3, 800);
        decide(60, 3, 500);

        assertThat(decide(120, 3, 800)).isEqualTo(3);
    }

    @Test
    void waitsAfterAChange() {
        decide(0, 3, 800);
        decide(60, 3, 800);
        for (double now = 120; now < 360; now += 60) {
            assertThat(decide(now, 5, 800)).isEqualTo(5);
        }

        assertThat(decide(360, 5, 800)).isEqualTo(7);
    }
}
