package org.orrery.simulator.policy;

import java.util.List;

/**
 * What the pods of a service should request.
 *
 * @param recommended for each container; empty for "no opinion"
 * @param isForNewPods whether pods that are created from now on request this, and not what the scenario says
 * @param evictions names of pods to replace by pods of the new size, in order, as far as disruption budgets allow
 * @param reason why, for events
 */
public record SizingDecision(
        List<ContainerAmounts> recommended, boolean isForNewPods, List<String> evictions, String reason) {

    /** Copies the lists. */
    public SizingDecision {
        recommended = List.copyOf(recommended);
        evictions = List.copyOf(evictions);
    }

    /** No opinion. */
    public static SizingDecision none(String reason) {
        return new SizingDecision(List.of(), false, List.of(), reason);
    }
}
