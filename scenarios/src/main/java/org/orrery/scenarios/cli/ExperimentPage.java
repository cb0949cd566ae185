package org.orrery.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.table.ConsoleReport;
import org.orrery.scenarios.plugin.Plugins;
import org.orrery.scenarios.session.Session;
import org.orrery.scenarios.session.SessionOutcome;
import org.orrery.scenarios.session.SessionRequest;
import org.orrery.simulator.measure.RunResult;

/** Runs an experiment and prints what came of it. */
final class ExperimentPage {

    private final Output output;
    private final RunOptions options;

    ExperimentPage(Output output, RunOptions options) {
        this.output = output;
        this.options = options;
    }

    /** Runs what is asked for; the result is the exit code. */
    int run(SessionRequest request, Plugins plugins) {
        ProgressBar progress = new ProgressBar(output.err(), !options.isQuiet() && Home.isTerminal());
        SessionOutcome outcome;
        try {
            outcome = new Session(plugins, progress, output.err()::println).run(request);
        } finally {
            progress.clear();
        }
        if (!options.isQuiet()) {
            print(outcome);
        }
        sayStalls(outcome);
        if (options.isOpened()) {
            Browser.open(outcome.folder().resolve("report.html"));
        }
        return outcome.isStalled() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void print(SessionOutcome outcome) {
        PrintWriter out = output.out();
        if (options.format() == Format.JSON) {
            try {
                out.print(Files.readString(outcome.folder().resolve("summary.json")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        out.print(ConsoleReport.render(outcome.result(), outcome.analysis()));
        if (outcome.left() > 0) {
            out.println("Only the baseline was run; 'orrery compare' runs the other "
                    + (outcome.left() == 1 ? "variant" : outcome.left() + " variants") + " too.");
        }
        out.println("Report: " + outcome.folder().resolve("report.html"));
    }

    /** Says which runs could not end, and what kept the first of each variant. */
    private void sayStalls(SessionOutcome outcome) {
        for (VariantResult variant : outcome.result().variants()) {
            long stalled = SessionOutcome.stalledRuns(variant);
            if (stalled == 0) {
                continue;
            }
            output.err()
                    .println(variant.name() + " stalled in "
                            + (variant.runs().size() == 1
                                    ? "its run"
                                    : stalled + " of " + variant.runs().size() + " runs")
                            + ":");
            RunResult first = variant.runs().stream()
                    .filter(run -> run.endReason() == RunResult.EndReason.STALLED)
                    .findFirst()
                    .orElseThrow();
            first.endDetail().forEach(line -> output.err().println("  " + line));
        }
    }
}
