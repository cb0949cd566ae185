package org.orrery.reports.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.reports.statistics.MadeUp.COST;
import static org.orrery.reports.statistics.MadeUp.GPU;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.reports.result.Axis;
import org.orrery.reports.result.Objective.Goal;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult.EndReason;
import org.orrery.simulator.measure.Series;

class ExperimentAnalystTest {

    private final MadeUp experiment = new MadeUp();

    private ExperimentAnalysis analysis() {
        return ExperimentAnalyst.analyse(experiment.result());
    }

    private Comparison comparison(MetricKey metric, String variant) {
        return analysis().comparisons().stream()
                .filter(c -> c.metric().equals(metric) && c.variant().equals(variant))
                .findFirst()
                .orElseThrow();
    }

    private Estimate estimate(MetricKey metric) {
        return requireNonNull(requireNonNull(analysis().estimates().get("a")).get(metric));
    }

    @Test
    void saysByHowMuchTheBestIsBetter() {
        experiment
                .with("best-fit", GPU, 0.884, 0.886, 0.888, 0.890, 0.887)
                .with("fgd", GPU, 0.918, 0.921, 0.921, 0.924, 0.921)
                .goal(GPU, Goal.MAX);

        ExperimentAnalysis analysis = analysis();

        assertThat(analysis.best()).isEqualTo("fgd");
        assertThat(analysis.answers())
                .containsExactly(
                        "fgd is the best of 2 variants by the objectives: it allocates 92.10 % of the GPUs, 3.400 points more than best-fit (95 % interval 3.312 to"
                                + " 3.488).");
    }

