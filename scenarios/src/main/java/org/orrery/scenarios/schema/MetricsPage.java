package org.orrery.scenarios.schema;

import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.recording.MetricCatalogue;

/** All metrics as a page for people, made from the catalogue of metrics. */
public final class MetricsPage {

    private MetricsPage() {}

    /** The page, in Markdown. */
    public static String text() {
        StringBuilder page =
                new StringBuilder("# Metrics\n\nThis page is made from the program; `./orrery metrics NAME`"
                        + " prints the same.\n\n| metric | unit | says | formula | better | also by | source |\n"
                        + "|---|---|---|---|---|---|---|\n");
        for (MetricDefinition metric : new MetricCatalogue().all()) {
            String better = switch (metric.direction()) {
                case LOWER_IS_BETTER -> "lower";
                case HIGHER_IS_BETTER -> "higher";
                case NEUTRAL -> "";
            };
            MarkdownRow.add(
                    page,
                    "`" + metric.name() + "`",
                    metric.unit(),
                    metric.help(),
                    metric.formula(),
                    better,
                    String.join(", ", metric.scopes()),
                    metric.source());
        }
        return page.toString();
    }
}
