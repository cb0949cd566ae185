package org.orrery.scenarios.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.session.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself; without a command it says what it can do. */
@Command(
        name = "orrery",
        description = "Simulates container clusters and compares policies, with charts and sound statistics.",
        mixinStandardHelpOptions = true,
        versionProvider = OrreryCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Begin with:  orrery compare quickstart",
            "",
            "Exit codes: 0 done, 2 the command, the scenario or an input is wrong, 3 a law of the model broke or no "
                    + "variant could finish, 1 a bug."
        },
        subcommands = {
            RunCommand.class,
            CompareCommand.class,
            PlanCommand.class,
            ValidateCommand.class,
            ScenariosCommand.class,
            PoliciesCommand.class,
            MetricsCommand.class,
            MachinesCommand.class,
            TracesCommand.class,
            InspectCommand.class,
            NewCommand.class,
            SchemaCommand.class,
            MergeCommand.class,
            HelpCommand.class
        })
final class OrreryCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
        return ExitCode.DONE;
    }

    /** Says which version this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Orrery " + ProgramVersion.name(), "Java " + System.getProperty("java.version")};
        }
    }
}
