package org.orrery.policies.autoscaling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The recursions of Holt and Winters, computed by hand. */
class HoltWintersTest {

    @Test
    void levelAndTrendFollowTheDemand() {
        HoltWinters rule = new HoltWinters(new HoltWinters.Weights(0.5, 0.5, 0), 1, 2, 1);
        rule.see(10);
        rule.see(12);
        rule.see(14);

        // Levels 10, 11, 12.75; trends 0, 0.5, 1.125.
        assertThat(rule.forecast(1)).isCloseTo(13.875, within(1e-12));
        assertThat(rule.forecast(2)).isCloseTo(15, within(1e-12));
    }

    @Test
    void seasonIsKnownAfterItsFirstTime() {
        HoltWinters rule = new HoltWinters(new HoltWinters.Weights(0.4, 0.1, 0.3), 4, 3, 1);
        for (double demand : new double[] {2, 4, 6, 8}) {
            rule.see(demand);
        }

        // Two pods are needed now, and eight in three intervals, as last time.
        assertThat(rule.pods(0, 2, 2)).isCloseTo(8, within(1e-12));
    }

    @Test
    void seasonChangesByItsWeight() {
        HoltWinters rule = new HoltWinters(new HoltWinters.Weights(0, 0, 0.5), 2, 1, 1);
        for (double demand : new double[] {4, 6, 8}) {
            rule.see(demand);
        }

        // The level stays at five; the first place of the season was -1 and is now half of that and half of 8 - 5.
        assertThat(rule.forecast(2)).isCloseTo(5 + 0.5 * (8 - 5) + 0.5 * -1, within(1e-12));
    }

    @Test
    void presentDemandIsNeverForgotten() {
        HoltWinters rule = new HoltWinters(new HoltWinters.Weights(1, 1, 0), 1, 1, 1.1);
        rule.see(20);

        // The trend says that nothing will be needed.
        assertThat(rule.pods(0, 10, 20)).isCloseTo(1.1 * 10, within(1e-12));
    }
}
