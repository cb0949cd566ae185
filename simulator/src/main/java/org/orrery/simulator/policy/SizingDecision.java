package org.orrery.simulator.policy;

import java.util.List;

/**
 * What the pods of a service should request.
 *
 * @param requests for each container; empty for "no opinion": pods are created as the scenario says
 * @param evictions names of pods to replace by pods of the new size, in order, as far as disruption budgets allow
 * @param reason why, for events
 */
public record SizingDecision(List<ContainerAmounts> requests, List<String> evictions, String reason) {

    /** Copies the lists. */
    public SizingDecision {
        requests = List.copyOf(requests);
        evictions = List.copyOf(evictions);
    }
}
