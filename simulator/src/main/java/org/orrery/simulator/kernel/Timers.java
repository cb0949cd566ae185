package org.orrery.simulator.kernel;

/**
 * The part of the kernel that models use: the clock, and timers that can be moved and cancelled and allocate nothing.
 *
 * <p>Timers of equal time fire by (phase, kind in the order of registration, entity), and in the order of scheduling
 * only among timers of one kind and entity.
 */
public interface Timers {

    /** Virtual time in seconds since the start. */
    double now();

    /**
     * Registers a kind of foreground timer: while one of them is pending, something is going to happen.
     *
     * @param name shown when a kind floods the simulation, for example {@code "task completion"}
     * @return the kind, to be given to {@link #newTimer}
     */
    int registerKind(Phase phase, String name, TimerHandler handler);

    /**
     * Registers a kind of background timer, that of a loop which goes round for ever and keeps nothing alive by itself.
     */
    int registerBackgroundKind(Phase phase, String name, TimerHandler handler);

    /**
     * Creates a timer that is not pending. {@code entity} is passed to the handler and orders ties; it is not negative.
     */
    int newTimer(int kind, int entity);

    /** Gives a timer back, cancelling it first. */
    void freeTimer(int timer);

    /**
     * Lets the timer fire at {@code time}, moving it when it is pending. A time of positive infinity cancels it.
     *
     * @param time seconds, not before {@link #now()}
     * @throws IllegalArgumentException when the time lies in the past or is not a number
     */
    void schedule(int timer, double time);

    /** Takes back a pending timer; does nothing otherwise. */
    void cancel(int timer);

    /** Whether the timer is going to fire. */
    boolean isPending(int timer);

    /** When a pending timer is going to fire, in seconds. */
    double timeOf(int timer);
}
