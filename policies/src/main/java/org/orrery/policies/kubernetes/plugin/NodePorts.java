package org.orrery.policies.kubernetes.plugin;

import java.util.List;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.HostPort;
import org.orrery.simulator.spec.PodTemplate;

/** Refuses nodes on which a host port of the pod is taken. */
public final class NodePorts implements FilterPlugin {

    @Override
    public String name() {
        return "NodePorts";
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot) {
        return !pod.hostPorts().isEmpty();
    }

    @Override
    public int filter(PodTemplate pod, NodeView node) {
        for (int i = 0; i < node.pods().size(); i++) {
            if (conflict(pod.hostPorts(), node.pods().get(i).template().hostPorts())) {
                return 1;
            }
        }
        return FITS;
    }

    private static boolean conflict(List<HostPort> wanted, List<HostPort> taken) {
        for (HostPort one : wanted) {
            for (HostPort other : taken) {
                if (one.conflictsWith(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public String reason(int verdict) {
        return "node(s) didn't have free ports for the requested pod ports";
    }
}
