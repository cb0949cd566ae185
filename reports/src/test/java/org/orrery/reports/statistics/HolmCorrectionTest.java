package org.orrery.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolmCorrectionTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    /** The usual textbook example; R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") gives the same. */
    @Test
    void agreesWithThePublishedExample() {
        assertThat(HolmCorrection.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, EXACT);
    }

    @Test
    void neverGivesMoreThanOne() {
        assertThat(HolmCorrection.adjust(new double[] {0.6, 0.7, 0.9})).containsExactly(new double[] {1, 1, 1}, EXACT);
    }

    @Test
    void countsOnlyQuestionsThatCouldBeAsked() {
        assertThat(HolmCorrection.adjust(new double[] {0.01, Double.NaN, 0.04}))
                .containsExactly(new double[] {0.02, Double.NaN, 0.04}, EXACT);
    }

    @Test
    void leavesASingleQuestionAsItIs() {
        assertThat(HolmCorrection.adjust(new double[] {0.03})).containsExactly(new double[] {0.03}, EXACT);
    }
}
