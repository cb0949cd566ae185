package org.orrery.policies.kubernetes.plugin;

import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.PodTemplate;

/** Refuses nodes that the pod's node selector or required node affinity rules out. */
public final class NodeAffinity implements FilterPlugin {

    @Override
    public String name() {
        return "NodeAffinity";
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot) {
        return pod.nodeAffinity().isRestricting();
    }

    @Override
    public int filter(PodTemplate pod, NodeView node) {
        return pod.nodeAffinity().allows(node.labels()) ? FITS : -1;
    }

    @Override
    public String reason(int verdict) {
        return "node(s) didn't match Pod's node affinity/selector";
    }
}
