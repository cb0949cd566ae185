package org.orrery.simulator.kernel;

import java.util.function.IntConsumer;

/**
 * A pending-event set over integer handles, ordered by (time, key, sequence). A handle is created once with its key,
 * and then scheduled, moved and cancelled any number of times without allocation.
 *
 * <p>Times are finite and not negative. Keys are compared as signed longs. Sequences are given by the caller or, in
 * {@link #schedule(int, double)}, count upwards from zero.
 */
public interface EventList {

    /** The handle returned when there is no event. */
    int NONE = -1;

    /**
     * Creates a handle, not yet scheduled, whose ties are broken by {@code key}. Handles of freed events are used
     * again.
     */
    int create(long key);

    /** Gives back a handle, cancelling it first if need be. It must not be used afterwards. */
    void free(int handle);

    /** Puts the handle at {@code time} behind all events of equal time and key, moving it if it is pending already. */
    void schedule(int handle, double time);

    /** Puts the handle, which must not be pending, at {@code time} with an explicit sequence. */
    void schedule(int handle, double time, long sequence);

    /** Takes the handle out of the list; does nothing when it is not pending. */
    void cancel(int handle);

    /** Whether the handle is scheduled. */
    boolean isPending(int handle);

    /** The time for which the handle is, or was last, scheduled. */
    double time(int handle);

    /** The key with which the handle was created. */
    long key(int handle);

    /** The pending event that comes first, or {@link #NONE}. */
    int first();

    /** Removes the event that {@link #first()} returned; the list must not be empty. */
    int removeFirst();

    /** The number of pending events. */
    int size();

    /** Visits all pending handles in no particular order; the list must not be changed meanwhile. */
    void forEachPending(IntConsumer action);
}
