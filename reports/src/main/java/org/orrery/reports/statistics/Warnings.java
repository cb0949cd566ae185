package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.VariantResult;
import org.orrery.simulator.measure.MetricKey;

/** Says what is wrong with an experiment as an experiment, so that nobody reads more into it than it tells. */
final class Warnings {

    private static final int FEW = 5;
    /** More observations than this are too many to ask for. */
    private static final int MANY = 1000;

    private final ExperimentResult result;
    private final Map<String, Map<MetricKey, Estimate>> estimates;
    private final List<Comparison> comparisons;
    private final SteadyState steadyState;
    private final List<String> warnings = new ArrayList<>();

    Warnings(
            ExperimentResult result,
            Map<String, Map<MetricKey, Estimate>> estimates,
            List<Comparison> comparisons,
            SteadyState steadyState) {
        this.result = result;
        this.estimates = estimates;
        this.comparisons = comparisons;
        this.steadyState = steadyState;
    }

    /** The warnings, the gravest first. */
    List<String> sentences() {
        result.variants().forEach(variant -> warnings.addAll(new RunWarnings(variant, result.warmup()).sentences()));
        ofReplications();
        ofObjectives();
        ofWarmup();
        ofSteadyState();
        ofCompletedTasks();
        ofFaults();
        return List.copyOf(warnings);
    }

    private void ofReplications() {
        int most = 0;
        for (VariantResult variant : result.variants()) {
            most = Math.max(most, variant.runs().size());
            if (variant.runs().isEmpty()) {
                warnings.add(variant.name() + " was not run.");
            }
        }
        if (most == 1 && result.steadyStateBatches() == 0) {
            warnings.add("Each variant was run once: figures are of one draw of the random numbers, without intervals;"
                    + " differences between variants may be chance. Ask for more, for example --replications 10.");
        } else if (most > 1 && isEverythingTheSame()) {
            warnings.add("All replications gave the same figures: nothing in this scenario is random, so one says as"
                    + " much as many.");
        } else if (most > 1 && most < FEW && result.steadyStateBatches() == 0) {
            warnings.add(
                    "There are only " + most + " replications: intervals are wide, and rare events were hardly seen.");
        }
    }

    private boolean isEverythingTheSame() {
        return estimates.values().stream()
                .flatMap(ofVariant -> ofVariant.values().stream())
                .filter(Estimate::hasInterval)
                .allMatch(estimate -> estimate.sd() == 0);
    }

    private void ofObjectives() {
        for (Objective objective : result.objectives()) {
            MetricKey metric = objective.metric();
            for (VariantResult variant : result.variants()) {
                Estimate estimate =
                        estimates.getOrDefault(variant.name(), Map.of()).get(metric);
                if (!variant.runs().isEmpty() && estimate == null) {
                    warnings.add("The objective " + metric + " was not observed in any run of " + variant.name() + ".");
                } else if (estimate != null && estimate.n() < variant.runs().size()) {
                    warnings.add("The objective " + metric + " was observed in only " + estimate.n() + " of "
                            + variant.runs().size() + " runs of " + variant.name() + ".");
                }
            }
        }
        result.objectives().stream().map(Objective::metric).distinct().forEach(this::ofOpenQuestions);
    }

    /** Which variants an objective does not tell from the baseline, and how many observations would. */
    private void ofOpenQuestions(MetricKey metric) {
        List<Comparison> open = comparisons.stream()
                .filter(comparison -> comparison.metric().equals(metric)
                        && !Double.isNaN(comparison.pAdjusted())
                        && comparison.verdict() == Verdict.INCONCLUSIVE)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        double needed = open.stream().mapToDouble(Warnings::needed).max().orElseThrow();
        int observed = open.get(0).difference().n();
        String cure;
        if (needed <= observed) {
            cure = " once the number of comparisons is counted in.";
        } else if (needed <= MANY) {
            cure = "; about " + (long) needed + " would show "
                    + (open.size() == 1 ? "a difference of this size." : "differences of this size.");
        } else {
            cure = "; " + (open.size() == 1 ? "the difference is" : "some differences are")
                    + " so small that more would hardly show.";
        }
        warnings.add("In " + metric + ", "
                + Sentences.list(open.stream().map(Comparison::variant).toList()) + " cannot be told from "
                + open.get(0).baseline() + " with " + observed + " observations" + cure);
    }

    /** Observations after which the interval of a difference would be as wide as the difference is large. */
    private static double needed(Comparison comparison) {
        Estimate difference = comparison.difference();
        double ratio = difference.halfWidth() / Math.abs(difference.mean());
        return Math.ceil(difference.n() * ratio * ratio);
    }

    private void ofWarmup() {
        double warmup = steadyState.warmup();
        if (warmup > result.horizon() / 2) {
            warnings.add("The warm-up takes more than half of the horizon: little is left to measure.");
        }
    }

    private void ofSteadyState() {
        if (result.steadyStateBatches() == 0) {
            return;
        }
        if (steadyState.isTooShort()) {
            warnings.add("The runs are too short to find where their steady state begins: the best cut is the latest"
                    + " that is allowed. Make the horizon longer.");
        }
        List<MetricKey> wanted =
                result.objectives().stream().map(Objective::metric).distinct().toList();
        for (MetricKey metric : wanted) {
            if (steadyState.correlated().contains(metric)) {
                warnings.add("Even few batches of " + metric + " hang together: the interval is too narrow. Make the"
                        + " horizon longer.");
            } else if (!steadyState.isCut(metric)) {
                warnings.add(metric + " cannot be cut into batches, since it is no average or total of what is recorded"
                        + " over time: each run is one observation of it"
                        + (Double.isNaN(result.warmup()) ? ", its start included." : ".")
                        + " For an interval, ask for several replications, or for an objective such as latency.mean or"
                        + " slo.attainment.");
            }
        }
    }

    /** Means over completed tasks are of different tasks when one variant completes more of them. */
    private void ofCompletedTasks() {
        MetricKey completed = MetricKey.of("tasks.completed");
        double[] means = estimates.values().stream()
                .filter(ofVariant -> ofVariant.containsKey(completed))
                .mapToDouble(ofVariant -> ofVariant.get(completed).mean())
                .sorted()
                .toArray();
        if (means.length > 1 && means[means.length - 1] > means[0] * 1.01) {
            warnings.add("The variants completed different numbers of tasks; waits and slowdowns are of completed tasks"
                    + " only, so compare them with care.");
        }
    }

    private void ofFaults() {
        VariantResult baseline = result.variants().get(0);
        boolean isSame = result.variants().stream()
                .flatMap(variant -> variant.runs().stream())
                .allMatch(run -> baseline.runs().stream()
                        .filter(other -> other.replication() == run.replication())
                        .allMatch(other -> other.faultHash() == run.faultHash()));
        if (!isSame) {
            warnings.add("The variants did not meet the same faults: part of their difference is chance that"
                    + " replications do not cancel.");
        }
    }
}
