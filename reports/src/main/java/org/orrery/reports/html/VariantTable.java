package org.orrery.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.reports.chart.figure.Palette;
import org.orrery.reports.chart.topic.Evidence;
import org.orrery.reports.html.Page.Cell;
import org.orrery.reports.html.Page.Column;
import org.orrery.reports.html.Page.Row;
import org.orrery.reports.html.Page.Table;
import org.orrery.reports.result.Axis;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Comparison;
import org.orrery.reports.text.UnitFormat;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricKey;

/** Makes the tables of variants: what they reached, and how they differ. */
final class VariantTable {

    private static final int MAX_METRICS = 6;

    private final Evidence evidence;

    VariantTable(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What each variant reached in the metrics that matter, and how that compares with the baseline. */
    Table outcomes() {
        List<MetricKey> keys = evidence.telling(MAX_METRICS);
        List<Column> columns =
                keys.stream().map(key -> new Column(key.toString(), help(key))).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < evidence.variants().size(); i++) {
            VariantResult variant = evidence.variants().get(i);
            boolean isBest = variant.name().equals(evidence.analysis().best());
            String mark = isBest ? "best" : i == 0 && evidence.variants().size() > 1 ? "baseline" : "";
            rows.add(new Row(
                    variant.name(),
                    Palette.css(Palette.colour(i)),
                    mark,
                    keys.stream().map(key -> outcome(variant, key)).toList()));
        }
        return new Table(columns, rows);
    }

    /** What a metric is, and what is wanted of it. */
    private String help(MetricKey key) {
        return Stream.of(evidence.name(key), want(key))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String want(MetricKey key) {
        Optional<Objective> objective = evidence.objective(key);
        if (objective.isEmpty()) {
            Direction direction = evidence.direction(key);
            return direction == Direction.NEUTRAL
                    ? ""
                    : direction == Direction.LOWER_IS_BETTER ? "less is better" : "more is better";
        }
        UnitFormat format = evidence.format(key.name());
        return switch (objective.get().goal()) {
            case MIN -> "wanted: less";
            case MAX -> "wanted: more";
            case AT_LEAST -> "wanted: at least " + format.text(objective.get().bound());
            case AT_MOST -> "wanted: at most " + format.text(objective.get().bound());
        };
    }

    private Cell outcome(VariantResult variant, MetricKey key) {
        String value = evidence.measured(variant, key);
        Optional<Comparison> comparison = evidence.comparison(variant.name(), key);
        if (comparison.isEmpty()
                || !Double.isFinite(comparison.get().difference().mean())) {
            return Cell.of(value);
        }
        Comparison found = comparison.get();
        String difference = evidence.difference(key, found.difference());
        return switch (found.verdict()) {
            case BETTER -> new Cell(value, difference + ", better", "good");
            case WORSE -> new Cell(value, difference + ", worse", "bad");
            case EQUIVALENT -> new Cell(value, "as good as the baseline", "");
            case DIFFERENT -> new Cell(value, difference, "");
            case INCONCLUSIVE -> new Cell(value, difference + ", not certain", "");
        };
    }

    /** What distinguishes the variants. */
    Table settings() {
        List<Axis> axes = evidence.result().axes();
        List<Column> columns =
                axes.stream().map(axis -> new Column(axis.path(), "")).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < evidence.variants().size(); i++) {
            VariantResult variant = evidence.variants().get(i);
            rows.add(new Row(
                    variant.name(),
                    Palette.css(Palette.colour(i)),
                    "",
                    axes.stream()
                            .map(axis -> Cell.of(variant.settings().getOrDefault(axis.path(), "–")))
                            .toList()));
        }
        return new Table(columns, rows);
    }
}
