package org.orrery.policies.kubernetes.plugin;

import java.util.List;
import org.orrery.simulator.policy.Candidates;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Taint;

/**
 * TaintToleration's score: the fewer {@code PreferNoSchedule} taints a pod does not tolerate, the better. The most
 * tainted candidate gets 0, those without such taints 100.
 */
public final class TaintTolerationScore implements ScorePlugin {

    @Override
    public String name() {
        return "TaintToleration";
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot, Candidates candidates) {
        return snapshot.taints(Taint.Effect.PREFER_NO_SCHEDULE) > 0;
    }

    @Override
    public long uniformScore() {
        return Scores.MAX;
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        long count = 0;
        List<Taint> taints = node.taints();
        for (int i = 0; i < taints.size(); i++) {
            Taint taint = taints.get(i);
            if (taint.effect() == Taint.Effect.PREFER_NO_SCHEDULE
                    && !TaintToleration.isTolerated(taint, pod.tolerations())) {
                count++;
            }
        }
        return count;
    }

    @Override
    public boolean isNormalizing() {
        return true;
    }

    @Override
    public void normalize(long[] scores, Candidates candidates) {
        Scores.normalizeReversed(scores, candidates.size());
    }
}
