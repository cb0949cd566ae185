package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
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
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.Series;

/**
 * How the pods of a service follow its demand, as it was in the first replication: how many are needed, wanted, ready
 * and on their way, and when another number was wanted.
 */
final class ServicePodsOverTime implements Topic {

    private static final int MAX_SERVICES = 4;
    private static final int MAX_VARIANTS = 8;
    private static final String NEEDED = "pods.needed.mean";
    private static final String DESIRED = "pods.desired.mean";
    private static final String READY = "pods.ready.mean";
    private static final String PENDING = "pods.pending.mean";
    private static final DisplayUnit PODS = new DisplayUnit("pods", 1);
    private static final double MARGIN = 1.08;

    @Override
    public List<Figure> figures(Evidence evidence) {
        return Scopes.services(evidence, DESIRED).stream()
                .map(scope -> figure(evidence, scope))
                .flatMap(Optional::stream)
                .limit(MAX_SERVICES)
                .toList();
    }

    private static Optional<Figure> figure(Evidence evidence, String scope) {
        double end = 0;
        double most = 0;
        for (VariantResult variant : evidence.variants()) {
            for (String name : List.of(NEEDED, DESIRED, READY)) {
                Series series = series(variant, name, scope).orElse(null);
                if (series != null) {
                    end = Math.max(end, series.width() * series.values().length);
                    most = Math.max(most, DoubleStream.of(series.values()).max().orElse(0));
                }
            }
        }
        DisplayUnit time = Durations.axis(end);
        List<Panel> panels = new ArrayList<>();
        int variants = evidence.variants().size();
        for (int i = 0; i < Math.min(variants, MAX_VARIANTS); i++) {
            VariantResult variant = evidence.variants().get(i);
            List<Line> lines = lines(variant, i, scope, time);
            if (!lines.isEmpty()) {
                panels.add(new Panel(
                        variants > 1 ? variant.name() : "",
                        Scale.fromZero(variants > 1 ? "" : "pods", variants > 1 ? PODS : new DisplayUnit("", 1))
                                .endingAt(Math.ceil(most * MARGIN)),
                        lines));
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String of = evidence.replications() > 1 ? "The first of " + evidence.replications() + " replications. " : "";
        return Optional.of(new LineFigure(
                new Caption(
                        "pods" + Scopes.fileName(scope),
                        title(evidence, scope),
                        of + "Needed: the fewest pods that keep what is promised at the load of the moment, by queueing"
                                + " theory."),
                Scale.fromZero("time", time).endingAt(time.of(end)),
                panels,
                FaultWindows.of(evidence, time)));
    }

    private static Optional<Series> series(VariantResult variant, String name, String scope) {
        return variant.runs().stream().findFirst().map(RunResult::series).orElse(List.of()).stream()
                .filter(series -> series.key().equals(new MetricKey(name, scope)))
                .findFirst();
    }

    private static List<Line> lines(VariantResult variant, int number, String scope, DisplayUnit time) {
        List<Line> lines = new ArrayList<>();
        Line.Style style = Line.Style.of(number).stepped();
        series(variant, NEEDED, scope)
                .map(series ->
                        line("needed", Line.Style.of(Line.Style.NO_VARIANT).stepped(), series, time))
                .ifPresent(lines::add);
        series(variant, DESIRED, scope)
                .map(series -> line("wanted", style.dashed(), series, time))
                .ifPresent(lines::add);
        series(variant, READY, scope)
                .map(series -> line("ready", style, series, time))
                .ifPresent(lines::add);
        series(variant, PENDING, scope)
                .filter(series -> DoubleStream.of(series.values()).max().orElse(0) > 0)
                .map(series -> line("on their way", style.dashed().dashed(), series, time))
                .ifPresent(lines::add);
        series(variant, DESIRED, scope)
                .flatMap(series -> actions(number, series, time))
                .ifPresent(lines::add);
        return lines;
    }

    private static Line line(String label, Line.Style style, Series series, DisplayUnit time) {
        double[] times = new double[series.values().length];
        for (int i = 0; i < times.length; i++) {
            times[i] = time.of(i * series.width());
        }
        return new Line(label, style, times, series.values());
    }

    /** A mark where the wanted number becomes another, at the new number. */
    private static Optional<Line> actions(int number, Series desired, DisplayUnit time) {
        List<double[]> marks = new ArrayList<>();
        double[] values = desired.values();
        double before = values[0];
        for (int i = 1; i < values.length; i++) {
            // The mean of a bin within which the number changed is none: it is marked when the new number has come.
            boolean isWhole = values[i] == Math.rint(values[i]);
            if (isWhole && values[i] != before) {
                marks.add(new double[] {time.of(i * desired.width()), values[i]});
                before = values[i];
            }
        }
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(
                        "scaling action",
                        Line.Style.of(number).marks(),
                        marks.stream().mapToDouble(mark -> mark[0]).toArray(),
                        marks.stream().mapToDouble(mark -> mark[1]).toArray()));
    }

    private static String title(Evidence evidence, String scope) {
        String name = Scopes.name(scope);
        MetricKey under = new MetricKey("elasticity.underProvision.timeshare", scope);
        MetricKey over = new MetricKey("elasticity.overProvision.accuracy", scope);
        Optional<Spread> spread = Spread.of(evidence, under);
        if (spread.isEmpty()) {
            return "Pods of " + name + " over time";
        }
        Spread found = spread.get();
        String few = " has too few pods for ";
        if (evidence.variants().size() > 1 && found.isReal()) {
            return name + few + share(found.least().mean()) + " of the time under " + found.lowest() + ", for "
                    + share(found.most().mean()) + " under " + found.highest();
        }
        String many = Spread.of(evidence, over)
                .map(one -> " and " + one.range(evidence, over) + " too many on average")
                .orElse("");
        return name + few + found.range(evidence, under) + " of the time" + many;
    }

    private static String share(double share) {
        return Numbers.significant(share * 100, share < 0.01 ? 1 : 2) + " %";
    }
}
