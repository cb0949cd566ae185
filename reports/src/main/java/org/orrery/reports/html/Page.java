package org.orrery.reports.html;

import java.util.List;
import org.orrery.reports.chart.figure.Figure.Caption;

/**
 * What the page says, in words, from top to bottom. None of it is escaped yet.
 *
 * @param title the scenario's name
 * @param question what the scenario asks; may be empty
 * @param answers sentences that answer it
 * @param warnings what is to be feared about the experiment
 * @param variants the table of variants
 * @param figures words of the figures, in the order of the data for the script
 * @param metrics tables of all metrics: of the whole simulation, then by what they are of
 * @param notes assumptions and remarks
 * @param endings how the runs ended
 * @param settings how the variants differ
 * @param facts how the experiment was run
 * @param repeat the command that repeats it
 */
public record Page(
        String title,
        String question,
        List<String> answers,
        List<String> warnings,
        Table variants,
        List<Caption> figures,
        List<MetricGroup> metrics,
        List<String> notes,
        List<Ending> endings,
        Table settings,
        List<Fact> facts,
        String repeat) {

    /**
     * A table.
     *
     * @param columns its columns
     * @param rows its rows
     */
    public record Table(List<Column> columns, List<Row> rows) {}

    /**
     * A column.
     *
     * @param name its head
     * @param help what stands under it in small letters; may be empty
     */
    public record Column(String name, String help) {}

    /**
     * A row.
     *
     * @param name what it is of
     * @param colour colour of its variant, as CSS; empty when it is of no variant
     * @param mark a word behind the name; may be empty
     * @param cells one for each column
     */
    public record Row(String name, String colour, String mark, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param text what is in it
     * @param remark what stands under it in small letters; may be empty
     * @param tone {@code good}, {@code bad}, {@code best} or empty
     */
    public record Cell(String text, String remark, String tone) {

        /** Plain text. */
        static Cell of(String text) {
            return new Cell(text, "", "");
        }
    }

    /**
     * Metrics of one kind of scope.
     *
     * @param title what they are of
     * @param isOpen whether they are shown at once
     * @param variants names of the variants
     * @param rows the metrics
     */
    public record MetricGroup(String title, boolean isOpen, List<String> variants, List<MetricRow> rows) {}

    /**
     * A metric.
     *
     * @param name its name, with its scope
     * @param help what it says
     * @param formula how it is computed
     * @param values one for each variant
     */
    public record MetricRow(String name, String help, String formula, List<String> values) {}

    /**
     * How runs ended.
     *
     * @param variant of which variant
     * @param text how many ended how
     * @param details more about it
     */
    public record Ending(String variant, String text, List<String> details) {}

    /**
     * A fact.
     *
     * @param name of what
     * @param value what
     */
    public record Fact(String name, String value) {}
}
