package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.simulator.policy.NodeGroupView;
import org.orrery.simulator.policy.NodeScalingObservation;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.ResourceNames;

/** Finds nodes that are little used and whose pods would find room elsewhere, and remembers since when. */
final class UnneededNodes {

    private static final int MILLI_PER_GPU = 1000;

    private final NodeFit fit;
    private final double threshold;
    private final Map<String, Double> since = new HashMap<>();

    UnneededNodes(NodeFit fit, double threshold) {
        this.fit = fit;
        this.threshold = threshold;
    }

    /**
     * A node that is not needed.
     *
     * @param node the node
     * @param group position of its group
     * @param pods how many pods would have to move
     * @param since since when it is not needed, in seconds
     */
    record Unneeded(NodeView node, int group, int pods, double since) {}

    /** Looks through the nodes, and forgets those that are needed. */
    List<Unneeded> update(NodeScalingObservation observation) {
        List<Unneeded> unneeded = new ArrayList<>();
        Set<String> names = new HashSet<>();
        observation.cluster().fork();
        try {
            PodRelocation relocation = new PodRelocation(fit, observation.cluster());
            // Empty nodes first: they take no room from the pods of others.
            for (NodeView node : emptiestFirst(observation)) {
                int group = groupOf(observation, node);
                if (group < 0 || node.isUnschedulable() || utilization(node) > threshold) {
                    continue;
                }
                List<PodView> pods = PodRelocation.movable(observation, node);
                if (PodRelocation.mayEvictAll(observation, pods) && relocation.tryEmpty(node, pods)) {
                    names.add(node.name());
                    double from = since.computeIfAbsent(node.name(), name -> observation.now());
                    unneeded.add(new Unneeded(node, group, pods.size(), from));
                }
            }
        } finally {
            observation.cluster().rollback();
        }
        since.keySet().retainAll(names);
        return unneeded;
    }

    private static List<NodeView> emptiestFirst(NodeScalingObservation observation) {
        List<NodeView> empty = new ArrayList<>();
        List<NodeView> others = new ArrayList<>();
        for (NodeView node : observation.cluster().nodes()) {
            (PodRelocation.movable(observation, node).isEmpty() ? empty : others).add(node);
        }
        empty.addAll(others);
        return empty;
    }

    private static int groupOf(NodeScalingObservation observation, NodeView node) {
        for (int i = 0; i < observation.groups().size(); i++) {
            NodeGroupView group = observation.groups().get(i);
            if (group.holds(node)) {
                return i;
            }
        }
        return -1;
    }

    /** The larger of the requested parts of processors and memory; of a node with GPUs, that of its GPUs. */
    static double utilization(NodeView node) {
        if (node.gpuCount() > 0) {
            double all = (double) node.gpuCount() * MILLI_PER_GPU;
            return (all - node.gpuFreeTotal()) / all;
        }
        return Math.max(part(node, ResourceNames.CPU), part(node, ResourceNames.MEMORY));
    }

    private static double part(NodeView node, int resource) {
        long there = node.allocatable(resource);
        return there == 0 ? 0 : node.requested(resource) / (double) there;
    }
}
