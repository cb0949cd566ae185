package org.orrery.policies.autoscaling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The controller of Ali-Eldin et al. with an estimate every 600 pod-seconds: every minute with ten pods. */
class AdaptTest {

    private final Adapt rule = new Adapt(600, 1.1, 4);

    @Test
    void growsAtTheRateOfTheDemand() {
        assertThat(rule.pods(0, 8, 10)).isEqualTo(10);
        // Demand has grown by one pod in a minute: a pod a minute is added from now on.
        assertThat(rule.pods(60, 9, 10)).isEqualTo(10);
        assertThat(rule.pods(120, 9, 10)).isEqualTo(11);
        // It has not grown since.
        assertThat(rule.pods(180, 9, 11)).isEqualTo(11);
    }

    @Test
    void shrinksFourTimesMoreSlowly() {
        for (int minute = 0; minute < 5; minute++) {
            assertThat(rule.pods(60 * minute, 9 - minute, 10)).isEqualTo(10);
        }
        assertThat(rule.pods(300, 4, 10)).isEqualTo(9);
    }

    @Test
    void whatIsMissingIsAddedAtOnce() {
        assertThat(rule.pods(0, 12.3, 10)).isCloseTo(13.53, within(1e-12));
    }

    @Test
    void shrinkingStopsAtTheDemand() {
        rule.pods(0, 40, 10);
        rule.pods(60, 9.5, 10);

        assertThat(rule.pods(120, 9.5, 10)).isEqualTo(10);
    }
}
