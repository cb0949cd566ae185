package org.orrery.scenarios.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/**
 * What independent replications of one scenario gave, to be compared with the truth. Where they do not suffice to tell,
 * more are run, up to {@value #MOST} times as many: a figure that is rare or of a higher moment needs more than the
 * mean for which the length of a run is chosen.
 */
final class Estimates {

    private static final int MOST = 32;

    private static final double LEVEL = 0.01;
    /** Tests among which one in a hundred may fail by chance. */
    private static final int TESTS = 200;

    private final IntFunction<List<RunResult>> runner;
    private final int first;
    private final List<RunResult> runs;

    /**
     * Estimates.
     *
     * @param first how many replications there are at first
     * @param runner runs as many replications beside those it has run before
     */
    Estimates(int first, IntFunction<List<RunResult>> runner) {
        this.runner = runner;
        this.first = first;
        runs = new ArrayList<>(runner.apply(first));
    }

    /** The replications with which all began. */
    List<RunResult> runs() {
        return List.copyOf(runs.subList(0, first));
    }

    private static double value(RunResult run, String name, String scope) {
        Double value = run.metrics().get(new MetricKey(name, scope));
        if (value == null) {
            throw new AssertionError("There is no metric " + name + " of '" + scope + "' among "
                    + run.metrics().keySet());
        }
        return value;
    }

    /** A figure of one run. */
    interface Figure {
        double of(RunResult run);
    }

    static Figure metric(String name) {
        return run -> value(run, name, "");
    }

    static Figure metric(String name, String scope) {
        return run -> value(run, name, scope);
    }

    private static SummaryStatistics statistics(Figure figure, List<RunResult> of) {
        SummaryStatistics statistics = new SummaryStatistics();
        of.forEach(run -> statistics.addValue(figure.of(run)));
        return statistics;
    }

    double mean(Figure figure) {
        return statistics(figure, runs).getMean();
    }

    /**
     * Compares with the truth where the variance is known.
     *
     * @param variance of the mean over the first replications
     */
    void expectKnown(String what, Figure figure, double expected, double variance) {
        double tolerance = Precision.Z_OF_MANY * Math.sqrt(variance);
        double found = statistics(figure, runs.subList(0, first)).getMean();
        assertThat(Math.abs(found - expected))
                .as("%s: %s against %s", what, found, expected)
                .isLessThanOrEqualTo(tolerance);
    }

    /**
     * Compares with the truth by what the replications say of their variance; an interval that is wider than asked for
     * says nothing and fails.
     *
     * @param halfWidth most that half of the 99 % interval may be, relative to the truth
     */
    void expect(String what, Figure figure, double expected, double halfWidth) {
        while (halfWidth(figure, LEVEL) > halfWidth * Math.abs(expected) && runs.size() < MOST * first) {
            // The variance falls as the number grows; a little more than that asks for, and at most four times as many.
            double ratio = halfWidth(figure, LEVEL) / (halfWidth * Math.abs(expected));
            runs.addAll(runner.apply((int) Math.ceil(runs.size() * Math.min(3, 1.2 * ratio * ratio - 1))));
        }
        double found = mean(figure);
        assertThat(halfWidth(figure, LEVEL))
                .as("%s: half-width of the interval around %s is inconclusive", what, found)
                .isLessThanOrEqualTo(halfWidth * Math.abs(expected));
        assertThat(Math.abs(found - expected))
                .as("%s: %s against %s", what, found, expected)
                .isLessThanOrEqualTo(tolerance(figure) + 1e-9 * Math.abs(expected));
    }

    /** How far the mean may be from the truth, at a level that allows for the number of tests. */
    double tolerance(Figure figure) {
        return halfWidth(figure, LEVEL / TESTS);
    }

    /** The half-width of the 99 % interval relative to the mean. */
    double halfWidth(Figure figure) {
        return halfWidth(figure, LEVEL) / Math.abs(mean(figure));
    }

    private double halfWidth(Figure figure, double level) {
        SummaryStatistics statistics = statistics(figure, runs);
        int n = (int) statistics.getN();
        return new TDistribution(n - 1.0).inverseCumulativeProbability(1 - level / 2)
                * statistics.getStandardDeviation()
                / Math.sqrt(n);
    }
}