    @Test
    void judgesByTheDirectionThatTheObjectiveWants() {
        experiment
                .with("a", COST, 10, 11, 12, 10.5, 11.5)
                .with("b", COST, 8, 9.1, 10, 8.4, 9.5)
                .with("c", COST, 13, 14.1, 15, 13.4, 14.5)
                .goal(COST, Goal.MIN);

        assertThat(comparison(COST, "b").verdict()).isEqualTo(Verdict.BETTER);
        assertThat(comparison(COST, "c").verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    void correctsObjectivesForTheirNumberAndLeavesOtherMetricsAlone() {
        experiment
                .with("a", GPU, 0.5, 0.6, 0.7)
                .with("a", COST, 10, 11, 12)
                .with("b", GPU, 0.51, 0.62, 0.71)
                .with("b", COST, 10.1, 11.2, 12.1)
                .with("c", GPU, 0.51, 0.62, 0.72)
                .with("c", COST, 10.1, 11.2, 12.1)
                .goal(GPU, Goal.MAX);

        Comparison smallest = comparison(GPU, "c");

        assertThat(smallest.pAdjusted()).isCloseTo(2 * smallest.p(), within(1e-12));
        assertThat(comparison(COST, "b").pAdjusted()).isNaN();
    }

    @Test
    void callsDifferencesEquivalentThatAreTooSmallToMatter() {
        experiment
                .with("a", GPU, 0.5, 0.6, 0.7)
                .with("b", GPU, 0.5001, 0.6002, 0.7001)
                .goal(GPU, Goal.MAX)
                .indifference(0.02);

        assertThat(comparison(GPU, "b").verdict()).isEqualTo(Verdict.EQUIVALENT);
    }

    @Test
    void callsRoundingNoDifference() {
        experiment.with("a", GPU, 0.5, 0.6, 0.7).with("b", GPU, 0.5 + 1e-15, 0.6 + 2e-15, 0.7 + 1e-15);

        assertThat(comparison(GPU, "b").verdict()).isEqualTo(Verdict.EQUIVALENT);
    }

    @Test
    void saysThatMetricsWithoutAWantedDirectionDiffer() {
        MetricKey nodes = MetricKey.of("nodes.mean");
        experiment.with("a", nodes, 5, 6, 7).with("b", nodes, 8.1, 9, 10);

        assertThat(comparison(nodes, "b").verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void answersFromASingleRunAndSaysThatItIsOne() {
        experiment.with("best-fit", GPU, 0.887).with("fgd", GPU, 0.921).goal(GPU, Goal.MAX);

        ExperimentAnalysis analysis = analysis();

        assertThat(analysis.best()).isEqualTo("fgd");
        assertThat(analysis.answers())
                .containsExactly(
                        "fgd is the best of 2 variants by the objectives, as far as one run can tell: it allocates 92.1 % of the GPUs, 3.4 points more than best-fit (one run, so no interval).");
        assertThat(analysis.warnings()).anyMatch(warning -> warning.contains("--replications"));
        assertThat(comparison(GPU, "fgd").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void putsBoundsBeforeGoals() {
        MetricKey met = MetricKey.of("slo.attainment");
        experiment
                .with("cheap", COST, 10, 11, 12)
                .with("cheap", met, 0.98, 0.981, 0.979)
                .with("good", COST, 15, 16.1, 17)
                .with("good", met, 0.9995, 0.9994, 0.9996)
                .with("dear", COST, 25, 26.1, 27)
                .with("dear", met, 0.9999, 0.9999, 0.9998)
                .goal(COST, Goal.MIN)
                .bound(met, Goal.AT_LEAST, 0.999);

        ExperimentAnalysis analysis = analysis();

        assertThat(analysis.best()).isEqualTo("good");
        assertThat(analysis.answers()).anyMatch(answer -> answer.contains("missed by cheap"));
    }

    @Test
    void namesNoBestWhereTheDataDoNotTell() {
        experiment
                .with("a", GPU, 0.5, 0.6, 0.7, 0.6)
                .with("b", GPU, 0.6, 0.5, 0.72, 0.61)
                .goal(GPU, Goal.MAX);

        ExperimentAnalysis analysis = analysis();

        assertThat(analysis.best()).isNull();
        assertThat(analysis.answers().get(0)).contains("cannot be told apart by the objectives");
        assertThat(analysis.warnings()).anyMatch(warning -> warning.contains("cannot be told from"));
    }

    @Test
    void takesQuantilesFromAllRunsTogether() {
        MetricKey p95 = MetricKey.of("tasks.wait.p95");
        long[] quick = new long[300];
        Arrays.fill(quick, 1_000_000);
        long[] slow = new long[100];
        Arrays.fill(slow, 9_000_000);
        experiment.with("a", p95, 1, 9).waits(quick).waits(slow);

        // Of 400 waits, 95 % are below the longest 20, and these are slow; the average of 1 and 9 is of nothing.
        assertThat(estimate(p95).mean()).isCloseTo(9, within(0.01));
    }

    @Test
    void givesTheEffectOfAnAxisOverAllElse() {
        experiment
                .axes(axis("x", "1", "2"), axis("y", "1", "2"))
                .settings("11", Map.of("x", "1", "y", "1"))
                .settings("12", Map.of("x", "1", "y", "2"))
                .settings("21", Map.of("x", "2", "y", "1"))
                .settings("22", Map.of("x", "2", "y", "2"))
                .with("11", GPU, 0.1, 0.2, 0.3)
                .with("12", GPU, 0.2, 0.3, 0.4)
                .with("21", GPU, 0.3, 0.41, 0.5)
                .with("22", GPU, 0.5, 0.61, 0.7)
                .goal(GPU, Goal.MAX);

        Comparison effect = analysis().axisEffects().stream()
                .filter(one -> one.path().equals("x"))
                .findFirst()
                .orElseThrow()
                .comparison();

        assertThat(effect.difference().mean()).isCloseTo((0.25 + 0.26 + 0.25) / 3, within(1e-12));
        assertThat(effect.difference().n()).isEqualTo(3);
        assertThat(effect.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void namesThePodsOfAStalledRun() {
        experiment
                .with("a", GPU, 0.5)
                .ending(EndReason.STALLED, "1 pod waits for a node", "job-7: 0/60 nodes, 60 have too little gpu");

        assertThat(analysis().warnings())
                .anyMatch(warning -> warning.startsWith("a stalled: 1 pod waits") && warning.contains("job-7"));
    }

    @Test
    void warnsWhenEverMorePodsWait() {
        experiment
                .with("a", GPU, 0.5)
                .series(MetricKey.of("pods.unscheduled.mean"), Series.Kind.TIME_AVERAGE, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

        assertThat(analysis().warnings()).anyMatch(warning -> warning.contains("saturated"));
    }

    @Test
    void warnsWhenEverMoreRequestsAreInTheSystem() {
        experiment
                .with("a", GPU, 0.5)
                .series(MetricKey.of("inSystem.mean"), Series.Kind.TIME_AVERAGE, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

        assertThat(analysis().warnings()).anyMatch(warning -> warning.contains("ever more requests"));
    }

    @Test
    void cutsALongRunIntoBatchesAfterTheWarmUp() {
        double[] bins = new double[110];
        Arrays.setAll(bins, i -> i < 10 ? 100 : i % 2 == 0 ? 0.4 : 0.6);
        experiment
                .with("a", GPU, 99)
                .series(GPU, Series.Kind.TIME_AVERAGE, bins)
                .steadyState(20, Double.NaN)
                .goal(GPU, Goal.MAX);

        Estimate estimate = estimate(GPU);

        assertThat(estimate.mean()).isCloseTo(0.5, within(0.025));
        assertThat(estimate.n()).isEqualTo(20);
    }

    @Test
    void doesNotAverageQuantilesOfBins() {
        MetricKey p99 = MetricKey.of("latency.p99");
        double[] bins = new double[110];
        Arrays.fill(bins, 0.2);
        experiment
                .with("a", p99, 0.7)
                .series(p99, Series.Kind.QUANTILE, bins)
                .steadyState(20, 10)
                .goal(p99, Goal.MIN);

        assertThat(estimate(p99).mean()).isEqualTo(0.7);
        assertThat(analysis().warnings()).anyMatch(warning -> warning.startsWith("latency.p99 cannot be cut"));
    }

    @Test
    void scalesTotalsOfBatchesToAllThatIsMeasured() {
        MetricKey completed = MetricKey.of("tasks.completed");
        double[] bins = new double[110];
        Arrays.fill(bins, 3);
        experiment
                .with("a", completed, 300)
                .series(completed, Series.Kind.TOTAL, bins)
                .steadyState(20, 10);

        assertThat(estimate(completed).mean()).isCloseTo(300, within(1e-9));
    }

    private static Axis axis(String path, String... labels) {
        return new Axis(path, List.of(labels), List.of(), "");
    }
}
