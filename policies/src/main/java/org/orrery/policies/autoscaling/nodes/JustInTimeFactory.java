package org.orrery.policies.autoscaling.nodes;

import org.orrery.policies.kubernetes.plugin.DefaultPlugins;
import org.orrery.simulator.policy.NodeAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes {@link JustInTimeProvisioner}. */
public final class JustInTimeFactory implements PolicyFactory<JustInTimeFactory.Settings> {

    /** Settings of the provisioner. */
    public record Settings(
            @Setting(
                    help = "time in which pending pods are gathered before nodes are ordered for them",
                    quantity = Quantity.DURATION,
                    value = "10s",
                    min = "0s",
                    aboveMin = true)
            double interval,

            @Setting(
                    help = "time after which an ordered node is given up",
                    quantity = Quantity.DURATION,
                    value = "15m",
                    min = "0s",
                    aboveMin = true)
            double provisionTimeout,

            @Setting(
                    help = "how long the pods of a node must have fitted on other nodes before it is given up",
                    quantity = Quantity.DURATION,
                    value = "30s",
                    min = "0s")
            double consolidateAfter,

            @Setting(
                    help = "how long the pods of a node may take to leave it",
                    quantity = Quantity.DURATION,
                    value = "10m",
                    min = "0s")
            double drainPatience) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.NODE_AUTOSCALER;
    }

    @Override
    public String name() {
        return "just-in-time";
    }

    @Override
    public String help() {
        return "Orders the cheapest node for each load of pending pods, and soon gives up nodes whose pods fit elsewhere,"
                + " after the manner of Karpenter.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public NodeAutoscaler create(Settings settings, PolicyContext context) {
        return new JustInTimeProvisioner(
                new NodeFit(DefaultPlugins.filters(context.resources())),
                settings.interval(),
                settings.provisionTimeout(),
                settings.consolidateAfter(),
                settings.drainPatience());
    }
}
