package org.orrery.policies.kubernetes.plugin;

import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.spec.Toleration;

/** Refuses cordoned nodes, unless the pod tolerates the taint that stands for it. */
public final class NodeUnschedulable implements FilterPlugin {

    private static final int UNSCHEDULABLE = -1;
    private static final Taint CORDONED = new Taint("node.kubernetes.io/unschedulable", "", Taint.Effect.NO_SCHEDULE);

    @Override
    public String name() {
        return "NodeUnschedulable";
    }

    @Override
    public int filter(PodTemplate pod, NodeView node) {
        return node.isUnschedulable() && !toleratesCordon(pod) ? UNSCHEDULABLE : FITS;
    }

    private static boolean toleratesCordon(PodTemplate pod) {
        for (Toleration toleration : pod.tolerations()) {
            if (toleration.tolerates(CORDONED)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String reason(int verdict) {
        return "node(s) were unschedulable";
    }
}
