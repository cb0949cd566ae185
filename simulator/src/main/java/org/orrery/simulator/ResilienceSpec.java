package org.orrery.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.fault.FaultSpec;
import org.orrery.simulator.policy.PolicyChoice;

/**
 * What breaks, and what is done about it.
 *
 * @param faults the faults
 * @param failover what is done when nodes and pods are lost, or null for what the orchestrator does by itself
 */
public record ResilienceSpec(
        List<FaultSpec> faults, @Nullable PolicyChoice failover) {

    /** Nothing breaks. */
    public static final ResilienceSpec NONE = new ResilienceSpec(List.of(), null);

    /** Copies the list. */
    public ResilienceSpec {
        faults = List.copyOf(faults);
    }
}
