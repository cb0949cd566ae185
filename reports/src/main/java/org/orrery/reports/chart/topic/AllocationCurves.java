package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.Line;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.figure.LineFigure.Panel;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.reports.text.Numbers;
import org.orrery.simulator.measure.Curve;

/** How much is allocated against how much has been asked for, in percent of what the cluster has. */
final class AllocationCurves implements Topic {

    private static final String CURVE = "allocation";
    private static final DisplayUnit PERCENT = new DisplayUnit("%", 1);

    private record Found(String variant, Line line) {
        private double last() {
            return line.y()[line.y().length - 1];
        }
    }

    @Override
    public List<Figure> figures(Evidence evidence) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < evidence.variants().size(); i++) {
            VariantResult variant = evidence.variants().get(i);
            List<Curve> curves = variant.runs().stream()
                    .flatMap(run -> run.curves().stream())
                    .filter(curve -> curve.name().equals(CURVE) && curve.x().length > 1)
                    .toList();
            if (!curves.isEmpty()) {
                found.add(new Found(variant.name(), mean(variant.name(), i, curves)));
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>(found.stream().map(Found::line).toList());
        Panel panel = new Panel("", Scale.fromZero("allocated", PERCENT), lines);
        String subtitle =
                "Percent of the cluster that is allocated against percent that has been asked for; the closer to the diagonal, the less is wasted.";
        return List.of(new LineFigure(
                new Caption("allocation-curve", title(found), subtitle),
                Scale.fromZero("asked for", PERCENT)
                        .endingAt(found.stream()
                                .mapToDouble(one -> one.line().x()[one.line().x().length - 1])
                                .max()
                                .orElseThrow()),
                List.of(panel)));
    }

    /** The mean over the replications, as far as most of them go. */
    private static Line mean(String name, int variant, List<Curve> curves) {
        int[] lengths =
                curves.stream().mapToInt(curve -> curve.x().length).sorted().toArray();
        int length = lengths[lengths.length / 2];
        double[] x = new double[length];
        double[] y = new double[length];
        for (int i = 0; i < length; i++) {
            int at = i;
            List<Curve> there =
                    curves.stream().filter(curve -> at < curve.x().length).toList();
            x[i] = there.get(0).x()[i];
            y[i] = there.stream()
                    .mapToDouble(curve -> curve.y()[at])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }
        return new Line(name, Line.Style.of(variant), x, y);
    }

    private static String title(List<Found> found) {
        Found best = found.stream().max(Comparator.comparingDouble(Found::last)).orElseThrow();
        Found worst =
                found.stream().min(Comparator.comparingDouble(Found::last)).orElseThrow();
        String most = Numbers.fixed(best.last(), 1) + " %";
        String when =
                " when " + Numbers.fixed(best.line().x()[best.line().x().length - 1], 0) + " % has been asked for";
        if (found.size() == 1) {
            return most + " of the cluster is allocated" + when;
        }
        if (best.last() - worst.last() < 0.05) {
            return "All variants allocate " + most + " of the cluster" + when;
        }
        return best.variant() + " allocates " + most + " of the cluster" + when + ", " + worst.variant() + " "
                + Numbers.fixed(worst.last(), 1) + " %";
    }
}
