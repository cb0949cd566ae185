package org.orrery.scenarios.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Where the program begins. */
public final class Main {

    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] arguments) {
        Charset charset = Charset.forName(System.getProperty("sun.stdout.encoding", StandardCharsets.UTF_8.name()));
        PrintWriter out = new PrintWriter(System.out, true, charset);
        PrintWriter err = new PrintWriter(System.err, true, charset);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @param out where results are printed
     * @param err where problems and progress are printed
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Failures failures = new Failures();
        CommandLine command = new CommandLine(new OrreryCommand())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(Home.isTerminal())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        addHelp(command);
        try {
            return command.execute(arguments);
        } catch (Error e) {
            // Also a plug-in that was compiled against another version must not end in a stack trace.
            return Failures.handle(e, err);
        }
    }

    /** Every command explains itself. */
    private static void addHelp(CommandLine command) {
        for (CommandLine sub : command.getSubcommands().values()) {
            if (!sub.getCommandSpec().helpCommand()) {
                sub.getCommandSpec()
                        .addOption(OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("says what the command does, and ends")
                                .build());
            }
            addHelp(sub);
        }
    }
}
