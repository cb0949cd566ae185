package org.orrery.reports.statistics;

import java.util.stream.IntStream;

/**
 * Correction of p-values for the number of questions asked (Holm, A simple sequentially rejective multiple test
 * procedure, Scandinavian Journal of Statistics 6, 1979): the chance of any false alarm in the whole family stays below
 * the level, whatever the dependence between the questions.
 */
final class HolmCorrection {

    private HolmCorrection() {}

    /** The p-values of a family, corrected, in the same order; those that are NaN are no part of the family. */
    static double[] adjust(double[] pValues) {
        double[] adjusted = pValues.clone();
        int[] rising = IntStream.range(0, pValues.length)
                .filter(i -> !Double.isNaN(pValues[i]))
                .boxed()
                .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double largest = 0;
        for (int rank = 0; rank < rising.length; rank++) {
            largest = Math.max(largest, Math.min(1, (rising.length - rank) * pValues[rising[rank]]));
            adjusted[rising[rank]] = largest;
        }
        return adjusted;
    }
}
