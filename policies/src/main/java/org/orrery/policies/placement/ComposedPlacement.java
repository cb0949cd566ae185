package org.orrery.policies.placement;

import java.util.List;
import java.util.function.Supplier;
import org.orrery.policies.kubernetes.plugin.DefaultPlugins;
import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.NodeOrder;
import org.orrery.simulator.policy.NodeWindow;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PlacementProfile;
import org.orrery.simulator.policy.PlacementProfile.WeightedScorer;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.policy.TieBreak;

/**
 * A placement policy that is nothing but its profile.
 *
 * @param maker makes the profile anew
 * @param retries whether pods for which there is no room are tried again
 */
public record ComposedPlacement(Supplier<PlacementProfile> maker, boolean retries) implements PlacementPolicy {

    /** A policy that takes the node with the best score among all that can run the pod. */
    static ComposedPlacement best(
            Supplier<ScorePlugin> scorer, DeviceChoice devices, PlacementSettings settings, PolicyContext context) {
        TieBreak tieBreak = settings.tieBreak().create(context);
        return new ComposedPlacement(
                () -> new PlacementProfile(
                        DefaultPlugins.filters(context.resources()),
                        List.of(new WeightedScorer(scorer.get(), 1)),
                        NodeOrder.JOINED,
                        NodeWindow.ALL,
                        tieBreak,
                        devices),
                settings.queue().retry());
    }

    /** A policy that takes the first node that can run the pod, in the order of the tie-break. */
    static ComposedPlacement first(FirstFound.Start start, PlacementSettings settings, PolicyContext context) {
        NodeOrder order = settings.tieBreak().order(context);
        return new ComposedPlacement(
                () -> new PlacementProfile(
                        DefaultPlugins.filters(context.resources()),
                        List.of(),
                        order,
                        new FirstFound(start),
                        new TieBreak.First(),
                        DeviceChoice.TIGHTEST),
                settings.queue().retry());
    }

    @Override
    public PlacementProfile profile() {
        return maker.get();
    }
}
