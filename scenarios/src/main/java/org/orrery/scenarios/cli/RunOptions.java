package org.orrery.scenarios.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an experiment is run, and how its results are shown. */
final class RunOptions {

    /** What is simulated with. */
    enum Engine {
        /** Our model. */
        ORRERY,
        /** Stock CloudSim Plus. */
        CLASSIC
    }

    @Option(names = "--out", paramLabel = "DIR", description = "where results are written (default: results/NAME)")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", description = "how many threads (default: one a processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "orrery, or classic: the tasks on stock CloudSim Plus models")
    private Engine engine = Engine.ORRERY;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, or json: prints summary.json")
    private Format format = Format.TEXT;

    @Option(names = "--open", description = "shows the report in the browser")
    private boolean isOpened;

    @Option(names = "--quiet", description = "prints nothing but problems")
    private boolean isQuiet;

    /** Where results are written, or null for the default. */
    @Nullable
    Path out() {
        return out;
    }

    /** How many threads, at least 1. */
    int threads() {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads " + threads + ": at least one thread is needed.");
        }
        return threads;
    }

    /** Whether stock CloudSim Plus models are run. */
    boolean isClassic() {
        return engine == Engine.CLASSIC;
    }

    /** How results are printed. */
    Format format() {
        return format;
    }

    /** Whether the report is shown in the browser. */
    boolean isOpened() {
        return isOpened;
    }

    /** Whether nothing but problems is printed. */
    boolean isQuiet() {
        return isQuiet;
    }
}
