package org.orrery.reports.chart.topic;

import org.orrery.reports.text.Numbers;

/** Shares in words, with so many digits that what is missing to the whole still shows. */
final class Percent {

    private static final double NEARLY_ALL = 0.99;
    private static final int DIGITS = 3;
    private static final int MAX_DECIMALS = 4;

    private Percent() {}

    static String text(double share) {
        if (share <= NEARLY_ALL || share >= 1) {
            return Numbers.significant(share * 100, DIGITS) + " %";
        }
        int decimals = 1 - (int) Math.floor(StrictMath.log10((1 - share) * 100));
        return Numbers.fixed(share * 100, Math.min(MAX_DECIMALS, decimals)) + " %";
    }
}
