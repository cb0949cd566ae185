package org.orrery.reports.statistics;

/** What can be said of a variant against the baseline. */
public enum Verdict {
    /** It is better, and the difference is real. */
    BETTER,
    /** It is worse, and the difference is real. */
    WORSE,
    /** Any difference is smaller than what matters to the user. */
    EQUIVALENT,
    /** The data do not tell. */
    INCONCLUSIVE,
    /** There is a real difference in a metric of which neither direction is better. */
    DIFFERENT
}
