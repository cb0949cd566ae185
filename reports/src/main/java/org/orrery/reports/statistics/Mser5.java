package org.orrery.reports.statistics;

/**
 * Finds how much of the start of a series is not yet typical of the rest: the marginal standard error rule on batches
 * of five (White, An effective truncation heuristic for bias reduction in simulation output, Simulation 69(6), 1997;
 * White, Cobb and Spratt, WSC 2000). That start is cut off which leaves the mean of the rest with the least standard
 * error: a longer one throws data away, a shorter one leaves the bias in.
 */
final class Mser5 {

    /** Observations a batch. */
    static final int BATCH = 5;

    private Mser5() {}

    /**
     * Where a series is cut.
     *
     * @param observations how many observations come before the cut, a multiple of five
     * @param isAtLimit whether the best cut is the latest that is allowed, in the middle: the series is too short to
     *     tell
     */
    record Cut(int observations, boolean isAtLimit) {}

    /** The cut of a series. */
    static Cut of(double[] series) {
        int batches = series.length / BATCH;
        double[] means = new double[batches];
        for (int i = 0; i < batches; i++) {
            double sum = 0;
            for (int j = 0; j < BATCH; j++) {
                sum += series[i * BATCH + j];
            }
            means[i] = sum / BATCH;
        }
        int last = batches / 2;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        // Welford's recurrence from the end on: mean and squares of means[cut..].
        double mean = 0;
        double squares = 0;
        for (int cut = batches - 1; cut >= 0; cut--) {
            int n = batches - cut;
            double deviation = means[cut] - mean;
            mean += deviation / n;
            squares += deviation * (means[cut] - mean);
            double standardError = squares / n / n;
            if (cut <= last && standardError <= least) {
                least = standardError;
                best = cut;
            }
        }
        return new Cut(best * BATCH, best > 0 && best == last);
    }
}
