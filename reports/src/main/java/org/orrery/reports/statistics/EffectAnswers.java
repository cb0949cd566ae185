package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.reports.result.Axis;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.statistics.ExperimentAnalysis.AxisEffect;
import org.orrery.reports.text.Figures;
import org.orrery.simulator.measure.MetricKey;

/** Says what the axes of an experiment do to the metric that matters most. */
final class EffectAnswers {

    private static final int MOST_AN_AXIS = 4;

    private final ExperimentResult result;
    private final Map<String, Map<MetricKey, Estimate>> estimates;
    private final MetricFigures figures;

    EffectAnswers(ExperimentResult result, Map<String, Map<MetricKey, Estimate>> estimates) {
        this.result = result;
        this.estimates = estimates;
        figures = new MetricFigures(estimates.values(), result.currency());
    }

    /** A sentence for each value of an axis. */
    List<String> ofAxes(List<AxisEffect> effects) {
        List<String> sentences = new ArrayList<>();
        for (MetricKey metric : TellingMetrics.of(result.objectives(), estimates.values()).stream()
                .limit(1)
                .toList()) {
            for (Axis axis : result.axes()) {
                effects.stream()
                        .filter(effect -> effect.path().equals(axis.path())
                                && effect.comparison().metric().equals(metric))
                        .limit(MOST_AN_AXIS)
                        .map(this::sentence)
                        .forEach(sentences::add);
            }
        }
        return sentences;
    }

    private String sentence(AxisEffect effect) {
        Comparison comparison = effect.comparison();
        Estimate difference = comparison.difference();
        Figures figures = this.figures.upTo(comparison.metric(), difference.mean());
        String interval = difference.hasInterval()
                ? " (95 % interval " + figures.interval(difference.low(), difference.high()) + ")"
                : " (one run, so no interval)";
        String verdict = switch (comparison.verdict()) {
            case BETTER -> ", which is better";
            case WORSE -> ", which is worse";
            case EQUIVALENT -> ", too little to matter";
            case INCONCLUSIVE -> difference.hasInterval() ? ", which may be chance" : "";
            case DIFFERENT -> "";
        };
        return "Over all else, " + effect.path() + " = " + comparison.variant() + " instead of "
                + comparison.baseline() + " changes " + comparison.metric() + " by "
                + (difference.mean() < 0 ? "-" : "+")
                + figures.difference(difference.mean(), difference.halfWidth()) + interval + verdict + ".";
    }
}
