package org.orrery.simulator.workload;

/**
 * So many users, each of whom thinks, sends a request, waits for the answer, and thinks again.
 *
 * @param users how many, at least 1
 * @param think how long one thinks, in seconds
 */
public record ClosedUsers(int users, Law think) implements Arrivals {

    @Override
    public double meanRate() {
        return Double.NaN;
    }

    @Override
    public ClosedUsers scaled(double factor) {
        return new ClosedUsers((int) Math.max(1, StrictMath.rint(users * factor)), think);
    }
}
