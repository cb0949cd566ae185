package org.orrery.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orrery.scenarios.file.Problem;
import org.orrery.scenarios.file.ScenarioException;
import org.orrery.scenarios.session.ProgramVersion;
import org.orrery.simulator.InvariantViolationException;
import org.orrery.simulator.kernel.EventStormException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in words what went wrong, and with which code the program ends. Users never see a stack trace. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' says what is possible.");
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult arguments) {
        return handle(problem, command.getErr());
    }

    /** Says what went wrong; the result is the exit code. */
    static int handle(Throwable problem, PrintWriter err) {
        if (problem instanceof ScenarioException scenario) {
            scenario.problems().forEach(err::println);
            err.println(count(scenario.problems()));
            return ExitCode.BAD_INPUT;
        }
        if (problem instanceof IllegalArgumentException) {
            err.println(problem.getMessage());
            return ExitCode.BAD_INPUT;
        }
        if (problem instanceof UncheckedIOException || problem instanceof IOException) {
            Throwable cause = problem.getCause() == null ? problem : problem.getCause();
            err.println("A file cannot be read or written: " + describe(cause));
            return ExitCode.BAD_INPUT;
        }
        if (problem instanceof OutOfMemoryError) {
            err.println("The memory of " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MiB is not enough. Give more with ORRERY_JAVA_OPTS=-Xmx8g, or make the scenario smaller.");
            return ExitCode.BAD_INPUT;
        }
        if (problem instanceof InvariantViolationException || problem instanceof EventStormException) {
            err.println(problem.getMessage());
            return ExitCode.FAILED;
        }
        return bug(problem, err);
    }

    private static String count(List<Problem> problems) {
        return problems.size() == 1 ? "1 problem." : problems.size() + " problems.";
    }

    private static String describe(Throwable cause) {
        return cause.getClass().getSimpleName().replace("Exception", "") + ": " + cause.getMessage();
    }

    private static int bug(Throwable problem, PrintWriter err) {
        err.println("This is a bug in Orrery: " + problem);
        try {
            Path report = Files.createTempFile("orrery-bug-", ".txt");
            try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(report))) {
                lines.println("Orrery " + ProgramVersion.name() + ", Java " + System.getProperty("java.version") + ", "
                        + System.getProperty("os.name"));
                problem.printStackTrace(lines);
            }
            err.println("Please send " + report + " and the scenario to whoever gave you Orrery.");
        } catch (IOException e) {
            err.println("No report of it could be written: " + e.getMessage());
        }
        return ExitCode.BUG;
    }
}
