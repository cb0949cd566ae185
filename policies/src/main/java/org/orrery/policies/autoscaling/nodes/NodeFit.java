package org.orrery.policies.autoscaling.nodes;

import java.util.List;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.PodTemplate;

/** Asks the scheduler's filters whether a pod could run on a node, in a line of thought. */
public final class NodeFit {

    private final List<FilterPlugin> filters;

    /** With these filters, which it owns. */
    public NodeFit(List<FilterPlugin> filters) {
        this.filters = List.copyOf(filters);
    }

    /** Whether the node passes all filters as the snapshot now stands. */
    boolean fits(ClusterSnapshot snapshot, PodTemplate pod, NodeView node) {
        if (!node.isReady()) {
            return false;
        }
        for (int i = 0; i < filters.size(); i++) {
            FilterPlugin filter = filters.get(i);
            if (filter.prepare(pod, snapshot) && filter.filter(pod, node) != FilterPlugin.FITS) {
                return false;
            }
        }
        return true;
    }

    /** Thinks the pod onto the node if it fits. */
    boolean tryPlace(ClusterSnapshot snapshot, PodView pod, NodeView node) {
        if (!fits(snapshot, pod.template(), node)) {
            return false;
        }
        snapshot.place(pod, node.index(), DeviceChoice.TIGHTEST.choose(pod.template(), node));
        return true;
    }
}
