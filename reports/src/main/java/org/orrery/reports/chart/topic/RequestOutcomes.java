package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.chart.figure.StackFigure;
import org.orrery.reports.chart.figure.StackFigure.Row;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.reports.text.Durations;
import org.orrery.reports.text.Numbers;
import org.orrery.simulator.measure.MetricKey;

/** What becomes of requests from outside: answered in time or late, or not at all, and why. */
final class RequestOutcomes implements Topic {

    private static final List<String> FAILURES =
            List.of("requests.rejected", "requests.timedOut", "requests.abandoned", "requests.failed");
    private static final List<String> PARTS =
            List.of("in time", "late", "refused", "given up by the client", "left while waiting", "failed");
    private static final DisplayUnit PERCENT = new DisplayUnit("%", 1);

    @Override
    public List<Figure> figures(Evidence evidence) {
        double promise = LatencyOverTime.promise(evidence, "");
        List<Row> rows = new ArrayList<>();
        for (VariantResult variant : evidence.variants()) {
            row(evidence, variant, Double.isNaN(promise)).ifPresent(rows::add);
        }
        boolean allIsWell = rows.stream().allMatch(row -> row.values()[0] == 100);
        if (rows.isEmpty() || allIsWell) {
            return List.of();
        }
        String inTime = Double.isNaN(promise)
                ? "Shares of the requests from outside that are over."
                : "Shares of the requests from outside that are over; in time is within " + Durations.text(promise)
                        + ".";
        List<Integer> kept = new ArrayList<>();
        for (int part = 0; part < PARTS.size(); part++) {
            int index = part;
            if (rows.stream().anyMatch(row -> row.values()[index] > 0)) {
                kept.add(part);
            }
        }
        return List.of(new StackFigure(
                new Caption("requests-by-outcome", title(evidence), inTime),
                Scale.fromZero("share of the requests", PERCENT),
                kept.stream()
                        .map(part -> part == 0 && Double.isNaN(promise) ? "answered" : PARTS.get(part))
                        .toList(),
                rows.stream()
                        .map(row -> new Row(
                                row.label(),
                                kept.stream()
                                        .mapToDouble(part -> row.values()[part])
                                        .toArray(),
                                row.text()))
                        .toList()));
    }

    private static double mean(Evidence evidence, VariantResult variant, String metric) {
        return evidence.estimate(variant, MetricKey.of(metric))
                .map(Estimate::mean)
                .orElse(0.0);
    }

    private static Optional<Row> row(Evidence evidence, VariantResult variant, boolean isWithoutPromise) {
        double completed = mean(evidence, variant, "requests.completed");
        double over = completed;
        for (String failure : FAILURES) {
            over += mean(evidence, variant, failure);
        }
        if (over == 0) {
            return Optional.empty();
        }
        double[] shares = new double[PARTS.size()];
        double answered = completed / over * 100;
        shares[0] = isWithoutPromise ? answered : Math.min(answered, mean(evidence, variant, "slo.attainment") * 100);
        shares[1] = answered - shares[0];
        for (int i = 0; i < FAILURES.size(); i++) {
            shares[i + 2] = mean(evidence, variant, FAILURES.get(i)) / over * 100;
        }
        String text = Percent.text(shares[0] / 100) + (isWithoutPromise ? " answered" : " in time");
        return Optional.of(new Row(variant.name(), shares, text));
    }

    private static String title(Evidence evidence) {
        MetricKey answered = MetricKey.of("availability.requests");
        return Spread.of(evidence, answered)
                .map(spread -> spread.least().mean() == 1
                        ? "Every request is answered"
                        : evidence.variants().size() > 1 && spread.isReal()
                                ? best(spread) + ", " + lost(spread.least()) + " are not under " + spread.lowest()
                                : lost(spread.least()) + " of the requests are not answered")
                .orElse("What becomes of requests");
    }

    private static String best(Spread spread) {
        return spread.most().mean() == 1
                ? "All requests are answered under " + spread.highest()
                : lost(spread.most()) + " of the requests are not answered under " + spread.highest();
    }

    private static String lost(Estimate answered) {
        return Numbers.significant((1 - answered.mean()) * 100, 2) + " %";
    }
}
