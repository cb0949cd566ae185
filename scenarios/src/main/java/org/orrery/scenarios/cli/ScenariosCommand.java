package org.orrery.scenarios.cli;

import java.util.concurrent.Callable;
import org.orrery.scenarios.library.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the scenarios that come with the program. */
@Command(name = "scenarios", description = "Lists the scenarios that come with the program, with their questions.")
final class ScenariosCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Table table = new Table();
        for (ScenarioLibrary.Entry entry : Home.library().entries()) {
            table.add(entry.name(), entry.description());
        }
        table.print(output.out());
        return ExitCode.DONE;
    }
}
