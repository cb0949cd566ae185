package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.measure.MetricKey;

/**
 * All that statistics say about an experiment.
 *
 * @param estimates by variant's name, then by metric
 * @param comparisons every variant against the baseline in every metric; objectives first
 * @param axisEffects with several axes: the main effect of each value against its axis' first, paired over the other
 *     axes
 * @param best the name of the variant that the objectives favour, or null when none can be told apart from the others
 * @param answers sentences that answer the user's question, the most important first
 * @param warnings sentences about the experiment itself: too few replications, intervals wider than differences,
 *     saturation
 */
public record ExperimentAnalysis(
        Map<String, Map<MetricKey, Estimate>> estimates,
        List<Comparison> comparisons,
        List<AxisEffect> axisEffects,
        @Nullable String best,
        List<String> answers,
        List<String> warnings) {

    /** The same with more to warn of. */
    public ExperimentAnalysis withWarnings(List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new ExperimentAnalysis(estimates, comparisons, axisEffects, best, answers, List.copyOf(all));
    }

    /** The same with another best variant, and with answers before all others. */
    public ExperimentAnalysis withAnswers(@Nullable String newBest, List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(answers);
        return new ExperimentAnalysis(estimates, comparisons, axisEffects, newBest, List.copyOf(all), warnings);
    }

    /**
     * The main effect of one value of an axis.
     *
     * @param path the axis
     * @param comparison the axis' first value against this one; the names in it are labels of values
     */
    public record AxisEffect(String path, Comparison comparison) {}
}
