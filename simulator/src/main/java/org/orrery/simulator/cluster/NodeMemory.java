package org.orrery.simulator.cluster;

import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.kernel.Timers;

/**
 * A node's memory: what its pods use, which may grow as time passes, and when that is more than there is. One timer for
 * the whole node, which is set only while use grows or is too much.
 */
public final class NodeMemory {

    /** Sums of byte counts are right to far less than a byte; what is less than this too much is not too much. */
    private static final double LEAST_EXCESS = 0.5;

    /** Growth below a byte in eleven days is what rounding leaves of sums. */
    private static final double LEAST_GROWTH = 1e-6;

    private final Timers timers;
    private double bytes;
    private int timer = EventList.NONE;
    private int users;
    private double used;
    private double growth;
    private double since;

    /**
     * Memory of which nothing is used.
     *
     * @param bytes that pods may use; zero when memory is not modelled
     */
    NodeMemory(Timers timers, double bytes) {
        this.timers = timers;
        this.bytes = bytes;
    }

    void setTimer(int newTimer) {
        timer = newTimer;
    }

    int timer() {
        return timer;
    }

    /** Bytes in use by pods now. */
    public double used() {
        return used + growth * (timers.now() - since);
    }

    /** Gives pods another number of bytes to use. */
    void setBytes(double newBytes) {
        bytes = newBytes;
        arm();
    }

    void join() {
        users++;
    }

    void leave() {
        if (--users == 0) {
            // With nobody left the sums are exactly zero again, whatever rounding has left in them.
            used = 0;
            growth = 0;
            since = timers.now();
            arm();
        }
    }

    /** Use changes by so many bytes now, and by so many bytes a second from now on. */
    void add(double change, double growthChange) {
        used = used() + change;
        growth += growthChange;
        since = timers.now();
        arm();
    }

    /** Whether pods use more than there is, or are about to. */
    boolean isExhausted() {
        double excess = used() - bytes;
        return bytes > 0 && users > 0 && (excess > LEAST_EXCESS || growth > LEAST_GROWTH && excess >= -LEAST_EXCESS);
    }

    private void arm() {
        if (isExhausted()) {
            timers.schedule(timer, timers.now());
        } else if (bytes > 0 && growth > LEAST_GROWTH) {
            timers.schedule(timer, timers.now() + (bytes - used()) / growth);
        } else if (timers.isPending(timer)) {
            timers.cancel(timer);
        }
    }
}
