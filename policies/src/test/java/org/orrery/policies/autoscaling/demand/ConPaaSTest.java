package org.orrery.policies.autoscaling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Forecasts after Fernandez et al. */
class ConPaaSTest {

    private final ConPaaS rule = new ConPaaS(20, 3, 0.5);

    @Test
    void followsDemandUntilItHasSeenEnough() {
        for (int i = 1; i < 20; i++) {
            assertThat(rule.pods(0, i, 1)).isEqualTo(i);
        }
    }

    @Test
    void trustsTheForecastThatWasBestLastTime() {
        double wanted = 0;
        for (int i = 1; i <= 21; i++) {
            wanted = rule.pods(0, i, 1);
        }

        // On a line the line was right; it says 22, 23 and 24, of which the nearest counts three times.
        assertThat(wanted).isCloseTo((3 * 22 + 2 * 23 + 24) / 6.0, within(1e-9));
    }

    @Test
    void autoregressionKnowsWhatAlternates() {
        double wanted = 0;
        for (int i = 0; i < 31; i++) {
            wanted = rule.pods(0, i % 2 == 0 ? 4 + 0.001 * i : 10, 1);
        }

        // After a four comes a ten, a four and a ten.
        assertThat(wanted).isCloseTo((3 * 10 + 2 * 4 + 10) / 6.0, within(0.1));
    }
}
