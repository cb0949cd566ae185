package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.chart.figure.ScatterFigure;
import org.orrery.reports.chart.figure.ScatterFigure.Extent;
import org.orrery.reports.chart.figure.ScatterFigure.Point;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.Objective.Goal;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.simulator.measure.MetricKey;

/**
 * Two things that are wanted against each other, and which variants no other beats in both: the first two objectives,
 * and what is paid for how much of what was promised.
 */
final class TradeOff implements Topic {

    private static final MetricKey ATTAINMENT = MetricKey.of("slo.attainment");
    private static final MetricKey COST = MetricKey.of("cost.total");

    @Override
    public List<Figure> figures(Evidence evidence) {
        if (evidence.variants().size() < 2) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        List<Objective> objectives = evidence.result().objectives();
        if (objectives.size() > 1) {
            figure(evidence, "trade-off", objectives.get(0), objectives.get(1)).ifPresent(figures::add);
        }
        List<MetricKey> drawn =
                objectives.stream().limit(2).map(Objective::metric).toList();
        if (!drawn.containsAll(List.of(ATTAINMENT, COST)) && differs(evidence, ATTAINMENT) && differs(evidence, COST)) {
            figure(
                            evidence,
                            "cost-against-attainment",
                            new Objective(ATTAINMENT, Goal.MAX, Double.NaN),
                            new Objective(COST, Goal.MIN, Double.NaN))
                    .ifPresent(figures::add);
        }
        return figures;
    }

    private static boolean differs(Evidence evidence, MetricKey key) {
        return Spread.of(evidence, key).filter(Spread::isReal).isPresent();
    }

    private static Optional<Figure> figure(Evidence evidence, String name, Objective first, Objective second) {
        DisplayUnit x = evidence.unit(second.metric());
        DisplayUnit y = evidence.unit(first.metric());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < evidence.variants().size(); i++) {
            int number = i;
            String variant = evidence.variants().get(i).name();
            evidence.estimate(evidence.variants().get(i), second.metric())
                    .flatMap(across -> evidence.estimate(evidence.variants().get(number), first.metric())
                            .map(up -> new Point(variant, number, extent(across, x), extent(up, y), false)))
                    .ifPresent(points::add);
        }
        if (points.size() < 2) {
            return Optional.empty();
        }
        List<Point> judged = points.stream()
                .map(point -> new Point(
                        point.label(),
                        point.variant(),
                        point.x(),
                        point.y(),
                        points.stream().noneMatch(other -> beats(other, point, first, second))))
                .toList();
        return Optional.of(new ScatterFigure(
                new Caption(
                        name,
                        title(judged, first, second),
                        "Means with 95 % intervals; filled marks are the variants that no other beats in both. Good is "
                                + (wantsLess(first) ? "down" : "up") + " and " + (wantsLess(second) ? "left" : "right")
                                + "."),
                Scale.fitting(second.metric().toString(), x),
                Scale.fitting(first.metric().toString(), y),
                judged));
    }

    private static Extent extent(Estimate estimate, DisplayUnit unit) {
        double mean = unit.of(estimate.mean());
        return Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())
                ? new Extent(mean, unit.of(estimate.low()), unit.of(estimate.high()))
                : new Extent(mean, mean, mean);
    }

    private static boolean wantsLess(Objective objective) {
        return objective.goal() == Goal.MIN || objective.goal() == Goal.AT_MOST;
    }

    private static boolean beats(Point one, Point other, Objective first, Objective second) {
        double up = (one.y().value() - other.y().value()) * (wantsLess(first) ? -1 : 1);
        double across = (one.x().value() - other.x().value()) * (wantsLess(second) ? -1 : 1);
        return up >= 0 && across >= 0 && (up > 0 || across > 0);
    }

    private static String title(List<Point> points, Objective first, Objective second) {
        List<String> efficient =
                points.stream().filter(Point::isEfficient).map(Point::label).toList();
        String both = first.metric() + " and " + second.metric();
        if (efficient.size() == 1) {
            return efficient.get(0) + " is the best in both " + both;
        }
        return efficient.size() == points.size()
                ? "Every variant is a trade-off between " + both + ": none beats another in both"
                : "No variant beats " + Words.list(efficient, 4) + " in both " + both;
    }
}
