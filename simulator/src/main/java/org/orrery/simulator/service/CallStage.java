package org.orrery.simulator.service;

import java.util.List;

/**
 * Calls to other services that are made at the same time; the next stage follows when all are answered.
 *
 * @param calls the calls
 */
public record CallStage(List<Call> calls) {

    /** Copies the list. */
    public CallStage {
        calls = List.copyOf(calls);
    }

    /**
     * A call.
     *
     * @param to name of the service
     * @param probability with which it is made
     * @param times how many equal calls are made
     * @param isMessage whether it is put into the other's queue, and nobody waits for an answer
     */
    public record Call(String to, double probability, int times, boolean isMessage) {}
}
