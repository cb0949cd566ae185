package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeGroupView;
import org.orrery.simulator.policy.NodeScalingObservation;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;

/** Finds the pods for which room has to be made. */
final class Provisioning {

    private Provisioning() {}

    /**
     * Those of the waiting pods that neither the nodes there nor those on their way have room for.
     *
     * @param pods the pods that wait
     */
    static List<PodView> withoutRoom(NodeFit fit, NodeScalingObservation observation, List<PodView> pods) {
        if (pods.isEmpty()) {
            return pods;
        }
        ClusterSnapshot snapshot = observation.cluster();
        List<NodeTemplate> templates = DaemonRoom.templates(fit, observation);
        snapshot.fork();
        try {
            for (int position = 0; position < templates.size(); position++) {
                NodeGroupView group = observation.groups().get(position);
                for (int i = 0; i < group.upcoming(); i++) {
                    snapshot.addNode(group.name() + "-upcoming-" + i, templates.get(position));
                }
            }
            List<PodView> left = new ArrayList<>();
            // What has no room for one pod has none for another like it: pods only take room away.
            Set<PodTemplate> hopeless = new HashSet<>();
            for (PodView pod : pods) {
                if (observation.isDaemon(pod)) {
                    // It belongs to a node that is there; another one is no help.
                    continue;
                }
                boolean isHopeless = pod.template().spread().isEmpty() && hopeless.contains(pod.template());
                if (isHopeless || !place(fit, snapshot, pod)) {
                    hopeless.add(pod.template());
                    left.add(pod);
                }
            }
            return left;
        } finally {
            snapshot.rollback();
        }
    }

    private static boolean place(NodeFit fit, ClusterSnapshot snapshot, PodView pod) {
        for (NodeView node : snapshot.nodes()) {
            if (fit.tryPlace(snapshot, pod, node)) {
                return true;
            }
        }
        return false;
    }
}
