package org.orrery.policies.autoscaling.demand;

import it.unimi.dsi.fastutil.doubles.DoubleArrayFIFOQueue;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Expects of an hour of the day what that hour has brought before: a percentile of its demands, less the mean error of
 * the last predictions. A demand that is clearly more than what is there is met at once. After B. Urgaonkar et al.,
 * "Agile Dynamic Provisioning of Multi-Tier Internet Applications", ACM TAAS 3(1), 2008.
 */
final class Hist implements DemandRule {

    private static final int HOURS = 24;
    private static final double HOUR = 3600;

    private final double percentile;
    private final int errorsKept;
    private final double overshoot;
    private final double correction;
    private final double interval;
    private final double startEpoch;
    private final List<HourOfDay> hours = new ArrayList<>();
    private final DoubleArrayFIFOQueue errors = new DoubleArrayFIFOQueue();
    private double errorSum;
    /** What was predicted for the interval that is over, or NaN. */
    private double predicted = Double.NaN;

    /** The demands of one hour of the day, as they came and by size. */
    private static final class HourOfDay {
        private final int most;
        private final DoubleArrayFIFOQueue order = new DoubleArrayFIFOQueue();
        private final DoubleArrayList sorted = new DoubleArrayList();

        HourOfDay(int most) {
            this.most = most;
        }

        void add(double demand) {
            if (order.size() == most) {
                sorted.removeDouble(position(order.dequeueDouble()));
            }
            order.enqueue(demand);
            sorted.add(position(demand), demand);
        }

        private int position(double demand) {
            int low = 0;
            int high = sorted.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted.getDouble(middle) < demand) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        double percentile(double share) {
            int size = sorted.size();
            return size == 0 ? Double.NaN : sorted.getDouble(Math.min(size - 1, (int) (size * share)));
        }
    }

    /**
     * A rule that has seen nothing.
     *
     * @param percentile the share of earlier demands that is covered
     * @param errors how many errors of prediction are kept
     * @param overshoot by which fraction demand must be more than what is there to be met at once
     * @param correction factor on such a demand
     * @param memory how many demands are kept of each hour
     * @param interval seconds between decisions
     * @param startEpoch the wall clock of time zero
     */
    Hist(
            double percentile,
            int errors,
            double overshoot,
            double correction,
            int memory,
            double interval,
            double startEpoch) {
        this.percentile = percentile;
        errorsKept = errors;
        this.overshoot = overshoot;
        this.correction = correction;
        this.interval = interval;
        this.startEpoch = startEpoch;
        for (int hour = 0; hour < HOURS; hour++) {
            hours.add(new HourOfDay(memory));
        }
    }

    private HourOfDay hourAt(double time) {
        return hours.get((int) Math.floorMod((long) Math.floor((startEpoch + time) / HOUR), (long) HOURS));
    }

    @Override
    public double pods(double now, double demand, int current) {
        if (!Double.isNaN(predicted)) {
            noteError(Math.max(0, demand - predicted));
        }
        // What was measured lies in the interval before now; what is decided holds for the one after.
        hourAt(now - interval / 2).add(demand);
        predicted = hourAt(now + interval / 2).percentile(percentile);
        if (demand > current * (1 + overshoot)) {
            return correction * demand;
        }
        if (Double.isNaN(predicted)) {
            return demand;
        }
        return errors.isEmpty() ? predicted : predicted + errorSum / errors.size();
    }

    private void noteError(double error) {
        if (errors.size() == errorsKept) {
            errorSum -= errors.dequeueDouble();
        }
        errors.enqueue(error);
        errorSum += error;
    }
}
