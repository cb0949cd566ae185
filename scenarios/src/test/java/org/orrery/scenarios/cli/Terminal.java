package org.orrery.scenarios.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command printed, and its exit code.
 *
 * @param code the exit code
 * @param out what was printed as results
 * @param err what was printed as problems
 */
record Terminal(int code, String out, String err) {

    /** Runs a command. */
    static Terminal run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Terminal(code, out.toString(), err.toString());
    }
}
