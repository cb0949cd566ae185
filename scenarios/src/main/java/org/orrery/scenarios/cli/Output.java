package org.orrery.scenarios.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command prints: for results and for problems. */
@Command
final class Output {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** For results. */
    PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** For problems and progress. */
    PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
