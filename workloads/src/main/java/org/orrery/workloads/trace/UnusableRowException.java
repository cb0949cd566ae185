package org.orrery.workloads.trace;

/** A row that a reader cannot use. Its message is the reason, in words that fit after "rows". */
public final class UnusableRowException extends Exception {

    private static final long serialVersionUID = 1;

    /** A row that cannot be used for this reason, which must not name what differs from row to row. */
    public UnusableRowException(String reason) {
        // Nobody reads the stack, and there may be many such rows.
        super(reason, null, false, false);
    }

    /** Why. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
