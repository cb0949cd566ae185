package org.orrery.policies.kubernetes.plugin;

import org.orrery.simulator.policy.Candidates;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.PodTemplate;

/** NodeAffinity's score: the sum of the weights of the preferred terms that match, the largest scaled to 100. */
public final class NodeAffinityScore implements ScorePlugin {

    @Override
    public String name() {
        return "NodeAffinity";
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot, Candidates candidates) {
        return !pod.nodeAffinity().preferred().isEmpty();
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        return pod.nodeAffinity().preference(node.labels());
    }

    @Override
    public boolean isNormalizing() {
        return true;
    }

    @Override
    public void normalize(long[] scores, Candidates candidates) {
        Scores.normalize(scores, candidates.size());
    }
}
