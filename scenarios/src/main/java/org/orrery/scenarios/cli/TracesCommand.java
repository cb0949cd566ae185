package org.orrery.scenarios.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.plugin.Plugins;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the formats of traces that can be read. */
@Command(name = "traces", description = "Lists the formats of traces; with a name, says where to get one and settings.")
final class TracesCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Parameters(arity = "0..1", paramLabel = "FORMAT", description = "a format")
    private @Nullable String format;

    @Option(names = "--plugin", paramLabel = "JAR|DIR", description = "brings formats of your own")
    private List<Path> plugins = new ArrayList<>();

    @Override
    public Integer call() {
        List<WorkloadFactory<?>> all =
                Plugins.load(plugins).catalogues().workloads().all(WorkloadKind.TRACE);
        new PartsPage(all, factory -> factory.kind().word()).print("format", format, output.out());
        return ExitCode.DONE;
    }
}
