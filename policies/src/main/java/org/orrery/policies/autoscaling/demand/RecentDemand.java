package org.orrery.policies.autoscaling.demand;

/** The demands of the last intervals. */
final class RecentDemand {

    private final double[] values;
    private int next;
    private int size;

    /** None yet of at most so many. */
    RecentDemand(int most) {
        values = new double[most];
    }

    void add(double demand) {
        values[next] = demand;
        next = (next + 1) % values.length;
        size = Math.min(size + 1, values.length);
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == values.length;
    }

    /** The demand so many intervals before the last one, which is 0. */
    double ago(int intervals) {
        return values[Math.floorMod(next - 1 - intervals, values.length)];
    }
}
