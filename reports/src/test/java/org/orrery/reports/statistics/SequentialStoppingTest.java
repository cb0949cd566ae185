package org.orrery.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.reports.statistics.MadeUp.COST;
import static org.orrery.reports.statistics.MadeUp.GPU;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.orrery.reports.result.Objective.Goal;

class SequentialStoppingTest {

    private static double[] around(double mean, double spread, int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> mean + (i % 2 == 0 ? spread : -spread));
        return values;
    }

    @Test
    void wantsAtLeastTenObservations() {
        MadeUp nine = new MadeUp().with("a", GPU, around(1, 1e-6, 9)).goal(GPU, Goal.MAX);
        MadeUp ten = new MadeUp().with("a", GPU, around(1, 1e-6, 10)).goal(GPU, Goal.MAX);

        assertThat(SequentialStopping.wantsMore(nine.result(), 0.02, 0.95)).isTrue();
        assertThat(SequentialStopping.wantsMore(ten.result(), 0.02, 0.95)).isFalse();
    }

    /** Ten values of 1 ± s: sd = s sqrt(10/9), half-width = 2.26216 sd / sqrt(10) = 0.754 s. */
    @Test
    void comparesTheHalfWidthWithTheAdjustedRelativeError() {
        double limit = 0.05 / 1.05 / (2.262157 / 3);
        MadeUp inside =
                new MadeUp().with("a", GPU, around(1, limit * 0.999, 10)).goal(GPU, Goal.MAX);
        MadeUp outside =
                new MadeUp().with("a", GPU, around(1, limit * 1.001, 10)).goal(GPU, Goal.MAX);

        assertThat(SequentialStopping.wantsMore(inside.result(), 0.05, 0.95)).isFalse();
        assertThat(SequentialStopping.wantsMore(outside.result(), 0.05, 0.95)).isTrue();
    }

    @Test
    void saysWhatIsNotKnownWellEnoughInTheEnd() {
        MadeUp experiment = new MadeUp()
                .with("a", GPU, around(1, 1e-6, 10))
                .with("b", GPU, around(1, 0.9, 10))
                .goal(GPU, Goal.MAX);

        assertThat(SequentialStopping.shortfalls(experiment.result(), 0.02, 0.95, 10))
                .containsExactly(
                        "After 10 replications, the most that are allowed, gpu.allocated of b is known to ± 68 %"
                                + " at worst, not to ± 2 % as was wanted.");
    }

    @Test
    void judgesObjectivesOnly() {
        MadeUp experiment = new MadeUp()
                .with("a", GPU, around(1, 1e-6, 10))
                .with("a", COST, around(1, 0.9, 10))
                .goal(GPU, Goal.MAX);

        assertThat(SequentialStopping.wantsMore(experiment.result(), 0.02, 0.95))
                .isFalse();
    }

    @Test
    void judgesEveryVariant() {
        MadeUp experiment = new MadeUp()
                .with("a", GPU, around(1, 1e-6, 10))
                .with("b", GPU, around(1, 0.9, 10))
                .goal(GPU, Goal.MAX);

        assertThat(SequentialStopping.wantsMore(experiment.result(), 0.02, 0.95))
                .isTrue();
    }

    @Test
    void doesNotWaitForWhatIsNeverObserved() {
        MadeUp experiment = new MadeUp().with("a", GPU, around(1, 1e-6, 10)).goal(COST, Goal.MIN);

        assertThat(SequentialStopping.wantsMore(experiment.result(), 0.02, 0.95))
                .isFalse();
    }
}
