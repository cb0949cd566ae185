package org.orrery.simulator.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.measure.BinnedSeries;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.QuantileSeries;
import org.orrery.simulator.measure.Series;
import org.orrery.simulator.service.RequestListener.AttemptEnd;
import org.orrery.simulator.service.RequestListener.Outcome;
import org.orrery.simulator.service.ServicesSpec.RequestMeasures;
import org.orrery.simulator.service.SloSpec;

/**
 * Cells that are reported together: those of a service, of a class, or of all requests from outside. Most is added up
 * from the cells; what cannot be, how many there are at once, is measured here.
 */
final class RequestGroup {

    private final String scope;
    private final List<RequestCell> cells = new ArrayList<>();
    private final SloSpec slo;
    private final RequestMeasures measures;

    private long waiting;
    private long mostWaiting;
    private int inSystem;
    private final double[] timeWith;
    private double since;
    private double from;

    /**
     * A group.
     *
     * @param slo what is promised; its latency bound is that of the cells
     */
    RequestGroup(String scope, SloSpec slo, RequestMeasures measures) {
        this.scope = scope;
        this.slo = slo;
        this.measures = measures;
        timeWith = new double[measures.mostInSystem() + 1];
    }

    void add(RequestCell cell) {
        cells.add(cell);
    }

    void startMeasuring(double now) {
        from = now;
        mostWaiting = waiting;
        changeInSystem(now, 0);
        Arrays.fill(timeWith, 0);
    }

    void changeInSystem(double now, int change) {
        if (inSystem < timeWith.length) {
            timeWith[inSystem] += now - since;
        }
        since = now;
        inSystem += change;
    }

    void changeWaiting(int change) {
        waiting += change;
        if (waiting > mostWaiting) {
            mostWaiting = waiting;
        }
    }

    boolean isEmpty() {
        return cells.stream().allMatch(RequestCell::isEmpty);
    }

    private long outcome(Outcome outcome) {
        return cells.stream()
                .mapToLong(cell -> cell.outcomes[outcome.ordinal()])
                .sum();
    }

    private long ends(AttemptEnd end) {
        return cells.stream().mapToLong(cell -> cell.ends[end.ordinal()]).sum();
    }

    Histogram latencies() {
        return merged(cell -> cell.latencies);
    }

    private Histogram merged(Function<RequestCell, Histogram> part) {
        Histogram all = new Histogram(3);
        all.setAutoResize(true);
        cells.forEach(cell -> all.add(part.apply(cell)));
        return all;
    }

    void report(Metrics metrics, double end) {
        reportRequests(metrics, end);
        reportLatencies(metrics);
        metrics.put(
                RequestMetrics.ATTEMPTS_STARTED,
                scope,
                cells.stream().mapToLong(cell -> cell.attempts).sum());
        metrics.put(RequestMetrics.ATTEMPTS_FINISHED, scope, ends(AttemptEnd.FINISHED));
        metrics.put(RequestMetrics.ATTEMPTS_REJECTED, scope, ends(AttemptEnd.REJECTED));
        metrics.put(RequestMetrics.ATTEMPTS_CANCELLED, scope, ends(AttemptEnd.CANCELLED));
        metrics.put(RequestMetrics.ATTEMPTS_LOST, scope, ends(AttemptEnd.LOST));
        metrics.put(
                RequestMetrics.WASTED,
                scope,
                cells.stream().mapToDouble(cell -> cell.wasted.value()).sum());
        double admitted = cells.stream().mapToLong(cell -> cell.admitted).sum();
        double waited = cells.stream().mapToDouble(cell -> cell.waited.value()).sum();
        metrics.put(RequestMetrics.WAIT_MEAN, scope, waited / admitted);
        metrics.put(
                RequestMetrics.WAIT_PROBABILITY,
                scope,
                cells.stream().mapToLong(cell -> cell.admittedToWait).sum() / admitted);
        metrics.put(
                RequestMetrics.IN_SYSTEM,
                scope,
                cells.stream().mapToDouble(cell -> cell.inSystem.mean(end)).sum());
        metrics.put(
                RequestMetrics.QUEUE_MEAN,
                scope,
                cells.stream().mapToDouble(cell -> cell.waiting.mean(end)).sum());
        metrics.put(RequestMetrics.QUEUE_MAX, scope, mostWaiting);
        metrics.put(RequestMetrics.QUEUE_AGE_P99, scope, quantile(merged(cell -> cell.ages.histogram()), 99));
        changeInSystem(end, 0);
        for (int n = 0; n < timeWith.length && end > from; n++) {
            metrics.put(RequestMetrics.IN_SYSTEM_P, n, scope, timeWith[n] / (end - from));
        }
    }

