package org.orrery.policies.placement;

import java.util.function.Supplier;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PlacementProfile;

/**
 * A placement policy that is nothing but its profile.
 *
 * @param maker makes the profile anew
 * @param retries whether pods for which there is no room are tried again
 */
public record ComposedPlacement(Supplier<PlacementProfile> maker, boolean retries) implements PlacementPolicy {

    @Override
    public PlacementProfile profile() {
        return maker.get();
    }
}
