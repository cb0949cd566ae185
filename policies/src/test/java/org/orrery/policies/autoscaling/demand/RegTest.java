package org.orrery.policies.autoscaling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The regression of Iqbal et al. */
class RegTest {

    private final Reg rule = new Reg(1.05, 1.2, 60);

    @Test
    void shrinksToTheParabolaThroughTheDemands() {
        double wanted = 0;
        for (int minute = 0; minute <= 5; minute++) {
            wanted = rule.pods(60 * minute, (10 - minute) * (10 - minute), 100);
        }

        // Demands of 100, 81 … 25 lie on a parabola, so that it says 25 of now.
        assertThat(wanted).isCloseTo(1.2 * 25, within(1e-6));
    }

    @Test
    void lastDemandAloneDoesNotCount() {
        double wanted = 0;
        for (double demand : new double[] {10, 10, 10, 10, 10, 4}) {
            wanted = rule.pods(0, demand, 20);
        }

        // The least-squares parabola through five tens and a four says 5.07 of the last of six points:
        // 10 - 6 x 23/28, of which 23/28 is the leverage of the end of six points.
        assertThat(wanted).isCloseTo(1.2 * 6, within(1e-9));
    }

    @Test
    void neverGrowsByTheParabola() {
        for (double demand : new double[] {20, 21, 22}) {
            assertThat(rule.pods(0, demand, 24)).isLessThanOrEqualTo(24);
        }
    }

    @Test
    void largerDemandIsMetAtOnce() {
        assertThat(rule.pods(0, 30, 24)).isCloseTo(31.5, within(1e-12));
    }
}