    private void reportRequests(Metrics metrics, double end) {
        long completed = outcome(Outcome.COMPLETED);
        long over = 0;
        for (Outcome outcome : Outcome.values()) {
            over += outcome(outcome);
        }
        metrics.put(
                RequestMetrics.ARRIVED,
                scope,
                cells.stream().mapToLong(cell -> cell.arrived).sum());
        metrics.put(RequestMetrics.COMPLETED, scope, completed);
        metrics.put(RequestMetrics.REJECTED, scope, outcome(Outcome.REJECTED));
        metrics.put(RequestMetrics.TIMED_OUT, scope, outcome(Outcome.TIMED_OUT));
        metrics.put(RequestMetrics.ABANDONED, scope, outcome(Outcome.ABANDONED));
        metrics.put(RequestMetrics.FAILED, scope, outcome(Outcome.FAILED));
        metrics.put(RequestMetrics.UNANSWERED, scope, over - completed);
        metrics.put(
                RequestMetrics.STARTED_COLD,
                scope,
                cells.stream().mapToLong(cell -> cell.startedCold).sum());
        metrics.put(RequestMetrics.RATE, scope, end > from ? completed / (end - from) : Double.NaN);
        double answered = (double) completed / over;
        double inTime = (double) cells.stream().mapToLong(cell -> cell.inTime).sum() / over;
        metrics.put(RequestMetrics.AVAILABILITY_REQUESTS, scope, answered);
        metrics.put(RequestMetrics.ATTAINMENT, scope, inTime);
        if (!slo.equals(SloSpec.NONE) && over > 0) {
            metrics.put(RequestMetrics.SLO_MET, scope, inTime >= slo.share() && answered >= slo.success() ? 1 : 0);
            metrics.put(
                    RequestMetrics.SLO_BURN, scope, slo.target() < 1 ? (1 - inTime) / (1 - slo.target()) : Double.NaN);
            metrics.put(RequestMetrics.SLO_WINDOWS, scope, windows(end));
        }
    }

    private double windows(double end) {
        double[] good = sums(end, cell -> cell.inTimeCount.series());
        double[] all = sums(end, cell -> cell.completions.series());
        double[] bad = sums(end, cell -> cell.failures.series());
        double width = cells.get(0).arrivals.series().width();
        long kept = 0;
        long busy = 0;
        for (int i = 0; i < good.length; i++) {
            double ended = all[i] + bad[i];
            if (ended > 0 && i * width >= from) {
                busy++;
                kept += good[i] / ended >= slo.target() ? 1 : 0;
            }
        }
        return busy == 0 ? Double.NaN : (double) kept / busy;
    }

    private void reportLatencies(Metrics metrics) {
        long count = outcome(Outcome.COMPLETED);
        if (count == 0) {
            return;
        }
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        double longest = 0;
        for (RequestCell cell : cells) {
            sum.add(cell.latencyTotal());
            squares.add(cell.squareTotal());
            longest = Math.max(longest, cell.longest);
        }
        double mean = sum.value() / count;
        Histogram all = latencies();
        metrics.put(RequestMetrics.LATENCY_MEAN, scope, mean);
        metrics.put(RequestMetrics.LATENCY_VAR, scope, Math.max(0, squares.value() / count - mean * mean));
        metrics.put(RequestMetrics.LATENCY_P50, scope, quantile(all, 50));
        metrics.put(RequestMetrics.LATENCY_P90, scope, quantile(all, 90));
        metrics.put(RequestMetrics.LATENCY_P95, scope, quantile(all, 95));
        metrics.put(RequestMetrics.LATENCY_P99, scope, quantile(all, 99));
        metrics.put(RequestMetrics.LATENCY_P999, scope, quantile(all, 99.9));
        metrics.put(RequestMetrics.LATENCY_MAX, scope, longest);
        for (int i = 0; i < RequestMetrics.LATENCY_PARTS.size(); i++) {
            int part = i;
            double took = cells.stream().mapToDouble(cell -> cell.parts[part]).sum();
            metrics.put(RequestMetrics.LATENCY_PARTS.get(part), scope, took / count);
        }
        if (slo.latency() < Double.POSITIVE_INFINITY) {
            metrics.put(RequestMetrics.SLO_LATENCY, scope, slo.latency());
        }
        for (int i = 0; i < measures.tails().size(); i++) {
            int bound = i;
            double slower = cells.stream().mapToLong(cell -> cell.slower[bound]).sum();
            metrics.put(RequestMetrics.LATENCY_TAIL, measures.tails().get(i), scope, slower / count);
        }
        for (int i = 0; !measures.sizes().isEmpty() && i <= measures.sizes().size(); i++) {
            int size = i;
            double of = cells.stream().mapToLong(cell -> cell.sized[size]).sum();
            double took =
                    cells.stream().mapToDouble(cell -> cell.sizedLatency[size]).sum();
            metrics.put(RequestMetrics.LATENCY_BY_SIZE, i, scope, took / of);
        }
    }

