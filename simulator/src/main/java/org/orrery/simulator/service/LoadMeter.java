package org.orrery.simulator.service;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import org.orrery.simulator.policy.SecondBuckets;

/**
 * Measures the load of a service, for those who decide by it: the attempts that are with its pods or wait for one, as
 * an average over time, and those that arrive. Kept second by second until it is fetched.
 */
public final class LoadMeter {

    private int present;
    private double since;
    private double integral;
    private long arrived;

    /** The second that has not ended yet, what it has brought so far, and the ended ones before it. */
    private long second;

    private double secondIntegral;
    private int secondArrivals;
    private final DoubleArrayList concurrency = new DoubleArrayList();
    private final DoubleArrayList arrivals = new DoubleArrayList();

    LoadMeter() {}

    void arrive(double now) {
        advance(now);
        present++;
        arrived++;
        secondArrivals++;
    }

    void leave(double now) {
        advance(now);
        present--;
    }

    private void advance(double now) {
        while (second + 1 <= now) {
            accumulate(second + 1);
            concurrency.add(secondIntegral);
            arrivals.add(secondArrivals);
            secondIntegral = 0;
            secondArrivals = 0;
            second++;
        }
        accumulate(now);
    }

    private void accumulate(double until) {
        double done = present * (until - since);
        integral += done;
        secondIntegral += done;
        since = until;
    }

    /** Attempts that were present up to now, each by the seconds that it was there. */
    public double attemptSeconds(double now) {
        advance(now);
        return integral;
    }

    /** Attempts that have arrived up to now. */
    public long arrived() {
        return arrived;
    }

    /** The mean number of attempts present in each second that is kept and had ended at a time. */
    public SecondBuckets concurrency(double endedAt, double now) {
        return buckets(concurrency, endedAt, now);
    }

    /** How many attempts arrived in each second that is kept and had ended at a time. */
    public SecondBuckets arrivals(double endedAt, double now) {
        return buckets(arrivals, endedAt, now);
    }

    private SecondBuckets buckets(DoubleArrayList values, double endedAt, double now) {
        advance(now);
        long first = second - values.size();
        int size = ended(endedAt);
        return new SecondBuckets() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public double time(int position) {
                return first + position;
            }

            @Override
            public double value(int position) {
                return values.getDouble(position);
            }
        };
    }

    private int ended(double endedAt) {
        long first = second - concurrency.size();
        return (int) Math.min(concurrency.size(), Math.max(0, (long) Math.floor(endedAt) - first));
    }

    /** Forgets the seconds that had ended at a time. */
    public void forget(double endedAt) {
        int count = ended(endedAt);
        concurrency.removeElements(0, count);
        arrivals.removeElements(0, count);
    }
}
