package org.orrery.scenarios.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs a scenario. */
@Command(name = "run", description = "Runs a scenario; one that compares variants is run as its baseline.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private final RepetitionOptions repetition = new RepetitionOptions();

    @Override
    public Integer call() {
        return new ExperimentPage(output, options.run()).run(options.request(false, repetition), options.plugins());
    }
}
