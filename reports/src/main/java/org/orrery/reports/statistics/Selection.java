package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.Objective.Goal;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult.EndReason;

/**
 * Finds the variant that the objectives favour. Who stalls is out, unless all do: its figures are of less work. Then
 * bounds come: who does not keep them is out. Of the others, each goal in turn keeps the one with the best mean and
 * those that cannot be told from it: by paired tests against it, corrected for their number, or because they differ by
 * less than the user cares about. With a single observation there is nothing to test, and the best figure wins.
 */
final class Selection {

    private final ExperimentResult result;
    private final Observations observations;

    Selection(ExperimentResult result, Observations observations) {
        this.result = result;
        this.observations = observations;
    }

    /** The indices of the variants that are left when all objectives have been looked at, the best first. */
    List<Integer> favourites() {
        List<Integer> left = new ArrayList<>(
                IntStream.range(0, result.variants().size()).boxed().toList());
        if (left.stream().anyMatch(variant -> !hasStalled(variant))) {
            left.removeIf(this::hasStalled);
        }
        for (Objective objective : result.objectives()) {
            if (isBound(objective)) {
                left.removeIf(variant -> !keeps(objective, mean(variant, objective.metric())));
            }
        }
        for (Objective objective : result.objectives()) {
            if (!isBound(objective) && left.size() > 1) {
                left = nearBest(left, objective);
            }
        }
        return left;
    }

    private boolean hasStalled(int variant) {
        return result.variants().get(variant).runs().stream().anyMatch(run -> run.endReason() == EndReason.STALLED);
    }

    /** Whether an objective is a bound and no goal. */
    static boolean isBound(Objective objective) {
        return objective.goal() == Goal.AT_LEAST || objective.goal() == Goal.AT_MOST;
    }

    /** Whether a value keeps a bound. */
    static boolean keeps(Objective bound, double value) {
        return bound.goal() == Goal.AT_LEAST ? value >= bound.bound() : value <= bound.bound();
    }

    private double mean(int variant, MetricKey metric) {
        return StudentInterval.mean(StudentInterval.numbers(observations.row(variant, metric)));
    }

    private List<Integer> nearBest(List<Integer> candidates, Objective objective) {
        MetricKey metric = objective.metric();
        double sign = objective.goal() == Goal.MAX ? -1 : 1;
        List<Integer> ranked = candidates.stream()
                .filter(variant -> !Double.isNaN(mean(variant, metric)))
                .sorted((a, b) -> Double.compare(sign * mean(a, metric), sign * mean(b, metric)))
                .toList();
        if (ranked.isEmpty()) {
            return candidates;
        }
        int leader = ranked.get(0);
        List<Contrast> contrasts = ranked.subList(1, ranked.size()).stream()
                .map(variant -> contrast(metric, leader, variant))
                .toList();
        double[] adjusted = HolmCorrection.adjust(
                contrasts.stream().mapToDouble(contrast -> contrast.test().p()).toArray());
        List<Integer> near = new ArrayList<>();
        near.add(leader);
        for (int i = 0; i < contrasts.size(); i++) {
            if (isNear(contrasts.get(i), adjusted[i])) {
                near.add(ranked.get(i + 1));
            }
        }
        return near;
    }

    private boolean isNear(Contrast contrast, double p) {
        if (contrast.difference().n() < 2) {
            return Math.abs(contrast.difference().mean()) <= result.indifference() * Math.abs(contrast.baselineMean());
        }
        Verdict verdict = VerdictRule.of(contrast, Math.min(p, 1), Direction.NEUTRAL, result.indifference());
        return verdict != Verdict.DIFFERENT;
    }

    private Contrast contrast(MetricKey metric, int leader, int other) {
        return Contrast.of(
                metric,
                result.variants().get(leader).name(),
                result.variants().get(other).name(),
                observations.row(leader, metric),
                observations.row(other, metric),
                observations.pooledQuantile(leader, metric),
                observations.pooledQuantile(other, metric));
    }
}
