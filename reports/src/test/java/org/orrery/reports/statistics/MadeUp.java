package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.orrery.reports.result.Axis;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.ExperimentResult.RunInfo;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.Objective.Goal;
import org.orrery.reports.result.VariantResult;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.RunResult.EndReason;
import org.orrery.simulator.measure.Series;

/** Experiments of a few given numbers. */
final class MadeUp {

    static final MetricKey GPU = MetricKey.of("gpu.allocated");
    static final MetricKey COST = MetricKey.of("cost.total");

    private final Map<String, Map<MetricKey, double[]>> values = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    private final List<Series> series = new ArrayList<>();
    private final List<Histogram> histograms = new ArrayList<>();
    private List<Objective> objectives = List.of();
    private List<Axis> axes = List.of();
    private double indifference;
    private int batches;
    private double warmup;
    private EndReason endReason = EndReason.HORIZON;
    private List<String> endDetail = List.of();

    /** The values of a metric of a variant, one a replication. */
    MadeUp with(String variant, MetricKey metric, double... ofReplications) {
        values.computeIfAbsent(variant, name -> new TreeMap<>()).put(metric, ofReplications);
        return this;
    }

    MadeUp settings(String variant, Map<String, String> ofVariant) {
        settings.put(variant, ofVariant);
        return this;
    }

    MadeUp axes(Axis... varied) {
        axes = List.of(varied);
        return this;
    }

    MadeUp goal(MetricKey metric, Goal goal) {
        return bound(metric, goal, Double.NaN);
    }

    MadeUp bound(MetricKey metric, Goal goal, double bound) {
        objectives = new ArrayList<>(objectives);
        objectives.add(new Objective(metric, goal, bound));
        return this;
    }

    MadeUp indifference(double relative) {
        indifference = relative;
        return this;
    }

    MadeUp steadyState(int count, double from) {
        batches = count;
        warmup = from;
        return this;
    }

    /** A series that every run has. */
    MadeUp series(MetricKey metric, Series.Kind kind, double... bins) {
        series.add(new Series(metric, kind, 1, bins));
        return this;
    }

    /** Waits of the next replication, in microseconds. */
    MadeUp waits(long... micros) {
        Histogram histogram = new Histogram(3);
        for (long wait : micros) {
            histogram.recordValue(wait);
        }
        histograms.add(histogram);
        return this;
    }

    MadeUp ending(EndReason reason, String... detail) {
        endReason = reason;
        endDetail = List.of(detail);
        return this;
    }

    ExperimentResult result() {
        List<VariantResult> variants = new ArrayList<>();
        values.forEach((name, metrics) -> {
            int count = metrics.values().iterator().next().length;
            List<RunResult> runs = new ArrayList<>();
            for (int replication = 0; replication < count; replication++) {
                runs.add(run(metrics, replication));
            }
            variants.add(new VariantResult(name, settings.getOrDefault(name, Map.of()), runs));
        });
        double horizon = series.isEmpty() ? 100 : series.get(0).values().length;
        return new ExperimentResult(
                "made-up",
                "",
                "",
                "1",
                "USD",
                horizon,
                warmup,
                batches,
                objectives,
                indifference,
                axes,
                variants,
                List.of(),
                new RunInfo(1, 1, 1, 1, 0));
    }

    private RunResult run(Map<MetricKey, double[]> metrics, int replication) {
        Map<MetricKey, Double> ofRun = new TreeMap<>();
        metrics.forEach((metric, all) -> {
            if (!Double.isNaN(all[replication])) {
                ofRun.put(metric, all[replication]);
            }
        });
        Map<MetricKey, Histogram> distributions =
                histograms.isEmpty() ? Map.of() : Map.of(MetricKey.of("tasks.wait"), histograms.get(replication));
        return new RunResult(
                replication,
                1,
                endReason,
                endDetail,
                series.isEmpty() ? 100 : series.get(0).values().length,
                ofRun,
                distributions,
                series,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                0,
                1,
                1);
    }
}
