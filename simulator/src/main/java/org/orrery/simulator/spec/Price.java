package org.orrery.simulator.spec;

/**
 * What a node costs while it is there.
 *
 * @param perHour in the scenario's currency
 * @param quantum seconds in which time is billed, above zero; a begun quantum is billed whole
 * @param minimum seconds that are billed at least
 */
public record Price(double perHour, double quantum, double minimum) {

    /** Free of charge. */
    public static final Price FREE = new Price(0, 1, 0);

    /** What so many seconds cost: price times the quanta begun. */
    public double of(double seconds) {
        return perHour / 3600 * billedSeconds(seconds);
    }

    /** Seconds that are billed for so many seconds of use. */
    public double billedSeconds(double seconds) {
        double counted = Math.max(seconds, minimum);
        // Use that ends on a quantum, give or take rounding, begins no other.
        return Math.ceil(counted / quantum - 1e-9) * quantum;
    }
}
