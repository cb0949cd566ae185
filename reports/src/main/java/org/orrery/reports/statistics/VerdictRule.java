package org.orrery.reports.statistics;

import org.orrery.simulator.measure.Direction;

/**
 * What a comparison means. A difference is real when its p-value, corrected where it is one of a family, is below 5 %.
 * It is of no matter when its whole interval lies within the indifference of the user around zero; that comes before
 * being real, since enough replications make any difference real.
 */
final class VerdictRule {

    private static final double LEVEL = 0.05;
    /** Relative differences below this are rounding, whatever their p-value. */
    private static final double ROUNDING = 1e-9;

    private VerdictRule() {}

    /**
     * The verdict of a contrast.
     *
     * @param p the p-value that counts, corrected or not
     * @param direction which values of the metric are wanted
     * @param indifference relative difference that does not matter
     */
    static Verdict of(Contrast contrast, double p, Direction direction, double indifference) {
        Estimate difference = contrast.difference();
        if (!difference.hasInterval()) {
            return Verdict.INCONCLUSIVE;
        }
        double band = Math.max(indifference, ROUNDING) * Math.abs(contrast.baselineMean());
        if (difference.low() >= -band && difference.high() <= band) {
            return Verdict.EQUIVALENT;
        }
        if (!(p < LEVEL)) {
            return Verdict.INCONCLUSIVE;
        }
        if (direction == Direction.NEUTRAL) {
            return Verdict.DIFFERENT;
        }
        boolean isBetter = difference.mean() > 0 == (direction == Direction.HIGHER_IS_BETTER);
        return isBetter ? Verdict.BETTER : Verdict.WORSE;
    }
}
