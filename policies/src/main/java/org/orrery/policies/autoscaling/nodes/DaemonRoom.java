package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeGroupView;
import org.orrery.simulator.policy.NodeScalingObservation;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.NodeAffinity;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.WellKnownLabels;

/** New nodes as other pods will find them: with the room taken that the pods of daemon sets need there. */
final class DaemonRoom {

    private DaemonRoom() {}

    /** What a new node of each group has left, in the order of the groups. */
    static List<NodeTemplate> templates(NodeFit fit, NodeScalingObservation observation) {
        Set<PodTemplate> daemons = daemons(observation);
        List<NodeTemplate> templates = new ArrayList<>();
        for (NodeGroupView group : observation.groups()) {
            templates.add(daemons.isEmpty() ? group.template() : less(fit, observation.cluster(), group, daemons));
        }
        return templates;
    }

    private static Set<PodTemplate> daemons(NodeScalingObservation observation) {
        Set<PodTemplate> daemons = new LinkedHashSet<>();
        for (NodeView node : observation.cluster().nodes()) {
            for (PodView pod : node.pods()) {
                if (observation.isDaemon(pod)) {
                    daemons.add(onAnyNode(pod.template()));
                }
            }
        }
        for (PodView pod : observation.unschedulable()) {
            if (observation.isDaemon(pod)) {
                daemons.add(onAnyNode(pod.template()));
            }
        }
        return daemons;
    }

    /** Each pod of a daemon set is for a node of its own; others like it will come for new nodes. */
    private static PodTemplate onAnyNode(PodTemplate template) {
        NodeAffinity affinity = template.nodeAffinity();
        Map<String, String> selector = new HashMap<>(affinity.selector());
        selector.remove(WellKnownLabels.HOSTNAME);
        return template.toBuilder()
                .nodeAffinity(new NodeAffinity(selector, affinity.required(), affinity.preferred()))
                .build();
    }

    private static NodeTemplate less(
            NodeFit fit, ClusterSnapshot snapshot, NodeGroupView group, Set<PodTemplate> daemons) {
        Amounts taken = Amounts.NONE;
        int pods = 0;
        snapshot.fork();
        try {
            NodeView node = snapshot.node(snapshot.addNode(group.name() + "-template", group.template()));
            for (PodTemplate daemon : daemons) {
                if (fit.fits(snapshot, daemon, node)) {
                    taken = taken.plus(daemon.requests());
                    pods++;
                }
            }
        } finally {
            snapshot.rollback();
        }
        return pods == 0 ? group.template() : group.template().withLess(taken, pods);
    }
}
