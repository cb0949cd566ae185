package org.orrery.policies.kubernetes.plugin;

import java.util.List;
import org.orrery.simulator.policy.Candidates;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;

/**
 * NodeResourcesFit's score: how full the node would be, resource by resource, as a strategy values it. Containers
 * without a cpu or memory request count the defaults; resources of which a node has none are left out, and so are
 * extended resources that the pod does not request.
 */
public final class NodeResourcesFitScore implements ScorePlugin {

    private final ResourceScoring strategy;
    private final ScoredResource[] resources;
    private final long[] requests;

    /**
     * A scorer.
     *
     * @throws IllegalArgumentException when the resources or their weights are not valid, with a message for the user
     */
    public NodeResourcesFitScore(ResourceScoring strategy, List<ResourceWeight> weights, ResourceNames names) {
        this.strategy = strategy;
        resources = ScoredResource.of(weights, names);
        requests = new long[resources.length];
    }

    @Override
    public String name() {
        return "NodeResourcesFit";
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot, Candidates candidates) {
        for (int i = 0; i < resources.length; i++) {
            requests[i] = resources[i].requestOrDefault(pod);
        }
        return true;
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        long sum = 0;
        long weights = 0;
        for (int i = 0; i < resources.length; i++) {
            ScoredResource resource = resources[i];
            long allocatable = resource.allocatable(node);
            if (allocatable == 0 || requests[i] == 0 && resource.isExtended()) {
                continue;
            }
            long score = strategy.score(requests[i] + resource.requestedOrDefault(node), allocatable);
            if (score > 0 || strategy.countsZero()) {
                sum += score * resource.weight();
                weights += resource.weight();
            }
        }
        return weights == 0 ? 0 : strategy.mean(sum, weights);
    }
}
