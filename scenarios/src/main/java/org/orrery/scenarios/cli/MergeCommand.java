package org.orrery.scenarios.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.orrery.scenarios.experiment.Shard;
import org.orrery.scenarios.loader.LoadOptions;
import org.orrery.scenarios.session.SessionRequest;
import org.orrery.scenarios.session.ShardFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts parts of an experiment together that were run apart. */
@Command(
        name = "merge",
        description = "Puts the parts of an experiment together that '--shard' made; what no part has is computed.")
final class MergeCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "folders of results of the parts")
    private List<Path> folders = new ArrayList<>();

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Override
    public Integer call() {
        ShardFolders shards = new ShardFolders(folders);
        Path out = options.out() == null ? folders.get(0) : options.out();
        shards.gather(out, output.err()::println);
        SessionRequest request = new SessionRequest(
                shards.scenario(),
                new LoadOptions(List.of(), List.of(), List.of(), input.dataFolders()),
                true,
                false,
                options.isClassic(),
                out,
                true,
                Shard.ALL,
                options.threads(),
                null);
        return new ExperimentPage(output, options).run(request, input.plugins());
    }
}
