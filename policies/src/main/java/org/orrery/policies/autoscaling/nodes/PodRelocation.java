package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeScalingObservation;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;

/** Thinks through where the pods of a node would go if it went; what one node's pods take is not there for the next. */
final class PodRelocation {

    private final NodeFit fit;
    private final ClusterSnapshot snapshot;
    private final Set<Integer> leaving = new HashSet<>();

    /** In a line of thought that the caller has begun and takes back. */
    PodRelocation(NodeFit fit, ClusterSnapshot snapshot) {
        this.fit = fit;
        this.snapshot = snapshot;
    }

    /** The pods that would have to move. */
    static List<PodView> movable(NodeScalingObservation observation, NodeView node) {
        List<PodView> pods = new ArrayList<>();
        for (PodView pod : node.pods()) {
            if (!observation.isDaemon(pod) && !pod.isTerminating()) {
                pods.add(pod);
            }
        }
        pods.sort((one, other) -> Long.compare(one.uid(), other.uid()));
        return pods;
    }

    /** Whether nothing forbids that the node's pods are evicted. */
    static boolean mayEvictAll(NodeScalingObservation observation, List<PodView> pods) {
        Map<String, Integer> leaving = new HashMap<>();
        for (PodView pod : pods) {
            // Pods of one workload share a budget.
            int ofWorkload = leaving.merge(pod.template().workload(), 1, Integer::sum);
            if (!pod.template().isSafeToEvict()
                    || !observation.isReplaced(pod)
                    || observation.disruptionsAllowed(pod) < ofWorkload) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of them find room on nodes that stay; if so they are thought to be there from now on. */
    boolean tryEmpty(NodeView node, List<PodView> pods) {
        leaving.add(node.index());
        snapshot.fork();
        for (PodView pod : pods) {
            snapshot.remove(pod);
        }
        for (PodView pod : pods) {
            if (!placeElsewhere(pod)) {
                snapshot.rollback();
                leaving.remove(node.index());
                return false;
            }
        }
        snapshot.commit();
        return true;
    }

    private boolean placeElsewhere(PodView pod) {
        for (NodeView other : snapshot.nodes()) {
            if (!leaving.contains(other.index()) && fit.tryPlace(snapshot, pod, other)) {
                return true;
            }
        }
        return false;
    }
}
