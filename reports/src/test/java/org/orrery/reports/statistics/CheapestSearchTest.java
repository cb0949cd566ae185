package org.orrery.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.orrery.reports.statistics.CheapestSearch.State.BREAKS;
import static org.orrery.reports.statistics.CheapestSearch.State.DEARER;
import static org.orrery.reports.statistics.CheapestSearch.State.KEEPS;
import static org.orrery.reports.statistics.CheapestSearch.State.OPEN;
import static org.orrery.reports.statistics.CheapestSearch.State.STALLED;
import static org.orrery.reports.statistics.MadeUp.COST;
import static org.orrery.reports.statistics.MadeUp.GPU;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.Objective.Goal;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.measure.RunResult.EndReason;

class CheapestSearchTest {

    private final MadeUp experiment =
            new MadeUp().bound(GPU, Goal.AT_LEAST, 0.9).goal(COST, Goal.MIN);

    private static double[] around(double mean, double spread, int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> mean + (i % 2 == 0 ? spread : -spread));
        return values;
    }

    private MadeUp variant(String name, double share, double spread, double cost) {
        return experiment.with(name, GPU, around(share, spread, 10)).with(name, COST, around(cost, 0.1, 10));
    }

    private static CheapestSearch search(ExperimentResult result) {
        return new CheapestSearch(result.objectives(), 0.95, 10);
    }

    @Test
    void takesTheCheapestOfThoseThatKeepTheBound() {
        variant("too small", 0.80, 0.01, 5);
        variant("just right", 0.95, 0.01, 7);
        variant("too large", 0.99, 0.01, 9);
        ExperimentResult result = experiment.result();

        assertThat(search(result).states(result)).containsExactly(BREAKS, KEEPS, DEARER);
        assertThat(search(result).chosen(result)).hasValue("just right");
        assertThat(search(result).further(result)).isEmpty();
        assertThat(search(result)
                        .sentences(result, ExperimentAnalyst.analyse(result).estimates())
                        .get(0))
                .isEqualTo("just right is the cheapest of 3 variants that keeps gpu.allocated at least 90 % (95 %"
                        + " confidence): it costs 7.000 USD.");
    }

    @Test
    void asksForMoreOfThoseThatMayBeTheAnswerOnly() {
        variant("too small", 0.80, 0.01, 5);
        variant("uncertain", 0.901, 0.05, 6);
        variant("dear", 0.99, 0.01, 9);
        ExperimentResult result = experiment.result();

        assertThat(search(result).states(result)).containsExactly(BREAKS, OPEN, KEEPS);
        assertThat(search(result).further(result)).containsExactly(1, 2);
    }

    @Test
    void whoStalledIsOut() {
        variant("a", 0.99, 0.01, 5);
        experiment.ending(EndReason.STALLED);
        ExperimentResult result = experiment.result();

        assertThat(search(result).states(result)).containsExactly(STALLED);
        assertThat(search(result).chosen(result)).isEmpty();
    }

    @Test
    void saysWhenNobodyKeepsTheBound() {
        variant("a", 0.5, 0.01, 5);
        variant("b", 0.6, 0.01, 6);
        ExperimentResult result = experiment.result();

        assertThat(search(result)
                        .sentences(result, ExperimentAnalyst.analyse(result).estimates()))
                .startsWith("None of the 2 variants keeps gpu.allocated at least 90 % (95 % confidence).");
    }

    @Test
    void refusesToPlanForNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheapestSearch(
                        new MadeUp()
                                .goal(COST, Goal.MIN)
                                .with("a", COST, 1, 2)
                                .result()
                                .objectives(),
                        0.95,
                        1))
                .withMessageContaining("atLeast");
    }

    /** Of many searches among variants that are all just below the bound, hardly any may find one that keeps it. */
    @Test
    void errsNoMoreOftenThanItsConfidenceAllows() {
        RandomStream random = new RandomStream(11);
        int errors = 0;
        int searches = 400;
        for (int i = 0; i < searches; i++) {
            MadeUp trial = new MadeUp().bound(GPU, Goal.AT_LEAST, 0.9).goal(COST, Goal.MIN);
            for (String name : new String[] {"a", "b", "c"}) {
                trial.with(name, GPU, StudentIntervalTest.gaussians(random, 10, 0.8999, 0.02))
                        .with(name, COST, around(5, 0.1, 10));
            }
            ExperimentResult result = trial.result();
            errors += new CheapestSearch(result.objectives(), 0.95, 1)
                            .states(result)
                            .contains(KEEPS)
                    ? 1
                    : 0;
        }

        assertThat(errors / (double) searches).isLessThan(0.05);
    }
}
