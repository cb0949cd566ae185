package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.ExperimentAnalysis.AxisEffect;
import org.orrery.simulator.measure.MetricKey;

/**
 * Says what an experiment found: estimates with intervals, every variant against the baseline, the effects of axes, the
 * best variant, answers in words, and warnings about the experiment itself. The same results give the same analysis.
 */
public final class ExperimentAnalyst {

    private final ExperimentResult result;
    private final SteadyState steadyState;
    private final Observations observations;
    private final List<MetricKey> metrics;

    private ExperimentAnalyst(ExperimentResult result) {
        this.result = result;
        steadyState = SteadyState.of(result);
        observations = Observations.of(result, steadyState);
        metrics = observations.metrics(result.objectives());
    }

    /** Analyses an experiment. */
    public static ExperimentAnalysis analyse(ExperimentResult result) {
        return new ExperimentAnalyst(result).analyse();
    }

    private ExperimentAnalysis analyse() {
        Map<String, Map<MetricKey, Estimate>> estimates = new LinkedHashMap<>();
        for (int i = 0; i < result.variants().size(); i++) {
            estimates.put(result.variants().get(i).name(), observations.estimates(i, result.objectives()));
        }
        ComparisonFamily family = new ComparisonFamily(new Preferences(result.objectives()), result.indifference());
        List<Comparison> comparisons = family.judge(contrasts());
        List<AxisEffect> effects = new MainEffects(observations, result.variants()).of(result.axes(), metrics, family);
        List<String> favourites = new Selection(result, observations)
                .favourites().stream()
                        .map(variant -> result.variants().get(variant).name())
                        .toList();
        boolean isOneBest = favourites.size() == 1
                && result.variants().size() > 1
                && !result.objectives().isEmpty();
        String best = isOneBest ? favourites.get(0) : null;
        EffectAnswers ofEffects = new EffectAnswers(result, estimates);
        List<String> answers = new ArrayList<>(new Answers(result, estimates, comparisons).sentences(favourites));
        // With several axes the question is asked of each.
        boolean isPerAxis = result.axes().size() > 1 && !answers.isEmpty();
        answers.addAll(isPerAxis ? 1 : answers.size(), ofEffects.ofAxes(effects));
        answers.addAll(CurveAnswers.of(result));
        List<String> warnings = new Warnings(result, estimates, comparisons, steadyState).sentences();
        return new ExperimentAnalysis(estimates, comparisons, effects, best, List.copyOf(answers), warnings);
    }

    private List<Contrast> contrasts() {
        List<VariantResult> variants = result.variants();
        List<Contrast> contrasts = new ArrayList<>();
        for (MetricKey metric : metrics) {
            for (int i = 1; i < variants.size(); i++) {
                Contrast contrast = Contrast.of(
                        metric,
                        variants.get(0).name(),
                        variants.get(i).name(),
                        observations.row(0, metric),
                        observations.row(i, metric),
                        observations.pooledQuantile(0, metric),
                        observations.pooledQuantile(i, metric));
                if (contrast.difference().n() > 0) {
                    contrasts.add(contrast);
                }
            }
        }
        return contrasts;
    }
}
