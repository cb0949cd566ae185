package org.orrery.scenarios.oracle;

/**
 * How precise estimates must be: the half-width of the 99 % interval relative to the mean. One percent with
 * {@code -Doracles.full=true}; coarser in everyday builds.
 */
final class Precision {

    /** Standard normal quantile of 0.995. */
    static final double Z = 2.5758293035489004;
    /** The same for one of two hundred tests, which together fail by chance once in a hundred. */
    static final double Z_OF_MANY = 4.055626981122401;

    /**
     * The half-width for figures beside those for which the length of a run is chosen: as the documents on validation
     * suggest for everyday tests.
     */
    static final double SECONDARY = 0.05;
    /** The same for rare events and higher moments, which would need runs a hundred times as long. */
    static final double RARE = 0.1;

    private static final double FULL = 0.01;

    private Precision() {}

    static boolean isFull() {
        return Boolean.getBoolean("oracles.full");
    }

    /** The half-width to reach. */
    static double halfWidth(double everyday) {
        return isFull() ? FULL : everyday;
    }

    /** How many observations, customers or seconds, give a half-width. */
    static double length(double sigma2, double mean, double halfWidth) {
        return Z * Z * sigma2 / (mean * mean * halfWidth * halfWidth);
    }
}
