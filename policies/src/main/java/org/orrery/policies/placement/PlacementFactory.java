package org.orrery.policies.placement;

import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;

/**
 * Makes placement policies.
 *
 * @param <C> the policy's settings
 */
interface PlacementFactory<C extends Record> extends PolicyFactory<C> {

    @Override
    default PolicyKind kind() {
        return PolicyKind.PLACEMENT;
    }

    @Override
    PlacementPolicy create(C settings, PolicyContext context);
}
