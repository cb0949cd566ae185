package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.IntervalFigure;
import org.orrery.reports.chart.figure.IntervalFigure.Panel;
import org.orrery.reports.chart.figure.IntervalFigure.Row;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.Objective.Goal;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.reports.text.MetricPhrases;
import org.orrery.reports.text.UnitFormat;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricKey;

/** The variants side by side in what the user wants, with 95 % intervals. */
final class ObjectiveComparison implements Topic {

    private static final int MAX_PANELS = 6;

    @Override
    public List<Figure> figures(Evidence evidence) {
        if (evidence.variants().size() < 2) {
            return List.of();
        }
        List<MetricKey> keys = evidence.telling(MAX_PANELS);
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Panel> panels = keys.stream().map(key -> panel(evidence, key)).toList();
        String intervals = evidence.replications() > 1
                ? "Means of " + evidence.replications() + " replications with 95 % intervals"
                : "One replication, so there are no intervals";
        return List.of(new IntervalFigure(
                new Caption(
                        "comparison",
                        title(evidence, keys.get(0)),
                        intervals + "; a filled mark is the best mean. Axes do not begin at zero."),
                panels));
    }

    private static Panel panel(Evidence evidence, MetricKey key) {
        UnitFormat format = evidence.format(key.name());
        double best = Double.NaN;
        boolean wantsLess = evidence.direction(key) == Direction.LOWER_IS_BETTER;
        boolean wantsAny = evidence.direction(key) != Direction.NEUTRAL;
        for (VariantResult variant : evidence.variants()) {
            Estimate estimate = evidence.estimate(variant, key).orElse(null);
            if (estimate == null) {
                continue;
            }
            if (wantsAny && (Double.isNaN(best) || (wantsLess ? estimate.mean() < best : estimate.mean() > best))) {
                best = estimate.mean();
            }
        }
        DisplayUnit unit = evidence.unit(key);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < evidence.variants().size(); i++) {
            VariantResult variant = evidence.variants().get(i);
            Estimate estimate = evidence.estimate(variant, key).orElse(null);
            rows.add(
                    estimate == null
                            ? new Row(variant.name(), i, Double.NaN, Double.NaN, Double.NaN, "–", false)
                            : new Row(
                                    variant.name(),
                                    i,
                                    unit.of(estimate.mean()),
                                    unit.of(estimate.low()),
                                    unit.of(estimate.high()),
                                    evidence.measured(variant, key),
                                    estimate.mean() == best));
        }
        Optional<Objective> bounded = evidence.objective(key).filter(objective -> !Double.isNaN(objective.bound()));
        String want = wantsLess ? "; less is better" : wantsAny ? "; more is better" : "";
        return new Panel(
                key.toString(),
                evidence.name(key) + want,
                Scale.fitting("", unit),
                rows,
                bounded.map(objective -> unit.of(objective.bound())).orElse(Double.NaN),
                bounded.map(objective -> (objective.goal() == Goal.AT_MOST ? "at most " : "at least ")
                                + format.text(objective.bound()))
                        .orElse(""));
    }

    private static String title(Evidence evidence, MetricKey key) {
        UnitFormat format = evidence.format(key.name());
        Spread spread = Spread.of(evidence, key).orElse(null);
        if (spread == null) {
            return "The variants side by side";
        }
        if (!spread.isReal()) {
            return "The variants hardly differ in " + key + ": " + spread.range(evidence, key);
        }
        boolean wantsLess = evidence.direction(key) == Direction.LOWER_IS_BETTER;
        String first = wantsLess ? spread.lowest() : spread.highest();
        Estimate one = wantsLess ? spread.least() : spread.most();
        String last = wantsLess ? spread.highest() : spread.lowest();
        Estimate other = wantsLess ? spread.most() : spread.least();
        return first + " " + MetricPhrases.of(key, format.text(one.mean())) + ", " + last + " "
                + format.text(other.mean());
    }
}
