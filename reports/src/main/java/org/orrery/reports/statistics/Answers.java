package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.text.Figures;
import org.orrery.reports.text.MetricPhrases;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricKey;

/**
 * Says in sentences what an experiment found: which variant is best, then for each objective what the leading variant
 * reaches, by how much, and how sure that is. Without objectives the most telling metrics are spoken of.
 */
final class Answers {

    private static final int MAX_METRICS = 3;

    private final ExperimentResult result;
    private final Map<String, Map<MetricKey, Estimate>> estimates;
    private final List<Comparison> comparisons;
    private final Preferences preferences;
    private final MetricFigures figures;

    Answers(ExperimentResult result, Map<String, Map<MetricKey, Estimate>> estimates, List<Comparison> comparisons) {
        this.result = result;
        this.estimates = estimates;
        this.comparisons = comparisons;
        preferences = new Preferences(result.objectives());
        figures = new MetricFigures(estimates.values(), result.currency());
    }

    /**
     * The sentences, the most important first.
     *
     * @param favourites the variants that the objectives favour
     */
    List<String> sentences(List<String> favourites) {
        List<String> sentences = new ArrayList<>();
        if (result.objectives().isEmpty()) {
            TellingMetrics.of(List.of(), estimates.values()).stream()
                    .limit(MAX_METRICS)
                    .forEach(metric -> sentences.addAll(aboutMetric(metric)));
            return sentences;
        }
        if (isAnsweredAtOnce(favourites)) {
            return answerAtOnce(favourites.get(0));
        }
        if (result.variants().size() > 1) {
            sentences.add(overall(favourites));
        }
        for (Objective objective : result.objectives()) {
            if (Selection.isBound(objective)) {
                sentences.addAll(new BoundAnswer(objective, figures.of(objective.metric())).sentences(estimates));
            } else {
                sentences.addAll(aboutMetric(objective.metric()));
            }
        }
        return sentences;
    }

    /** Whether there is one objective, and one variant that is best in it. */
    private boolean isAnsweredAtOnce(List<String> favourites) {
        return result.objectives().size() == 1
                && result.variants().size() > 1
                && favourites.size() == 1
                && !Selection.isBound(result.objectives().get(0))
                && ranked(result.objectives().get(0).metric()).indexOf(favourites.get(0)) == 0;
    }

    private List<String> answerAtOnce(String favourite) {
        List<String> sentences = aboutMetric(result.objectives().get(0).metric());
        List<String> merged = new ArrayList<>(sentences);
        merged.set(0, best(favourite) + ": it" + sentences.get(0).substring(favourite.length()));
        return merged;
    }

    private String best(String favourite) {
        return favourite + " is the best of " + result.variants().size() + " variants by the objectives"
                + (Observations.replications(result) == 1 ? ", as far as one run can tell" : "");
    }

    private String overall(List<String> favourites) {
        int count = result.variants().size();
        if (favourites.isEmpty()) {
            return "None of the " + count + " variants keeps all bounds.";
        }
        if (favourites.size() == 1) {
            return best(favourites.get(0)) + reached(favourites.get(0)) + ".";
        }
        return favourites.size() == count
                ? "The " + count + " variants cannot be told apart by the objectives."
                : Sentences.list(favourites) + " are the best of " + count
                        + " variants by the objectives; they cannot be told apart"
                        + reached(favourites.get(0)).replaceFirst(": it ", ", and the first of them ")
                        + ".";
    }

    /** What a variant reaches in the objectives, as the end of a sentence. */
    private String reached(String variant) {
        List<String> said = result.objectives().stream()
                .map(Objective::metric)
                .distinct()
                .filter(metric -> estimates.getOrDefault(variant, Map.of()).containsKey(metric))
                .map(metric -> {
                    Estimate estimate = estimate(variant, metric);
                    return MetricPhrases.of(metric, figures.of(metric).value(estimate.mean(), estimate.halfWidth()));
                })
                .toList();
        return said.isEmpty() ? "" : ": it " + Sentences.list(said);
    }

