package org.orrery.policies.autoscaling.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.policies.autoscaling.horizontal.MadeObservation;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.ScalingDecision;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ServiceObservation;
import org.orrery.simulator.policy.ServiceSignal;

/** Polls every 30 s, asks the horizontal autoscaler every 15 s, and lets the last pods go after 60 s of quiet. */
class EventDrivenAutoscalerTest {

    private static final int BY_THE_OTHER = 7;

    private static PodAutoscaler autoscaler(double activation) {
        PodAutoscaler horizontal = new PodAutoscaler() {
            @Override
            public Set<ServiceSignal> observes() {
                return Set.of(ServiceSignal.QUEUE_LENGTH);
            }

            @Override
            public ScalingLoop loop() {
                return new ScalingLoop(0, 100, 15, 0);
            }

            @Override
            public ScalingDecision decide(ServiceObservation observation) {
                assertThat(observation.minReplicas()).isEqualTo(1);
                return ScalingDecision.of(BY_THE_OTHER, "by the other");
            }
        };
        return new EventDrivenAutoscaler(horizontal, activation, 30, 60);
    }

    private static int decide(PodAutoscaler autoscaler, double now, int replicas, double queue) {
        return autoscaler
                .decide(new MadeObservation(now, replicas, 0, 100, List.of(), OptionalDouble.of(queue)))
                .replicas();
    }

    @Test
    void firstPodIsStartedByAPollThatFindsMoreThanTheActivation() {
        PodAutoscaler autoscaler = autoscaler(5);

        assertThat(decide(autoscaler, 0, 0, 5)).isZero();
        assertThat(decide(autoscaler, 15, 0, 6)).isZero();
        assertThat(decide(autoscaler, 30, 0, 6)).isEqualTo(1);
    }

    @Test
    void horizontalAutoscalerDecidesWhileThereArePods() {
        PodAutoscaler autoscaler = autoscaler(0);

        assertThat(decide(autoscaler, 0, 1, 50)).isEqualTo(BY_THE_OTHER);
        assertThat(decide(autoscaler, 15, BY_THE_OTHER, 50)).isEqualTo(BY_THE_OTHER);
    }

    @Test
    void lastPodsGoAfterTheCoolDown() {
        PodAutoscaler autoscaler = autoscaler(0);

        assertThat(decide(autoscaler, 0, 7, 3)).isEqualTo(7);
        assertThat(decide(autoscaler, 30, 7, 0)).isEqualTo(7);
        assertThat(decide(autoscaler, 60, 7, 0)).isZero();
    }

    @Test
    void roundsThatWereMissedAreNotCaughtUp() {
        PodAutoscaler autoscaler = new EventDrivenAutoscaler(autoscaler(0), 0, 10, 60);
        decide(autoscaler, 0, 0, 0);

        // After an outage of ten minutes the next poll is that of the next ten seconds, as if nothing had been.
        ScalingDecision back = autoscaler.decide(new MadeObservation(600, 0, 0, 100, List.of(), OptionalDouble.of(0)));

        assertThat(back.wakeAt()).isEqualTo(610);
    }

    @Test
    void pollsBetweenTurnsAreWishedFor() {
        PodAutoscaler autoscaler = new EventDrivenAutoscaler(autoscaler(0), 0, 10, 60);

        ScalingDecision first = autoscaler.decide(new MadeObservation(0, 0, 0, 100, List.of(), OptionalDouble.of(0)));

        assertThat(first.wakeAt()).isEqualTo(10);
    }
}
