package org.orrery.scenarios.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs all variants of a scenario and compares them. */
@Command(name = "compare", description = "Runs all variants of a scenario and says which differences are real.")
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private final RepetitionOptions repetition = new RepetitionOptions();

    @Override
    public Integer call() {
        return new ExperimentPage(output, options.run()).run(options.request(true, repetition), options.plugins());
    }
}
