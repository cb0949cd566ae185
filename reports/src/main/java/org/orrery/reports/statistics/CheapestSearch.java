package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.Objective.Goal;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.text.MetricPhrases;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult.EndReason;

/**
 * Searches for the cheapest variant that keeps all bounds: after each batch of replications, who certainly breaks a
 * bound is out, and so is who certainly costs more than one that certainly keeps them. All that is said is right
 * together with the confidence that was asked for: the error is divided among the bounds of all variants, the pairs
 * whose costs are compared, and the looks at them (Bonferroni). Costs are compared by paired differences, since all
 * variants meet the same random numbers.
 */
public final class CheapestSearch {

    private static final MetricKey COST = MetricKey.of("cost.total");
    /** Observations before which nothing is said. */
    private static final int FEWEST = 3;

    private final List<Objective> bounds;
    private final MetricKey cost;
    private final double confidence;
    private final int looks;

    /** What is known of a variant. */
    public enum State {
        /** It certainly keeps all bounds, and none that does is certainly cheaper. */
        KEEPS,
        /** It certainly breaks a bound. */
        BREAKS,
        /** It certainly costs more than one that certainly keeps all bounds. */
        DEARER,
        /** It stalled: its figures are of less work. */
        STALLED,
        /** More replications are needed to tell. */
        OPEN
    }

