package org.orrery.reports.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.jspecify.annotations.Nullable;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Comparison;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.statistics.ExperimentAnalysis;
import org.orrery.reports.statistics.Verdict;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/** What a plain analysis says of a made-up experiment. */
public final class SampleAnalysis {

    private SampleAnalysis() {}

    /** The analysis of an experiment; {@code best} is the variant that it calls the best. */
    public static ExperimentAnalysis of(ExperimentResult result, @Nullable String best) {
        Map<String, Map<MetricKey, Estimate>> estimates = new LinkedHashMap<>();
        List<Comparison> comparisons = new ArrayList<>();
        VariantResult baseline = result.variants().get(0);
        for (VariantResult variant : result.variants()) {
            Map<MetricKey, Estimate> ofVariant = new TreeMap<>();
            for (MetricKey key : variant.runs().get(0).metrics().keySet()) {
                ofVariant.put(key, estimate(values(variant, key)));
                if (!variant.name().equals(baseline.name())) {
                    comparisons.add(compare(result, baseline, variant, key));
                }
            }
            estimates.put(variant.name(), ofVariant);
        }
        return new ExperimentAnalysis(
                estimates,
                comparisons,
                List.of(),
                best,
                List.of("fgd allocates more GPU than first-fit: 63.0 % against 55.0 % (+8.0 points, p < 0.001)."),
                List.of("5 replications are few: the interval of tasks.wait.mean is wider than the difference."));
    }

    private static Comparison compare(
            ExperimentResult result, VariantResult baseline, VariantResult variant, MetricKey key) {
        double[] one = values(baseline, key);
        double[] other = values(variant, key);
        double[] differences = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            differences[i] = other[i] - one[i];
        }
        Estimate difference = estimate(differences);
        double mean = estimate(one).mean();
        boolean isObjective = result.objectives().stream()
                .anyMatch(objective -> objective.metric().equals(key));
        boolean isReal = difference.low() > 0 || difference.high() < 0;
        return new Comparison(
                key,
                baseline.name(),
                variant.name(),
                difference,
                mean == 0 ? Double.NaN : difference.mean() / mean,
                isReal ? 0.001 : 0.4,
                isObjective ? isReal ? 0.004 : 0.8 : Double.NaN,
                difference.mean() / difference.sd(),
                isReal ? isObjective ? Verdict.BETTER : Verdict.DIFFERENT : Verdict.INCONCLUSIVE);
    }

    private static double[] values(VariantResult variant, MetricKey key) {
        return variant.runs().stream()
                .map(RunResult::metrics)
                .mapToDouble(metrics -> metrics.getOrDefault(key, Double.NaN))
                .toArray();
    }

    private static Estimate estimate(double[] values) {
        SummaryStatistics statistics = new SummaryStatistics();
        for (double value : values) {
            statistics.addValue(value);
        }
        int n = values.length;
        if (n < 2) {
            return new Estimate(statistics.getMean(), Double.NaN, Double.NaN, Double.NaN, n);
        }
        double half = new TDistribution(n - 1).inverseCumulativeProbability(0.975)
                * statistics.getStandardDeviation()
                / Math.sqrt(n);
        return new Estimate(
                statistics.getMean(),
                statistics.getStandardDeviation(),
                statistics.getMean() - half,
                statistics.getMean() + half,
                n);
    }
}
