package org.orrery.reports.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.VariantResult;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/**
 * The observations of an experiment: of each variant and metric a row of numbers, NaN where one is missing. Numbers of
 * the same index in the rows of two variants met the same random numbers.
 */
final class Observations {

    private final List<Map<MetricKey, double[]>> rows;
    private final List<PooledQuantiles> pooled;

    private Observations(List<Map<MetricKey, double[]>> rows, List<PooledQuantiles> pooled) {
        this.rows = rows;
        this.pooled = pooled;
    }

    /**
     * What an experiment observed: one observation a run, or, where the steady state is analysed and a metric was
     * recorded over time, one for each batch.
     */
    static Observations of(ExperimentResult result, SteadyState steadyState) {
        int count = replications(result);
        List<Map<MetricKey, double[]>> rows = result.variants().stream()
                .map(variant -> byReplication(variant, count))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).putAll(steadyState.rows(i));
        }
        return new Observations(
                rows,
                result.variants().stream()
                        .map(variant -> PooledQuantiles.of(variant.runs()))
                        .toList());
    }

    /** One more than the highest replication that any variant was run in. */
    static int replications(ExperimentResult result) {
        return result.variants().stream()
                .flatMap(variant -> variant.runs().stream())
                .mapToInt(run -> run.replication() + 1)
                .max()
                .orElse(0);
    }

    private static Map<MetricKey, double[]> byReplication(VariantResult variant, int count) {
        Map<MetricKey, double[]> rows = new TreeMap<>();
        for (RunResult run : variant.runs()) {
            run.metrics().forEach((key, value) -> {
                double[] row = rows.computeIfAbsent(key, k -> filledWithNothing(count));
                row[run.replication()] = value;
            });
        }
        return rows;
    }

    static double[] filledWithNothing(int count) {
        double[] row = new double[count];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    /** All metrics that any variant has: objectives first, in their order, then the others by name. */
    List<MetricKey> metrics(List<Objective> objectives) {
        TreeSet<MetricKey> others = new TreeSet<>();
        rows.forEach(row -> others.addAll(row.keySet()));
        List<MetricKey> wanted = objectives.stream()
                .map(Objective::metric)
                .distinct()
                .filter(others::contains)
                .toList();
        wanted.forEach(others::remove);
        return Stream.concat(wanted.stream(), others.stream()).toList();
    }

    /** The observations of a metric of a variant; as many as of the other variants. */
    double[] row(int variant, MetricKey metric) {
        double[] row = rows.get(variant).get(metric);
        return row == null ? filledWithNothing(length(metric)) : row;
    }

    private int length(MetricKey metric) {
        return rows.stream()
                .map(row -> row.get(metric))
                .filter(Objects::nonNull)
                .mapToInt(row -> row.length)
                .findFirst()
                .orElse(0);
    }

    /** The quantile of a metric over all runs of a variant together; NaN when the metric is none. */
    double pooledQuantile(int variant, MetricKey metric) {
        return pooled.get(variant).find(metric);
    }

    /** The estimates of a variant: objectives first, then the other metrics by name. */
    Map<MetricKey, Estimate> estimates(int variant, List<Objective> objectives) {
        Map<MetricKey, Estimate> estimates = new LinkedHashMap<>();
        for (MetricKey metric : metrics(objectives)) {
            Estimate estimate = StudentInterval.of(row(variant, metric));
            if (estimate.n() > 0) {
                double pooled = pooledQuantile(variant, metric);
                estimates.put(metric, Double.isNaN(pooled) ? estimate : estimate.around(pooled));
            }
        }
        return estimates;
    }
}
