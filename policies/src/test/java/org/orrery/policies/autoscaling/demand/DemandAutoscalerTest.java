package org.orrery.policies.autoscaling.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.orrery.policies.autoscaling.horizontal.MadeObservation;
import org.orrery.simulator.policy.ScalingLoop;

/** Demand is the rate of requests in units of what a pod serves. */
class DemandAutoscalerTest {

    private static int decide(OptionalDouble rate, int max) {
        return new DemandAutoscaler((now, demand, current) -> demand, 40, new ScalingLoop(1, max, 60, 0))
                .decide(new MadeObservation(0, 2, 1, max, List.of(), rate))
                .replicas();
    }

    @Test
    void partsOfPodsAreWholePods() {
        assertThat(decide(OptionalDouble.of(100), 10)).isEqualTo(3);
        assertThat(decide(OptionalDouble.of(120.000000001), 10)).isEqualTo(3);
    }

    @Test
    void boundsHold() {
        assertThat(decide(OptionalDouble.of(1e12), 10)).isEqualTo(10);
        assertThat(decide(OptionalDouble.of(0), 10)).isEqualTo(1);
    }

    @Test
    void nothingChangesBeforeTheFirstMeasurement() {
        assertThat(decide(OptionalDouble.empty(), 10)).isEqualTo(2);
    }
}
