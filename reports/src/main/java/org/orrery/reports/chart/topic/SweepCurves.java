package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.Line;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.figure.LineFigure.Panel;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.result.Axis;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.reports.text.Numbers;
import org.orrery.reports.text.UnitFormat;
import org.orrery.simulator.measure.MetricKey;

/** Metrics against a swept value, one line for each combination of the other axes' values, with 95 % bands. */
final class SweepCurves implements Topic {

    private static final int MAX_PANELS = 4;
    /** Axes over more than this are logarithmic when their steps are factors. */
    private static final double DECADE = 10;

    @Override
    public List<Figure> figures(Evidence evidence) {
        List<Figure> figures = new ArrayList<>();
        for (Axis axis : evidence.result().axes()) {
            if (axis.numbers().size() > 1
                    && axis.numbers().size() == axis.labels().size()) {
                figure(evidence, axis).ifPresent(figures::add);
            }
        }
        return figures;
    }

    private record Placed(double x, VariantResult variant) {}

    private static Optional<Figure> figure(Evidence evidence, Axis axis) {
        List<MetricKey> keys = evidence.telling(MAX_PANELS);
        Map<String, List<Placed>> groups = groups(evidence, axis);
        double largest = axis.numbers().stream().mapToDouble(Math::abs).max().orElseThrow();
        DisplayUnit unit =
                UnitFormat.of(axis.unit(), evidence.result().currency()).display(largest);
        List<Panel> panels = new ArrayList<>();
        for (MetricKey key : keys) {
            panel(evidence, key, groups, unit, keys.size() > 1).ifPresent(panels::add);
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String intervals = evidence.replications() > 1
                ? "Means of " + evidence.replications() + " replications with bands of 95 % intervals."
                : "One replication, so there are no bands.";
        return Optional.of(new LineFigure(
                new Caption(
                        "sweep-" + axis.path().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", ""),
                        title(evidence, axis, keys.get(0), unit, groups),
                        intervals),
                isLogarithmic(axis) ? Scale.logarithmic(axis.path(), unit) : Scale.fitting(axis.path(), unit),
                panels));
    }

    /** The variants by what they have on the other axes, each along the swept one. */
    private static Map<String, List<Placed>> groups(Evidence evidence, Axis axis) {
        Map<String, List<Placed>> groups = new LinkedHashMap<>();
        for (VariantResult variant : evidence.variants()) {
            int at = axis.labels().indexOf(variant.settings().getOrDefault(axis.path(), ""));
            if (at >= 0) {
                List<String> others = evidence.result().axes().stream()
                        .filter(other -> !other.path().equals(axis.path()))
                        .map(other -> variant.settings().getOrDefault(other.path(), ""))
                        .filter(label -> !label.isEmpty())
                        .toList();
                groups.computeIfAbsent(String.join(", ", others), name -> new ArrayList<>())
                        .add(new Placed(axis.numbers().get(at), variant));
            }
        }
        groups.values().forEach(group -> group.sort((one, other) -> Double.compare(one.x(), other.x())));
        return groups;
    }

    private static Optional<Panel> panel(
            Evidence evidence, MetricKey key, Map<String, List<Placed>> groups, DisplayUnit xUnit, boolean hasTitle) {
        DisplayUnit unit = evidence.unit(key);
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<Placed>> group : groups.entrySet()) {
            String label = group.getKey().isEmpty() ? "mean" : group.getKey();
            line(evidence, key, label, number++, group.getValue(), xUnit, unit).ifPresent(lines::add);
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        hasTitle ? key.toString() : "", Scale.fitting(hasTitle ? "" : key.toString(), unit), lines));
    }

    private static Optional<Line> line(
            Evidence evidence,
            MetricKey key,
            String label,
            int number,
            List<Placed> group,
            DisplayUnit xUnit,
            DisplayUnit unit) {
        List<Placed> known = group.stream()
                .filter(placed -> evidence.estimate(placed.variant(), key).isPresent())
                .toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        double[] x = new double[known.size()];
        double[] y = new double[known.size()];
        double[] low = new double[known.size()];
        double[] high = new double[known.size()];
        boolean hasBand = true;
        for (int i = 0; i < x.length; i++) {
            Estimate estimate = evidence.estimate(known.get(i).variant(), key).orElseThrow();
            x[i] = xUnit.of(known.get(i).x());
            y[i] = unit.of(estimate.mean());
            low[i] = unit.of(estimate.low());
            high[i] = unit.of(estimate.high());
            hasBand &= Double.isFinite(low[i]) && Double.isFinite(high[i]);
        }
        Line.Style style = Line.Style.of(number).pointed();
        return Optional.of(hasBand ? new Line(label, style, x, y, low, high) : new Line(label, style, x, y));
    }

    private static boolean isLogarithmic(Axis axis) {
        double least =
                axis.numbers().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most =
                axis.numbers().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return least > 0
                && most / least > DECADE
                && axis.numbers().size() > 2
                && axis.numbers().stream().sorted().skip(1).findFirst().orElseThrow() < (least + most) / 3;
    }

    private static String title(
            Evidence evidence, Axis axis, MetricKey key, DisplayUnit unit, Map<String, List<Placed>> groups) {
        List<Placed> group = groups.values().iterator().next();
        Placed first = group.get(0);
        Placed last = group.get(group.size() - 1);
        Optional<Estimate> from = evidence.estimate(first.variant(), key);
        Optional<Estimate> to = evidence.estimate(last.variant(), key);
        if (from.isEmpty() || to.isEmpty()) {
            return key + " against " + axis.path();
        }
        UnitFormat format = evidence.format(key.name());
        String who = groups.size() > 1 ? " (" + groups.keySet().iterator().next() + ")" : "";
        String one = format.text(from.get().mean());
        String other = format.text(to.get().mean());
        String range = " as " + axis.path() + " goes from " + Numbers.significant(unit.of(first.x()), 4) + " to "
                + unit.with(Numbers.significant(unit.of(last.x()), 4)) + who;
        return one.equals(other)
                ? key + " stays at " + one + range
                : key + (from.get().mean() < to.get().mean() ? " rises from " : " falls from ") + one + " to " + other
                        + range;
    }
}