    /**
     * A search.
     *
     * @param objectives what is wanted; the first that is to be small and no bound is the cost, or else
     *     {@code cost.total}
     * @param confidence of all that is said together, 0.95 for 95 %
     * @param looks how often there is a look at the results at most
     * @throws IllegalArgumentException when no objective is a bound, with a message for the user
     */
    public CheapestSearch(List<Objective> objectives, double confidence, int looks) {
        bounds = objectives.stream().filter(Selection::isBound).toList();
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is nothing to keep: a plan needs an objective with atLeast or atMost,"
                            + " such as {metric: slo.attainment, atLeast: 99.9%}.");
        }
        cost = objectives.stream()
                .filter(objective -> objective.goal() == Goal.MIN)
                .map(Objective::metric)
                .findFirst()
                .orElse(COST);
        this.confidence = confidence;
        this.looks = looks;
    }

    /** The numbers of the variants of which more replications are needed; none when the search is over. */
    public List<Integer> further(ExperimentResult soFar) {
        List<State> states = states(soFar);
        List<Integer> left = IntStream.range(0, states.size())
                .filter(i -> states.get(i) == State.OPEN || states.get(i) == State.KEEPS)
                .boxed()
                .toList();
        boolean isSettled = left.stream().allMatch(i -> states.get(i) == State.KEEPS)
                && left.stream().allMatch(i -> left.stream().allMatch(j -> isAsDear(soFar, i, j)));
        return isSettled ? List.of() : left;
    }

    /** What is known of each variant. */
    public List<State> states(ExperimentResult soFar) {
        Observations observations = Observations.of(soFar, SteadyState.of(soFar));
        int variants = soFar.variants().size();
        double said = (double) variants * bounds.size() + variants * (variants - 1) / 2.0;
        double error = (1 - confidence) / (said * looks);
        List<State> states = new ArrayList<>();
        for (int i = 0; i < variants; i++) {
            states.add(ofBounds(soFar.variants().get(i), observations, i, error));
        }
        for (int i = 0; i < variants; i++) {
            int variant = i;
            boolean isDearer = IntStream.range(0, variants)
                    .anyMatch(other -> states.get(other) == State.KEEPS
                            && other != variant
                            && certainly(difference(observations, other, variant), error) > 0);
            if (isDearer && (states.get(i) == State.KEEPS || states.get(i) == State.OPEN)) {
                states.set(i, State.DEARER);
            }
        }
        return states;
    }

    private State ofBounds(VariantResult variant, Observations observations, int number, double error) {
        if (variant.runs().stream().anyMatch(run -> run.endReason() == EndReason.STALLED)) {
            return State.STALLED;
        }
        boolean keepsAll = true;
        for (Objective bound : bounds) {
            double sign = bound.goal() == Goal.AT_LEAST ? 1 : -1;
            double[] row = observations.row(number, bound.metric()).clone();
            for (int i = 0; i < row.length; i++) {
                row[i] = sign * (row[i] - bound.bound());
            }
            Estimate margin = StudentInterval.of(row);
            if (-certainly(margin.negated(), error) < 0) {
                return State.BREAKS;
            }
            keepsAll &= certainly(margin, error) >= 0;
        }
        return keepsAll ? State.KEEPS : State.OPEN;
    }

    private Estimate difference(Observations observations, int cheaper, int dearer) {
        return PairedTest.of(observations.row(cheaper, cost), observations.row(dearer, cost))
                .difference();
    }

    /** What a mean is at least, but for an error; negative infinity when there are too few observations. */
    private static double certainly(Estimate estimate, double error) {
        if (estimate.n() < FEWEST) {
            return Double.NEGATIVE_INFINITY;
        }
        return estimate.mean() - StudentInterval.halfWidth(estimate.sd(), estimate.n(), 1 - 2 * error);
    }

    /** Whether two variants cost the same, or differ by less than matters to the user. */
    private boolean isAsDear(ExperimentResult result, int one, int other) {
        Observations observations = Observations.of(result, SteadyState.of(result));
        Estimate difference = difference(observations, one, other);
        double mean = StudentInterval.mean(StudentInterval.numbers(observations.row(one, cost)));
        double most = Math.max(Math.abs(difference.low()), Math.abs(difference.high()));
        return one == other || most <= result.indifference() * Math.abs(mean);
    }

    /** The cheapest variant that certainly keeps all bounds. */
    public Optional<String> chosen(ExperimentResult result) {
        List<State> states = states(result);
        Observations observations = Observations.of(result, SteadyState.of(result));
        return IntStream.range(0, states.size())
                .filter(i -> states.get(i) == State.KEEPS)
                .boxed()
                .min(Comparator.comparingDouble(
                        i -> StudentInterval.mean(StudentInterval.numbers(observations.row(i, cost)))))
                .map(i -> result.variants().get(i).name());
    }

    /** What the search found, in sentences. */
    public List<String> sentences(ExperimentResult result, Map<String, Map<MetricKey, Estimate>> estimates) {
        List<String> sentences = new ArrayList<>();
        List<State> states = states(result);
        MetricFigures figures = new MetricFigures(estimates.values(), result.currency());
        String wanted = String.join(
                " and ",
                bounds.stream()
                        .map(bound -> bound.metric()
                                + (bound.goal() == Goal.AT_LEAST ? " at least " : " at most ")
                                + figures.of(bound.metric()).value(bound.bound(), Double.NaN))
                        .toList());
        String sure = " (" + Math.round(confidence * 100) + " % confidence)";
        Optional<String> chosen = chosen(result);
        int count = result.variants().size();
        List<String> open = named(result, states, State.OPEN);
        if (chosen.isPresent()) {
            Estimate price = estimates.getOrDefault(chosen.get(), Map.of()).get(cost);
            String costs = price == null
                    ? ""
                    : ": it " + MetricPhrases.of(cost, figures.of(cost).value(price.mean(), price.halfWidth()));
            String which = further(result).isEmpty()
                    ? " is the cheapest of " + count + " variants that keeps "
                    : " is the cheapest so far of " + count + " variants that certainly keeps ";
            sentences.add(chosen.get() + which + wanted + sure + costs + ".");
        } else {
            sentences.add(
                    open.isEmpty()
                            ? "None of the " + count + " variants keeps " + wanted + sure + "."
                            : "Of none of the " + count + " variants it is certain that it keeps " + wanted + ".");
        }
        add(
                sentences,
                named(result, states, State.STALLED),
                " stalled, so that nothing is known of it",
                " stalled, so that nothing is known of them");
        add(sentences, named(result, states, State.BREAKS), " does not keep it", " do not keep it");
        add(sentences, named(result, states, State.DEARER), " costs more", " cost more");
        List<String> alike = named(result, states, State.KEEPS).stream()
                .filter(name -> !name.equals(chosen.orElse("")))
                .toList();
        add(
                sentences,
                alike,
                " keeps it too and cannot be told from it in cost",
                " keep it too and cannot be told from it in cost");
        if (!open.isEmpty()) {
            sentences.add("Whether " + Sentences.list(open) + (open.size() == 1 ? " keeps it" : " keep it")
                    + " is not certain after " + Observations.replications(result) + " replications.");
        }
        return sentences;
    }

    private static void add(List<String> sentences, List<String> names, String ofOne, String ofSeveral) {
        if (!names.isEmpty()) {
            sentences.add(Sentences.list(names) + (names.size() == 1 ? ofOne : ofSeveral) + ".");
        }
    }

    private static List<String> named(ExperimentResult result, List<State> states, State state) {
        return IntStream.range(0, states.size())
                .filter(i -> states.get(i) == state)
                .mapToObj(i -> result.variants().get(i).name())
                .toList();
    }
}