    private static double quantile(Histogram histogram, double percent) {
        return histogram.getTotalCount() == 0 ? Double.NaN : histogram.getValueAtPercentile(percent) / 1e6;
    }

    // ---- over time ----

    private interface Part {
        BinnedSeries of(RequestCell cell);
    }

    private double[] sums(double end, Part part) {
        double[] sums = {};
        for (RequestCell cell : cells) {
            BinnedSeries series = part.of(cell);
            // Bins are put together for all cells alike.
            series.count(end, 0);
            double[] of = series.sums(end);
            if (sums.length == 0) {
                sums = of;
            } else {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += of[i];
                }
            }
        }
        return sums;
    }

    List<Series> series(double end) {
        List<Series> all = new ArrayList<>();
        total(all, RequestMetrics.ARRIVED.name(), end, cell -> cell.arrivals.series());
        total(all, RequestMetrics.COMPLETED.name(), end, cell -> cell.completions.series());
        total(all, RequestMetrics.UNANSWERED.name(), end, cell -> cell.failures.series());
        average(all, RequestMetrics.IN_SYSTEM.name(), end, cell -> cell.inSystem.series(end));
        average(all, RequestMetrics.QUEUE_MEAN.name(), end, cell -> cell.waiting.series(end));
        QuantileSeries quantiles = new QuantileSeries(cells.get(0).quantiles.firstWidth(), SeriesPlan.MAX_BINS);
        cells.forEach(cell -> quantiles.add(cell.quantiles));
        double[] completed = sums(end, cell -> cell.completions.series());
        double[] over = sums(end, cell -> cell.failures.series());
        for (int i = 0; i < over.length; i++) {
            over[i] += completed[i];
        }
        mean(all, RequestMetrics.LATENCY_MEAN.name(), end, cell -> cell.latencySums.series(), completed);
        mean(all, RequestMetrics.ATTAINMENT.name(), end, cell -> cell.inTimeCount.series(), over);
        mean(all, RequestMetrics.AVAILABILITY_REQUESTS.name(), end, cell -> cell.completions.series(), over);
        quantile(all, RequestMetrics.LATENCY_P50.name(), quantiles, 0.5, end);
        quantile(all, RequestMetrics.LATENCY_P95.name(), quantiles, 0.95, end);
        quantile(all, RequestMetrics.LATENCY_P99.name(), quantiles, 0.99, end);
        return all;
    }

    private void total(List<Series> all, String name, double end, Part part) {
        double[] sums = sums(end, part);
        all.add(new Series(new MetricKey(name, scope), Series.Kind.TOTAL, width(part), sums));
    }

    private void mean(List<Series> all, String name, double end, Part part, double[] counts) {
        all.add(Series.averages(new MetricKey(name, scope), width(part), sums(end, part), counts));
    }

    private double width(Part part) {
        return part.of(cells.get(0)).width();
    }

    private void average(List<Series> all, String name, double end, Part part) {
        double[] means = sums(end, part);
        double width = width(part);
        for (int i = 0; i < means.length; i++) {
            double length = Math.min(width, end - i * width);
            means[i] = length > 0 ? means[i] / length : 0;
        }
        all.add(new Series(new MetricKey(name, scope), Series.Kind.TIME_AVERAGE, width, means));
    }

    private void quantile(List<Series> all, String name, QuantileSeries quantiles, double p, double end) {
        double[] values = quantiles.quantiles(p, end);
        all.add(new Series(new MetricKey(name, scope), Series.Kind.QUANTILE, quantiles.width(), values));
    }
}
