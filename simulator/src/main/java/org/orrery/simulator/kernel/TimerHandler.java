package org.orrery.simulator.kernel;

/** What happens when a timer of one kind fires. */
@FunctionalInterface
public interface TimerHandler {

    /**
     * Called when a timer fires. The timer is no longer pending and may be scheduled again or freed.
     *
     * @param timer the handle of the timer
     * @param entity the number given when the timer was created
     */
    void fire(int timer, int entity);
}
