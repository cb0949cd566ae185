package org.orrery.workloads.rate;

import java.util.Arrays;
import org.orrery.simulator.workload.RateProfile;

/**
 * A rate that is constant between given times, and may repeat.
 *
 * @param times rising, the first is zero
 * @param rates per second, one for each time
 * @param period after which it begins anew, or positive infinity
 */
@SuppressWarnings("ArrayRecordComponent") // Made by the factories of this package and never changed.
record StepRate(double[] times, double[] rates, double period) implements RateProfile {

    /** A constant rate. */
    static StepRate constant(double rate) {
        return new StepRate(new double[] {0}, new double[] {rate}, Double.POSITIVE_INFINITY);
    }

    private double inPeriod(double time) {
        return period == Double.POSITIVE_INFINITY ? time : time - StrictMath.floor(time / period) * period;
    }

    private int index(double position) {
        if (times.length == 1) {
            return 0;
        }
        int found = Arrays.binarySearch(times, position);
        return Math.max(0, found < 0 ? -found - 2 : found);
    }

    @Override
    public double at(double time) {
        return rates[index(inPeriod(time))];
    }

    @Override
    public double bound(double time) {
        return at(time);
    }

    @Override
    public double boundHolds(double time) {
        double position = inPeriod(time);
        int next = index(position) + 1;
        double end = next < times.length ? times[next] : period;
        // Rounding must not make an interval that does not move on.
        return Math.max(end - position, StrictMath.ulp(time) * 2);
    }

    @Override
    public double integral(double from, double to) {
        double sum = 0;
        double time = from;
        while (time < to) {
            double end = Math.min(to, time + boundHolds(time));
            sum += at(time) * (end - time);
            time = end;
        }
        return sum;
    }

    @Override
    public double mean() {
        return period == Double.POSITIVE_INFINITY ? rates[rates.length - 1] : integral(0, period) / period;
    }

    RateProfile times(double factor) {
        return new StepRate(
                times, Arrays.stream(rates).map(rate -> rate * factor).toArray(), period);
    }
}
