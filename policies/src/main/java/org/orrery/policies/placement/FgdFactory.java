package org.orrery.policies.placement;

import java.util.Set;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.Requirement;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes the policy of {@link Fgd}. */
public final class FgdFactory implements PlacementFactory<FgdFactory.Settings> {

    /** Settings of the policy. */
    public record Settings(
            @Setting(
                    help = "share of the workload's pods that the typical shapes cover, the most frequent first",
                    quantity = Quantity.PERCENT,
                    value = "95%",
                    min = "0%",
                    aboveMin = true,
                    max = "100%")
            double typicalPods,

            @Setting(help = "", isInline = true) PlacementSettings common) {}

    @Override
    public String name() {
        return "fgd";
    }

    @Override
    public String help() {
        return "Fragmentation gradient descent: the node and device where the pod makes least GPU capacity useless for"
                + " the pods that are typical of the workload (USENIX ATC 2023).";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Set<Requirement> requires() {
        return Set.of(Requirement.GPU_NODES, Requirement.RESOURCE_PROFILE);
    }

    @Override
    public PlacementPolicy create(Settings settings, PolicyContext context) {
        TypicalPods typical = TypicalPods.of(context.profile(), settings.typicalPods());
        return ComposedPlacement.best(
                () -> new Fgd(typical), new Fgd(typical)::chooseDevices, settings.common(), context);
    }
}
