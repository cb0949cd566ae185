package org.orrery.scenarios.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.orrery.scenarios.plugin.Plugins;
import org.orrery.scenarios.schema.JsonSchema;
import org.orrery.scenarios.schema.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the format of scenarios for programs. */
@Command(name = "schema", description = "Prints the format of scenarios as a JSON Schema, for editors.")
final class SchemaCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Option(names = "--plugin", paramLabel = "JAR|DIR", description = "brings policies or workloads of your own")
    private List<Path> plugins = new ArrayList<>();

    @Override
    public Integer call() {
        output.out().print(JsonText.of(JsonSchema.of(Plugins.load(plugins).catalogues())));
        return ExitCode.DONE;
    }
}
