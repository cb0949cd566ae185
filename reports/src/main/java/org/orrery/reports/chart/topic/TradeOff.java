package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.List;
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

/** The first two objectives against each other: which variants no other beats in both. */
final class TradeOff implements Topic {

    @Override
    public List<Figure> figures(Evidence evidence) {
        List<Objective> objectives = evidence.result().objectives();
        if (objectives.size() < 2 || evidence.variants().size() < 2) {
            return List.of();
        }
        Objective first = objectives.get(0);
        Objective second = objectives.get(1);
        DisplayUnit x = evidence.unit(second.metric());
        DisplayUnit y = evidence.unit(first.metric());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < evidence.variants().size(); i++) {
            int number = i;
            String name = evidence.variants().get(i).name();
            evidence.estimate(evidence.variants().get(i), second.metric())
                    .flatMap(across -> evidence.estimate(evidence.variants().get(number), first.metric())
                            .map(up -> new Point(name, number, extent(across, x), extent(up, y), false)))
                    .ifPresent(points::add);
        }
        if (points.size() < 2) {
            return List.of();
        }
        List<Point> judged = points.stream()
                .map(point -> new Point(
                        point.label(),
                        point.variant(),
                        point.x(),
                        point.y(),
                        points.stream().noneMatch(other -> beats(other, point, first, second))))
                .toList();
        return List.of(new ScatterFigure(
                new Caption(
                        "trade-off",
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
