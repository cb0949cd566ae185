package org.orrery.simulator.recording;

import java.util.Arrays;
import org.orrery.simulator.measure.BinnedSeries;

/** Ratios of two series, bin by bin. */
final class Shares {

    private Shares() {}

    /** Part by whole, NaN where there is nothing; both series have been written to from the same moments on. */
    static double[] of(BinnedSeries part, BinnedSeries whole, double end) {
        double[] parts = part.sums(end);
        double[] wholes = whole.sums(end);
        double[] shares = new double[Math.min(parts.length, wholes.length)];
        Arrays.setAll(shares, i -> wholes[i] > 0 ? parts[i] / wholes[i] : Double.NaN);
        return shares;
    }
}
