package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.VariantResult;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.Series;

/**
 * The steady state of long runs: the warm-up is cut off, the rest is cut into batches, and their means are the
 * observations. All runs are cut at the same times, so that batches of two variants still met the same random numbers.
 *
 * <p>What can be cut are the metrics that are recorded over time. The mean of a batch is exact for averages over time
 * of numbers of things, for averages over things that are counted, and for shares as long as what they are a share of
 * does not change within a batch. A total is scaled from the batch to the time that is measured. Quantiles of a batch
 * are not known from those of its bins: these, and metrics without a series, stay one observation a run, measured from
 * the scenario's warm-up on.
 */
final class SteadyState {

    private final double warmup;
    private final boolean isTooShort;
    private final List<Map<MetricKey, double[]>> rows;
    private final Set<MetricKey> correlated;

    private SteadyState(
            double warmup, boolean isTooShort, List<Map<MetricKey, double[]>> rows, Set<MetricKey> correlated) {
        this.warmup = warmup;
        this.isTooShort = isTooShort;
        this.rows = rows;
        this.correlated = correlated;
    }

    /** The steady state of an experiment; without batches when it does not ask for it. */
    static SteadyState of(ExperimentResult result) {
        List<Map<MetricKey, double[]>> rows = new ArrayList<>();
        result.variants().forEach(variant -> rows.add(new TreeMap<>()));
        if (result.steadyStateBatches() == 0) {
            return new SteadyState(result.warmup(), false, rows, Set.of());
        }
        boolean isTooShort = false;
        double warmup = result.warmup();
        if (Double.isNaN(warmup)) {
            warmup = 0;
            Set<MetricKey> wanted = new HashSet<>();
            result.objectives().stream().map(Objective::metric).forEach(wanted::add);
            for (VariantResult variant : result.variants()) {
                for (RunResult run : variant.runs()) {
                    for (Series series : decisive(run, wanted)) {
                        Mser5.Cut cut = Mser5.of(StudentInterval.numbers(series.values()));
                        warmup = Math.max(warmup, cut.observations() * series.width());
                        isTooShort |= cut.isAtLimit();
                    }
                }
            }
        }
        Set<MetricKey> correlated = new TreeSet<>();
        for (MetricKey metric : recorded(result)) {
            cut(result, metric, warmup, rows, correlated);
        }
        return new SteadyState(warmup, isTooShort, rows, correlated);
    }

    /** The series of objectives, or, where none is recorded over time, all that are averages. */
    private static List<Series> decisive(RunResult run, Set<MetricKey> wanted) {
        List<Series> ofObjectives = run.series().stream()
                .filter(series -> wanted.contains(series.key()))
                .toList();
        return ofObjectives.isEmpty()
                ? run.series().stream()
                        .filter(series -> series.kind() == Series.Kind.TIME_AVERAGE)
                        .toList()
                : ofObjectives;
    }

    private static Set<MetricKey> recorded(ExperimentResult result) {
        Set<MetricKey> keys = new TreeSet<>();
        for (VariantResult variant : result.variants()) {
            for (RunResult run : variant.runs()) {
                run.series().stream()
                        .filter(series -> series.kind() != Series.Kind.QUANTILE)
                        .map(Series::key)
                        .filter(run.metrics()::containsKey)
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static void cut(
            ExperimentResult result,
            MetricKey metric,
            double warmup,
            List<Map<MetricKey, double[]>> rows,
            Set<MetricKey> correlated) {
        int batches = result.steadyStateBatches();
        while (true) {
            boolean isCorrelated = false;
            for (int i = 0; i < rows.size(); i++) {
                Batches found = batches(result, result.variants().get(i), metric, warmup, batches);
                if (found.runs() > 0) {
                    rows.get(i).put(metric, found.row());
                    isCorrelated |= BatchMeans.isCorrelated(found.correlation(), batches, found.runs());
                }
            }
            if (!isCorrelated) {
                return;
            }
            if (batches / 2 < BatchMeans.FEWEST) {
                correlated.add(metric);
                return;
            }
            batches /= 2;
        }
    }

    /** The batch means of a variant, and the mean correlation of neighbours over its runs. */
    @SuppressWarnings("ArrayRecordComponent") // Handed over, never changed.
    private record Batches(double[] row, double correlation, int runs) {}

    private static Batches batches(
            ExperimentResult result, VariantResult variant, MetricKey metric, double warmup, int count) {
        double[] row = Observations.filledWithNothing(Observations.replications(result) * count);
        double correlation = 0;
        int runs = 0;
        for (RunResult run : variant.runs()) {
            Series series = find(run, metric);
            double[] values = series == null ? new double[0] : wholeBins(series, run.endTime());
            int from = series == null ? 0 : (int) Math.ceil(warmup / series.width() - 1e-9);
            if (series == null || values.length - from < count) {
                continue;
            }
            double[] means = series.kind() == Series.Kind.AVERAGE
                    ? BatchMeans.of(values, series.weights(), from, count)
                    : BatchMeans.of(values, from, count);
            if (series.kind() == Series.Kind.TOTAL) {
                for (int i = 0; i < count; i++) {
                    means[i] *= values.length - from;
                }
            }
            System.arraycopy(means, 0, row, run.replication() * count, count);
            correlation += BatchMeans.neighbourCorrelation(StudentInterval.numbers(means));
            runs++;
        }
        return new Batches(row, runs == 0 ? 0 : correlation / runs, runs);
    }

    private static @Nullable Series find(RunResult run, MetricKey metric) {
        return run.series().stream()
                .filter(series -> series.key().equals(metric))
                .findFirst()
                .orElse(null);
    }

    private static double[] wholeBins(Series series, double end) {
        int whole = (int) Math.floor(end / series.width() + 1e-9);
        return Arrays.copyOf(series.values(), Math.min(whole, series.values().length));
    }

    /** Seconds at the start that are not measured, found or given. */
    double warmup() {
        return warmup;
    }

    /** Whether the runs are too short to find where their steady state begins. */
    boolean isTooShort() {
        return isTooShort;
    }

    /** Whether a metric was cut into batches. */
    boolean isCut(MetricKey metric) {
        return rows.stream().anyMatch(row -> row.containsKey(metric));
    }

    /** The metrics whose batches hang together even when they are as few as they may be. */
    Set<MetricKey> correlated() {
        return correlated;
    }

    /** The observations of the metrics that are recorded over time. */
    Map<MetricKey, double[]> rows(int variant) {
        return rows.get(variant);
    }
}