    private List<String> aboutMetric(MetricKey metric) {
        List<String> ranked = ranked(metric);
        if (ranked.isEmpty()) {
            return List.of("No variant has a value of " + metric + ".");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(leading(metric, ranked));
        if (ranked.size() > 2) {
            others(metric, ranked.get(0)).ifPresent(sentences::add);
        }
        return sentences;
    }

    /** The variants that have a metric, the best first; where neither direction is better, the highest first. */
    private List<String> ranked(MetricKey metric) {
        Comparator<String> rising =
                Comparator.comparingDouble(name -> estimate(name, metric).mean());
        return result.variants().stream()
                .map(VariantResult::name)
                .filter(name -> estimates.getOrDefault(name, Map.of()).containsKey(metric))
                .sorted(isLowWanted(metric) ? rising : rising.reversed())
                .toList();
    }

    private boolean isLowWanted(MetricKey metric) {
        return preferences.direction(metric) == Direction.LOWER_IS_BETTER;
    }

    private Estimate estimate(String variant, MetricKey metric) {
        Estimate estimate = estimates.getOrDefault(variant, Map.of()).get(metric);
        if (estimate == null) {
            throw new IllegalStateException(variant + " has no " + metric);
        }
        return estimate;
    }

    private String leading(MetricKey metric, List<String> ranked) {
        Figures figures = this.figures.of(metric);
        String leader = ranked.get(0);
        String baseline = result.variants().get(0).name();
        boolean isBaseline = leader.equals(baseline);
        Estimate estimate = estimate(leader, metric);
        String said = leader + " " + MetricPhrases.of(metric, figures.value(estimate.mean(), estimate.halfWidth()));
        Optional<Comparison> comparison =
                ranked.size() < 2 ? Optional.empty() : comparison(metric, isBaseline ? ranked.get(1) : leader);
        if (comparison.isEmpty()) {
            return said + sureness(figures, estimate) + ".";
        }
        if (comparison.get().difference().mean() == 0) {
            return said + ", as much as " + (isBaseline ? ranked.get(1) : baseline) + ".";
        }
        String superlative = ranked.size() > 2
                ? ", the " + (isLowWanted(metric) ? "lowest" : "highest") + " of " + ranked.size() + " variants and "
                : ", ";
        return said + superlative + difference(figures, comparison.get(), isBaseline) + ".";
    }

    private static String sureness(Figures figures, Estimate estimate) {
        if (!estimate.hasInterval()) {
            return " (one run, so no interval)";
        }
        return estimate.sd() == 0
                ? " (the same in all " + estimate.n() + " observations)"
                : " (95 % interval " + figures.interval(estimate.low(), estimate.high()) + ")";
    }

    /** The difference of a comparison, said of the variant, or, turned round, of the baseline. */
    private String difference(Figures figures, Comparison comparison, boolean isOfBaseline) {
        Estimate difference = comparison.difference();
        boolean isMore = difference.mean() > 0 != isOfBaseline;
        // The size of the difference is said, so the interval is that of the size.
        Estimate size = difference.mean() > 0 ? difference : difference.negated();
        return figures.difference(size.mean(), size.halfWidth())
                + (isMore ? " more than " : " less than ")
                + (isOfBaseline ? comparison.variant() : comparison.baseline())
                + sureness(figures, size)
                + doubt(comparison);
    }

    private String doubt(Comparison comparison) {
        if (comparison.verdict() == Verdict.EQUIVALENT) {
            return ", too little to matter";
        }
        return comparison.verdict() == Verdict.INCONCLUSIVE
                        && comparison.difference().hasInterval()
                ? ", which may be chance"
                : "";
    }

    private Optional<Comparison> comparison(MetricKey metric, String variant) {
        return comparisons.stream()
                .filter(comparison -> comparison.metric().equals(metric)
                        && comparison.variant().equals(variant))
                .findFirst();
    }

    /** How the variants do against the baseline that have not been spoken of. */
    private Optional<String> others(MetricKey metric, String leader) {
        List<String> groups = new ArrayList<>();
        addGroup(groups, metric, leader, Verdict.BETTER, "is better than", "are better than");
        addGroup(groups, metric, leader, Verdict.WORSE, "is worse than", "are worse than");
        addGroup(groups, metric, leader, Verdict.DIFFERENT, "differs from", "differ from");
        addGroup(groups, metric, leader, Verdict.EQUIVALENT, "is as good as", "are as good as");
        addGroup(groups, metric, leader, Verdict.INCONCLUSIVE, "cannot be told from", "cannot be told from");
        if (groups.isEmpty() || Observations.replications(result) == 1) {
            return Optional.empty();
        }
        return Optional.of("In " + metric + ", " + String.join("; ", groups) + ".");
    }

    private void addGroup(
            List<String> groups, MetricKey metric, String leader, Verdict verdict, String ofOne, String ofSeveral) {
        List<String> names = comparisons.stream()
                .filter(comparison -> comparison.metric().equals(metric) && comparison.verdict() == verdict)
                .map(Comparison::variant)
                .filter(name -> !name.equals(leader))
                .toList();
        if (!names.isEmpty()) {
            String baseline = groups.isEmpty() ? result.variants().get(0).name() : "it";
            groups.add(Sentences.list(names) + " " + (names.size() == 1 ? ofOne : ofSeveral) + " " + baseline);
        }
    }
}
