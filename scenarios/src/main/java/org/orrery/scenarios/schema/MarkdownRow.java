package org.orrery.scenarios.schema;

/** Rows of tables in Markdown. */
final class MarkdownRow {

    private MarkdownRow() {}

    /** Adds a row. */
    static void add(StringBuilder page, String... cells) {
        page.append('|');
        for (String cell : cells) {
            page.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        page.append('\n');
    }
}
