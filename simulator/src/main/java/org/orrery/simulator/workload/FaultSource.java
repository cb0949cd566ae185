package org.orrery.simulator.workload;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.RandomStream;

/**
 * Where the times of a fault come from: a law, a list, a trace. They are those of a <em>slot</em>, a place that can
 * fail, such as the third node of a pool in a zone; a slot fails whether anybody is there or not, so that policies that
 * are compared meet the same faults.
 */
public interface FaultSource {

    /**
     * The life of one slot from time zero on.
     *
     * @param slot the name of the slot, for example {@code general/b/2}
     * @param random a stream of the slot's own
     */
    Life life(String slot, RandomStream random);

    /** How many are repaired at once; the others wait in the order in which they failed. */
    default int repairCrews() {
        return Integer.MAX_VALUE;
    }

    /** When a slot fails, one time after another. */
    interface Life {

        /**
         * The next outage.
         *
         * @param since when the slot came to work last, in seconds
         * @return null when it never fails again
         */
        @Nullable
        Outage next(double since);
    }

    /**
     * A time without work.
     *
     * @param begin when it begins, in seconds, not before the slot came to work
     * @param length how long its repair takes, in seconds; positive infinity for ever
     */
    record Outage(double begin, double length) {}
}
