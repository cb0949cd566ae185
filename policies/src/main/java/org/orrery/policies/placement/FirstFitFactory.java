package org.orrery.policies.placement;

import java.util.List;
import org.orrery.policies.kubernetes.plugin.DefaultPlugins;
import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.NodeOrder;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PlacementProfile;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.TieBreak;

/**
 * First fit: the first node that can run the pod (D. S. Johnson et al., SIAM J. Computing 3(4), 1974). Fast, and fills
 * nodes one after another.
 */
public final class FirstFitFactory implements PolicyFactory<PlacementSettings> {

    @Override
    public PolicyKind kind() {
        return PolicyKind.PLACEMENT;
    }

    @Override
    public String name() {
        return "first-fit";
    }

    @Override
    public String help() {
        return "The first node that can run the pod, in the order in which nodes joined or that tieBreak gives.";
    }

    @Override
    public Class<PlacementSettings> settings() {
        return PlacementSettings.class;
    }

    @Override
    public PlacementPolicy create(PlacementSettings settings, PolicyContext context) {
        NodeOrder order = settings.tieBreak().order(context);
        return new ComposedPlacement(
                () -> new PlacementProfile(
                        DefaultPlugins.filters(context.resources()),
                        List.of(),
                        order,
                        new FirstFound(FirstFound.Start.FIRST_NODE),
                        new TieBreak.First(),
                        DeviceChoice.TIGHTEST),
                settings.queue().retry());
    }
}
