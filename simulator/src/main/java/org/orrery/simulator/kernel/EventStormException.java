package org.orrery.simulator.kernel;

/**
 * Thrown when more events happen at one instant than any model needs: two parts of it are calling each other for ever.
 */
public final class EventStormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventStormException(double time, long events, String busiest) {
        super("More than " + events + " events at t=" + time + " s; the busiest sources are " + busiest + ".");
    }
}
