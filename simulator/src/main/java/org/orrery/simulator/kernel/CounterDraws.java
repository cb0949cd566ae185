package org.orrery.simulator.kernel;

/**
 * Random numbers by counter: the number for an item is a hash of the item's number, so it does not depend on what else
 * was drawn, in which order, or whether at all.
 */
public final class CounterDraws {

    private final long base;

    CounterDraws(long base) {
        this.base = base;
    }

    /** Uniform on (0, 1) for an item. */
    public double uniform(long item) {
        return Mixing.openUnit(Mixing.combine(base, item));
    }

    /**
     * Uniform on (0, 1) for one of several numbers that an item needs.
     *
     * @param item the item, for example the number of a request among those of its source
     * @param hop which call in the item's graph of calls
     * @param attempt 0 for the first attempt
     */
    public double uniform(long item, int hop, int attempt) {
        return Mixing.openUnit(Mixing.combine(Mixing.combine(base, item), ((long) hop << 32) | attempt));
    }

    /** A stream of its own for an item that needs an unknown quantity of numbers. */
    public RandomStream stream(long item) {
        return new RandomStream(Mixing.combine(base, item));
    }
}
