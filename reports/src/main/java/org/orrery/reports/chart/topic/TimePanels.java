package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.Line;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.figure.LineFigure.Panel;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.SeriesBands;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.reports.text.Durations;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;

/**
 * Metrics over time. Up to four variants are drawn into one panel for each metric; more are drawn one below the other,
 * each in a panel of its own, where all can still be seen.
 */
final class TimePanels {

    /** More lines than this in one panel cannot be followed. */
    private static final int MAX_LINES = 4;
    /** More panels than this do not fit on a page. */
    private static final int MAX_PANELS = 12;

    /** Shares above it are drawn against the whole. */
    private static final double HALF = 0.5;

    private static final double MARGIN = 1.05;

    private final Evidence evidence;
    private final List<Quantity> quantities;
    private boolean isLogarithmic;

    /**
     * Something drawn over time.
     *
     * @param what its name
     * @param key the metric
     * @param form what is drawn of its series
     * @param reference a value to compare with, in the metric's unit; NaN when there is none
     * @param referenceLabel what that is
     */
    record Quantity(String what, MetricKey key, Form form, double reference, String referenceLabel) {

        /** A metric as it is. */
        Quantity(String what, MetricKey key) {
            this(what, key, Form.PLAIN, Double.NaN, "");
        }

        /** A metric in some form. */
        Quantity(String what, MetricKey key, Form form) {
            this(what, key, form, Double.NaN, "");
        }
    }

    /** What is drawn of a series. */
    enum Form {
        /** Its values. */
        PLAIN {
            @Override
            double[] of(Series series) {
                return series.values();
            }
        },
        /** Totals of bins as rates. */
        PER_SECOND {
            @Override
            double[] of(Series series) {
                return Arrays.stream(series.values())
                        .map(value -> value / series.width())
                        .toArray();
            }
        },
        /** Totals of bins, summed up from the start. */
        CUMULATIVE {
            @Override
            double[] of(Series series) {
                double[] sums = series.values().clone();
                for (int i = 1; i < sums.length; i++) {
                    sums[i] += sums[i - 1];
                }
                return sums;
            }
        };

        abstract double[] of(Series series);

        private Series applied(Series series) {
            return this == PLAIN
                    ? series
                    : new Series(series.key(), Series.Kind.TIME_AVERAGE, series.width(), of(series));
        }
    }

    private record Drawn(int variant, String name, Quantity quantity, SeriesBands bands) {}

    TimePanels(Evidence evidence, List<Quantity> quantities) {
        this.evidence = evidence;
        this.quantities = quantities;
    }

    /** Draws values on a logarithmic axis. */
    TimePanels logarithmic() {
        isLogarithmic = true;
        return this;
    }

    /** The figure, or nothing when there is no variant with anything but zeros. */
    Optional<LineFigure> figure(String name, String title) {
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < evidence.variants().size(); i++) {
            VariantResult variant = evidence.variants().get(i);
            for (Quantity quantity : quantities) {
                List<Series> series = variant.runs().stream()
                        .flatMap(run -> run.series().stream())
                        .filter(one -> one.key().equals(quantity.key()))
                        .map(quantity.form()::applied)
                        .toList();
                if (!series.isEmpty()) {
                    drawn.add(new Drawn(
                            i, variant.name(), quantity, SeriesBands.of(series).whereMostAre()));
                }
            }
        }
        if (drawn.stream().allMatch(one -> one.bands().peak() == 0)) {
            return Optional.empty();
        }
        double end = drawn.stream().mapToDouble(one -> one.bands().end()).max().orElseThrow();
        double peak =
                drawn.stream().mapToDouble(one -> one.bands().peak()).max().orElseThrow();
        DisplayUnit time = Durations.axis(end);
        DisplayUnit unit = quantities.get(0).form() == Form.PER_SECOND
                ? new DisplayUnit("requests/s", 1)
                : evidence.format(quantities.get(0).key().name()).display(peak);
        long variants = drawn.stream().mapToInt(Drawn::variant).distinct().count();
        boolean isShare = evidence.format(quantities.get(0).key().name()).isShare();
        List<Panel> panels = variants <= MAX_LINES
                ? byQuantity(drawn, time, unit)
                : byVariant(drawn, time, unit, commonEnd(drawn, isShare));
        String subtitle = subtitle(variants);
        return Optional.of(new LineFigure(
                new Caption(name, title, subtitle),
                Scale.fromZero("time", time).endingAt(time.of(end)),
                panels,
                FaultWindows.of(evidence, time)));
    }

    private List<Panel> byQuantity(List<Drawn> drawn, DisplayUnit time, DisplayUnit unit) {
        List<Panel> panels = new ArrayList<>();
        for (Quantity quantity : quantities) {
            List<Line> lines = drawn.stream()
                    .filter(one -> one.quantity().equals(quantity))
                    .map(one -> line(one, one.name(), 0, time, unit))
                    .toList();
            if (!lines.isEmpty()) {
                String title = quantities.size() > 1 ? quantity.what() : "";
                panels.add(new Panel(
                        title,
                        scale(title.isEmpty() ? quantity.what() : "", unit),
                        lines,
                        unit.of(quantity.reference()),
                        quantity.referenceLabel()));
            }
        }
        return panels;
    }

    private List<Panel> byVariant(List<Drawn> drawn, DisplayUnit time, DisplayUnit unit, double end) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < evidence.variants().size() && panels.size() < MAX_PANELS; i++) {
            int variant = i;
            List<Line> lines = drawn.stream()
                    .filter(one -> one.variant() == variant)
                    .map(one -> line(one, one.quantity().what(), quantities.indexOf(one.quantity()), time, unit))
                    .toList();
            if (!lines.isEmpty()) {
                panels.add(new Panel(
                        evidence.variants().get(i).name(),
                        isLogarithmic ? scale("", unit) : scale("", unit).endingAt(unit.of(end)),
                        lines,
                        unit.of(quantities.get(0).reference()),
                        quantities.get(0).referenceLabel()));
            }
        }
        return panels;
    }

    private Scale scale(String what, DisplayUnit unit) {
        return isLogarithmic ? Scale.logarithmic(what, unit) : Scale.fromZero(what, unit);
    }

    /** Where the axes of all panels end, so that they can be compared. */
    private static double commonEnd(List<Drawn> drawn, boolean isShare) {
        double largest =
                drawn.stream().mapToDouble(one -> one.bands().top()).max().orElseThrow();
        return isShare && largest > HALF ? 1 : largest * MARGIN;
    }

    private static Line line(Drawn drawn, String label, int dash, DisplayUnit time, DisplayUnit unit) {
        SeriesBands bands = drawn.bands();
        Line.Style style = new Line.Style(drawn.variant(), dash, false, false, false);
        double[] times = bands.times(time.factor());
        return bands.isWide()
                ? new Line(
                        label,
                        style,
                        times,
                        scaled(bands.mean(), unit),
                        scaled(bands.low(), unit),
                        scaled(bands.high(), unit))
                : new Line(label, style, times, scaled(bands.mean(), unit));
    }

    private static double[] scaled(double[] values, DisplayUnit unit) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = unit.of(values[i]);
        }
        return scaled;
    }

    private String subtitle(long variants) {
        int replications = evidence.replications();
        String text = replications > 1
                ? "Mean of " + replications + " replications; the band holds the middle 80 % of them."
                : "One replication.";
        return variants > MAX_PANELS
                ? text + " The first " + MAX_PANELS + " of " + variants + " variants are drawn."
                : text;
    }
}
