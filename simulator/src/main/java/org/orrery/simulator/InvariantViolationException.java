package org.orrery.simulator;

import java.util.List;

/** Thrown when a law that holds on every sample path does not: a bug in the simulator, never of the scenario. */
public final class InvariantViolationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The laws that are broken, in words. */
    public InvariantViolationException(List<String> broken) {
        super(String.join("\n", broken));
    }
}
