package org.orrery.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.ExperimentAnalysis;
import org.orrery.reports.statistics.MetricFigures;
import org.orrery.reports.statistics.TellingMetrics;
import org.orrery.reports.text.Figures;
import org.orrery.reports.text.MetricNames;
import org.orrery.simulator.measure.MetricKey;

/**
 * What an experiment found, for a terminal: a table of the variants in the metrics that tell most, then the answers,
 * then warnings and notes. No line is longer than a hundred columns.
 */
public final class ConsoleReport {

    private static final int WIDTH = 100;

    private final ExperimentResult result;
    private final ExperimentAnalysis analysis;
    private final MetricFigures figures;

    private ConsoleReport(ExperimentResult result, ExperimentAnalysis analysis) {
        this.result = result;
        this.analysis = analysis;
        figures = new MetricFigures(analysis.estimates().values(), result.currency());
    }

    /** The report as text, with a line feed after each line. */
    public static String render(ExperimentResult result, ExperimentAnalysis analysis) {
        return new ConsoleReport(result, analysis).render();
    }

    private String render() {
        StringBuilder text = new StringBuilder();
        TextTable table = new TextTable();
        List<String> names = fill(table);
        table.writeTo(text);
        append(text, "", names.isEmpty() ? names : List.of(String.join("; ", names) + "."));
        append(text, "", analysis.answers());
        append(text, "Warning: ", analysis.warnings());
        append(text, "Note: ", result.notes());
        return text.toString();
    }

    private static void append(StringBuilder text, String prefix, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append('\n');
        }
        for (String sentence : sentences) {
            text.append(Wrapping.wrap(prefix + sentence, WIDTH)).append('\n');
        }
    }

    /** Fills a table, and gives what people call the metrics in it. */
    private List<String> fill(TextTable table) {
        List<String> variants = new ArrayList<>();
        for (VariantResult variant : result.variants()) {
            variants.add((variant.name().equals(analysis.best()) ? "* " : "  ") + variant.name());
        }
        table.addColumn("  variant", variants, false);
        MetricNames words = new MetricNames();
        List<String> names = new ArrayList<>();
        for (MetricKey metric :
                TellingMetrics.of(result.objectives(), analysis.estimates().values())) {
            List<String> cells = cells(metric);
            if (table.widthWith(metric.toString(), cells) <= WIDTH) {
                table.addColumn(metric.toString(), cells, true);
                if (!words.of(metric).isEmpty()) {
                    names.add(metric + ": " + words.of(metric));
                }
            }
        }
        return names;
    }

    private List<String> cells(MetricKey metric) {
        Figures of = figures.of(metric);
        return result.variants().stream()
                .map(variant -> analysis.estimates()
                        .getOrDefault(variant.name(), Map.of())
                        .get(metric))
                .map(estimate -> estimate == null ? "-" : of.valueAndInterval(estimate.mean(), estimate.halfWidth()))
                .toList();
    }
}
