package org.orrery.policies.autoscaling.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.orrery.policies.autoscaling.horizontal.MadeObservation;
import org.orrery.policies.autoscaling.rules.ScheduledAutoscaler.Entry;
import org.orrery.simulator.policy.ScalingDecision;

/** Replicas by a timetable. */
class ScheduledAutoscalerTest {

    private static Entry at(double time, int replicas) {
        return new Entry((from, isIncluded) -> time > from || isIncluded && time == from ? time : Double.NaN, replicas);
    }

    private static ScalingDecision decide(ScheduledAutoscaler autoscaler, double now, int replicas) {
        return autoscaler.decide(new MadeObservation(now, replicas, 0, 100, List.of(), OptionalDouble.empty()));
    }

    @Test
    void numbersHoldFromTheirTimesOn() {
        ScheduledAutoscaler autoscaler = new ScheduledAutoscaler(List.of(at(100, 7), at(0, 2)));

        assertThat(decide(autoscaler, 0, 5)).isEqualTo(new ScalingDecision(2, "by the timetable", 100, Double.NaN));
        assertThat(decide(autoscaler, 100, 2))
                .isEqualTo(new ScalingDecision(7, "by the timetable", Double.NaN, Double.NaN));
    }

    @Test
    void latestOfSeveralThatAreDueHolds() {
        ScheduledAutoscaler autoscaler = new ScheduledAutoscaler(List.of(at(200, 7), at(100, 2)));
        decide(autoscaler, 0, 5);

        assertThat(decide(autoscaler, 300, 5).replicas()).isEqualTo(7);
    }

    @Test
    void whatWasSetElsewhereStaysBetweenTimes() {
        ScheduledAutoscaler autoscaler = new ScheduledAutoscaler(List.of(at(100, 7)));

        assertThat(decide(autoscaler, 0, 5).replicas()).isEqualTo(5);
        assertThat(decide(autoscaler, 50, 4).replicas()).isEqualTo(4);
    }
}
