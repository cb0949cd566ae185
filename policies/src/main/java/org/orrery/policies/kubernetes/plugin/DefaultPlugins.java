package org.orrery.policies.kubernetes.plugin;

import java.util.List;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.spec.ResourceNames;

/** The filters of kube-scheduler in its order. All placement policies use them, so that they differ only in choice. */
public final class DefaultPlugins {

    private DefaultPlugins() {}

    /** New filters, for one profile. */
    public static List<FilterPlugin> filters(ResourceNames resources) {
        return List.of(
                new NodeUnschedulable(),
                new TaintToleration(),
                new NodeAffinity(),
                new NodePorts(),
                new NodeResourcesFit(resources),
                new PodTopologySpread(),
                new InterPodAffinity());
    }
}
