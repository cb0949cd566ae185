package org.orrery.scenarios.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Nearest;
import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.recording.MetricCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what is measured. */
@Command(name = "metrics", description = "Lists what is measured; with a name, says how it is computed.")
final class MetricsCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "a metric, or the beginning of several names")
    private @Nullable String name;

    @Override
    public Integer call() {
        MetricCatalogue metrics = new MetricCatalogue();
        PrintWriter out = output.out();
        if (name != null && metrics.find(name).isPresent()) {
            describe(metrics.find(name).get(), out);
            return ExitCode.DONE;
        }
        List<MetricDefinition> chosen = metrics.all().stream()
                .filter(metric -> name == null || metric.name().startsWith(name))
                .toList();
        if (chosen.isEmpty()) {
            List<String> names =
                    metrics.all().stream().map(MetricDefinition::name).toList();
            throw new IllegalArgumentException(
                    "There is no metric '" + name + "'. " + Nearest.hint(String.valueOf(name), names));
        }
        Table table = new Table();
        chosen.forEach(metric -> table.add(metric.name(), metric.unit(), metric.help()));
        table.print(out);
        return ExitCode.DONE;
    }

    private static void describe(MetricDefinition metric, PrintWriter out) {
        Table table = new Table();
        table.add("metric", metric.name());
        table.add("says", metric.help());
        table.add("unit", metric.unit());
        table.add("formula", metric.formula());
        if (!metric.source().isEmpty()) {
            table.add("source", metric.source());
        }
        table.add(
                "better",
                switch (metric.direction()) {
                    case LOWER_IS_BETTER -> "lower";
                    case HIGHER_IS_BETTER -> "higher";
                    case NEUTRAL -> "neither by itself";
                });
        if (!metric.scopes().isEmpty()) {
            table.add("also by", String.join(", ", metric.scopes()));
        }
        table.print(out);
    }
}
