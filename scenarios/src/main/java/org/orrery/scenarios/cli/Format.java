package org.orrery.scenarios.cli;

/** How results are printed. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON
}
