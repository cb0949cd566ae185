package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.Line;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.figure.LineFigure.Panel;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.reports.text.Durations;
import org.orrery.reports.text.Numbers;
import org.orrery.simulator.measure.MetricKey;

/** How times are distributed: the share of waits, starts, latencies that is no longer than a time. */
final class TimeDistributions implements Topic {

    private static final double MICROS = 1e6;
    private static final double MEDIAN = 50;
    private static final double TAIL = 95;
    /** Zeros have no place on a logarithmic axis: what is shorter is drawn at its end. */
    private static final double SHORTEST = 1e-3;

    private static final int MAX_FIGURES = 8;
    /** Percent below which a step cannot be seen. */
    private static final double VISIBLE = 0.2;

    private static final DisplayUnit SECONDS = new DisplayUnit("s", 1);
    private static final DisplayUnit PERCENT = new DisplayUnit("%", 1);

    private record Merged(String variant, int number, Histogram histogram) {
        private double quantile(double percentile) {
            return histogram.getValueAtPercentile(percentile) / MICROS;
        }
    }

    @Override
    public List<Figure> figures(Evidence evidence) {
        TreeSet<MetricKey> keys = new TreeSet<>();
        evidence.runs().forEach(run -> keys.addAll(run.histograms().keySet()));
        keys.removeIf(key -> key.name().equals(LatencyTails.LATENCY));
        List<Figure> figures = new ArrayList<>();
        for (MetricKey key : keys) {
            List<Merged> merged = merged(evidence, key);
            if (isWorthDrawing(merged) && figures.size() < MAX_FIGURES) {
                figures.add(figure(key, merged));
            }
        }
        return figures;
    }

    /** Whether there are times that can be seen, and not all of them are the same. */
    private static boolean isWorthDrawing(List<Merged> merged) {
        double most = merged.stream()
                .mapToDouble(one -> one.histogram().getMaxValue())
                .max()
                .orElse(0);
        return most / MICROS > SHORTEST
                && merged.stream()
                        .anyMatch(one -> !one.histogram()
                                .valuesAreEquivalent(one.histogram().getMinValue(), (long) most));
    }

    private static List<Merged> merged(Evidence evidence, MetricKey key) {
        List<Merged> all = new ArrayList<>();
        for (int i = 0; i < evidence.variants().size(); i++) {
            VariantResult variant = evidence.variants().get(i);
            Histogram sum = new Histogram(3);
            for (var run : variant.runs()) {
                Histogram one = run.histograms().get(key);
                if (one != null) {
                    sum.add(one);
                }
            }
            if (sum.getTotalCount() > 0) {
                all.add(new Merged(variant.name(), i, sum));
            }
        }
        return all;
    }

    private static Figure figure(MetricKey key, List<Merged> merged) {
        List<Line> lines = merged.stream().map(one -> line(one)).toList();
        return new LineFigure(
                new Caption(
                        "distribution-"
                                + key.toString()
                                        .replaceAll("[^A-Za-z0-9]+", "-")
                                        .replaceAll("-$", ""),
                        title(key, merged),
                        "Share of all values, over all replications, that are no longer than the time below; the time is logarithmic."),
                Scale.logarithmic(key.toString(), SECONDS),
                List.of(new Panel("", Scale.fromZero("share no longer", PERCENT).endingAt(100), lines)));
    }

    /** The steps of the distribution, those left out that are too small to be seen. */
    private static Line line(Merged merged) {
        List<double[]> points = new ArrayList<>();
        double total = merged.histogram().getTotalCount();
        double drawn = 0;
        for (HistogramIterationValue value : merged.histogram().recordedValues()) {
            double share = value.getTotalCountToThisValue() / total * 100;
            if (share - drawn >= VISIBLE || share == 100) {
                points.add(new double[] {Math.max(SHORTEST, value.getValueIteratedTo() / MICROS), share});
                drawn = share;
            }
        }
        return new Line(
                merged.variant(),
                Line.Style.of(merged.number()).stepped(),
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    private static String title(MetricKey key, List<Merged> merged) {
        Merged slow = merged.get(0);
        Merged fast = merged.get(0);
        for (Merged one : merged) {
            slow = one.quantile(TAIL) > slow.quantile(TAIL) ? one : slow;
            fast = one.quantile(TAIL) < fast.quantile(TAIL) ? one : fast;
        }
        String most = Numbers.fixed(TAIL, 0) + " %";
        String slowTail = Durations.text(slow.quantile(TAIL));
        String fastTail = Durations.text(fast.quantile(TAIL));
        if (merged.size() == 1) {
            return key + ": half are at most " + Durations.text(slow.quantile(MEDIAN)) + ", " + most + " at most "
                    + slowTail;
        }
        if (slowTail.equals(fastTail)) {
            return key + ": " + most + " are at most " + slowTail + " in every variant";
        }
        return key + ": " + most + " are at most " + fastTail + " under " + fast.variant() + ", at most " + slowTail
                + " under " + slow.variant();
    }
}
