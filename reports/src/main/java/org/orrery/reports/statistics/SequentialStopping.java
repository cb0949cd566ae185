package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.Objective;
import org.orrery.reports.text.Numbers;
import org.orrery.simulator.measure.MetricKey;

/**
 * When there are enough replications: when the interval of every objective of every variant is narrow relative to its
 * mean (Law, Simulation Modeling and Analysis, section 9.4.1). With a relative error of r wanted, the half-width must
 * be at most r / (1 + r) of the mean, and at least ten observations must have been made, since the rule is only right
 * for many.
 */
public final class SequentialStopping {

    private static final int FEWEST = 10;

    private SequentialStopping() {}

    /**
     * Whether more replications are needed.
     *
     * @param soFar the results so far
     * @param relativePrecision the relative error that is wanted, 0.02 for 2 %
     * @param confidence confidence of the intervals, 0.95 for 95 %
     */
    public static boolean wantsMore(ExperimentResult soFar, double relativePrecision, double confidence) {
        Observations observations = Observations.of(soFar, SteadyState.of(soFar));
        for (MetricKey metric : judged(soFar, observations)) {
            for (int i = 0; i < soFar.variants().size(); i++) {
                Estimate estimate = StudentInterval.of(observations.row(i, metric));
                if (wantsMore(estimate, relativePrecision, confidence)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What is not known as precisely as was wanted although no more replications are allowed, in sentences.
     *
     * @param most replications that are allowed
     */
    public static List<String> shortfalls(
            ExperimentResult result, double relativePrecision, double confidence, int most) {
        Observations observations = Observations.of(result, SteadyState.of(result));
        List<String> sentences = new ArrayList<>();
        for (MetricKey metric : judged(result, observations)) {
            List<String> variants = new ArrayList<>();
            double worst = 0;
            for (int i = 0; i < result.variants().size(); i++) {
                Estimate estimate = StudentInterval.of(observations.row(i, metric));
                if (wantsMore(estimate, relativePrecision, confidence)) {
                    variants.add(result.variants().get(i).name());
                    double halfWidth = StudentInterval.halfWidth(estimate.sd(), estimate.n(), confidence);
                    worst = Math.max(worst, halfWidth / Math.abs(estimate.mean()));
                }
            }
            if (!variants.isEmpty()) {
                sentences.add("After " + most + " replications, the most that are allowed, " + metric + " of "
                        + Sentences.list(variants) + " is known to "
                        + (Double.isFinite(worst) ? "± " + Numbers.significant(worst * 100, 2) + " %" : "no precision")
                        + " at worst, not to ± " + Numbers.significant(relativePrecision * 100, 2)
                        + " % as was wanted.");
            }
        }
        return sentences;
    }

    private static List<MetricKey> judged(ExperimentResult soFar, Observations observations) {
        if (!soFar.objectives().isEmpty()) {
            return soFar.objectives().stream().map(Objective::metric).toList();
        }
        List<Map<MetricKey, Estimate>> estimates = IntStream.range(
                        0, soFar.variants().size())
                .mapToObj(variant -> observations.estimates(variant, List.of()))
                .toList();
        return TellingMetrics.of(List.of(), estimates).stream().limit(1).toList();
    }

    private static boolean wantsMore(Estimate estimate, double relativePrecision, double confidence) {
        if (estimate.n() == 0) {
            // Never observed: more of the same will not help, and the report says so.
            return false;
        }
        if (estimate.n() < FEWEST) {
            return true;
        }
        double halfWidth = StudentInterval.halfWidth(estimate.sd(), estimate.n(), confidence);
        return halfWidth > relativePrecision / (1 + relativePrecision) * Math.abs(estimate.mean());
    }
}
