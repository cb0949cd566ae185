package org.orrery.policies.autoscaling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The rule of Chieu et al. with the factors of the comparison by Ilyushkin et al. */
class ReactTest {

    private static final React RULE = new React(1.2, 1.1, 1.2);

    @Test
    void moreThanWhatIsMissingIsAdded() {
        assertThat(RULE.pods(0, 12, 10)).isCloseTo(10 + 1.2 * 2, within(1e-12));
    }

    @Test
    void marginOverTheDemandStays() {
        assertThat(RULE.pods(0, 4.3, 10)).isCloseTo(1.2 * 5, within(1e-12));
    }

    @Test
    void nothingHappensWhileThereIsLittleTooMuch() {
        assertThat(RULE.pods(0, 9.5, 10)).isEqualTo(10);
    }

    @Test
    void shrinkingNeverAdds() {
        assertThat(RULE.pods(0, 1.2, 2)).isEqualTo(2);
    }
}
