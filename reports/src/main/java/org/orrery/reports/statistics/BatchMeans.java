package org.orrery.reports.statistics;

/**
 * Means of long batches of one run, which are nearly independent when the batches are long enough (Law, Simulation
 * Modeling and Analysis, section 9.5.3; Fishman, Grouping observations in digital simulation, Management Science 24,
 * 1978).
 */
final class BatchMeans {

    /** Below this many, batches are not made longer any more: an interval of fewer says too little. */
    static final int FEWEST = 5;

    /** One-sided 5 % point of the normal distribution. */
    private static final double CRITICAL = 1.6448536269514722;

    private BatchMeans() {}

    /**
     * Cuts a series into batches of the same length that end where the series ends; what is left over at the start is
     * not used.
     *
     * @param count how many batches, at most the length of the series
     */
    static double[] of(double[] series, int from, int count) {
        int length = (series.length - from) / count;
        double[] means = new double[count];
        for (int i = 0; i < count; i++) {
            int begin = series.length - (count - i) * length;
            means[i] = mean(series, begin, begin + length);
        }
        return means;
    }

    /** The same for averages over things of which there were so many in each bin. */
    static double[] of(double[] series, double[] weights, int from, int count) {
        int length = (series.length - from) / count;
        double[] means = new double[count];
        for (int i = 0; i < count; i++) {
            int begin = series.length - (count - i) * length;
            means[i] = weightedMean(series, weights, begin, begin + length);
        }
        return means;
    }

    /** The average over all things in some bins; NaN when there was none. */
    static double weightedMean(double[] averages, double[] weights, int from, int to) {
        double sum = 0;
        double weight = 0;
        for (int i = from; i < to; i++) {
            if (weights[i] > 0) {
                sum += weights[i] * averages[i];
                weight += weights[i];
            }
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }

    private static double mean(double[] series, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(series[i])) {
                sum += series[i];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /**
     * Correlation of neighbours by von Neumann's ratio: 1 - sum of squared steps / (2 sum of squared deviations). For
     * independent normal observations its mean is 0 and its variance (n - 2) / (n^2 - 1).
     */
    static double neighbourCorrelation(double[] means) {
        double mean = StudentInterval.mean(means);
        double steps = 0;
        double squares = 0;
        for (int i = 0; i < means.length; i++) {
            squares += (means[i] - mean) * (means[i] - mean);
            steps += i == 0 ? 0 : (means[i] - means[i - 1]) * (means[i] - means[i - 1]);
        }
        return squares > 0 ? 1 - steps / (2 * squares) : 0;
    }

    /**
     * Whether batches hang together too much to be taken for independent.
     *
     * @param correlation mean of {@link #neighbourCorrelation} over runs
     * @param batches batches a run
     * @param runs how many runs the mean is over
     */
    static boolean isCorrelated(double correlation, int batches, int runs) {
        double variance = (batches - 2.0) / ((double) batches * batches - 1) / runs;
        return correlation > CRITICAL * Math.sqrt(variance);
    }
}
