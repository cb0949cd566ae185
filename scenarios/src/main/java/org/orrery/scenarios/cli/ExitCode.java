package org.orrery.scenarios.cli;

/** How the program ends, for scripts. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** A bug in the program. */
    static final int BUG = 1;
    /** The command, the scenario or an input is not as it should be. */
    static final int BAD_INPUT = 2;
    /** The simulator broke one of its own laws, or no variant could finish its work. */
    static final int FAILED = 3;

    private ExitCode() {}
}
