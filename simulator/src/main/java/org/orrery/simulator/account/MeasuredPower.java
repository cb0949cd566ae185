package org.orrery.simulator.account;

import java.util.List;
import org.orrery.simulator.spec.PowerCurve;

/**
 * Power between measured points at 0 %, 10 % … 100 % load, as SPECpower_ssj2008 publishes them; straight lines in
 * between.
 *
 * <p>CloudSim Plus' {@code PowerModelHostSpec} multiplies by the number of points instead of the number of intervals,
 * so that it takes the next point from half load on, fails at full load, and knows nothing between points; this one
 * passes through every point.
 */
public final class MeasuredPower implements PowerCurve {

    private final double[] watts;

    /** A curve through these points in watts, from no load to full load at equal distances; at least two. */
    public MeasuredPower(List<Double> watts) {
        if (watts.size() < 2) {
            throw new IllegalArgumentException("A power curve needs at least two points.");
        }
        this.watts = watts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public double watts(double utilisation) {
        double position = Math.max(0, Math.min(1, utilisation)) * (watts.length - 1);
        int below = Math.min((int) position, watts.length - 2);
        double share = position - below;
        return watts[below] + (watts[below + 1] - watts[below]) * share;
    }
}
