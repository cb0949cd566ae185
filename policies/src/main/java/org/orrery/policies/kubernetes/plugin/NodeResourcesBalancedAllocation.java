package org.orrery.policies.kubernetes.plugin;

import java.util.List;
import org.orrery.simulator.policy.Candidates;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;

/**
 * Prefers nodes whose resources would be used up evenly: 100 less the standard deviation of the requested shares. Pods
 * that request none of the resources are not scored.
 */
public final class NodeResourcesBalancedAllocation implements ScorePlugin {

    /** What is compared. */
    public enum Formula {
        /** How balanced the node would be; the original up to version 1.35. */
        ABSOLUTE,
        /** How much more or less balanced it would become; the newest original. */
        DELTA
    }

    private final Formula formula;
    private final ScoredResource[] resources;
    private final long[] requests;
    private final double[] fractions;

    /**
     * A scorer.
     *
     * @throws IllegalArgumentException when the resources or their weights are not valid, with a message for the user
     */
    public NodeResourcesBalancedAllocation(Formula formula, List<ResourceWeight> weights, ResourceNames names) {
        this.formula = formula;
        resources = ScoredResource.of(weights, names);
        requests = new long[resources.length];
        fractions = new double[resources.length];
    }

    @Override
    public String name() {
        return "NodeResourcesBalancedAllocation";
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot, Candidates candidates) {
        boolean requestsAny = false;
        for (int i = 0; i < resources.length; i++) {
            requests[i] = resources[i].request(pod);
            requestsAny |= requests[i] > 0;
        }
        return requestsAny;
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        long with = balance(node, true);
        if (formula == Formula.ABSOLUTE) {
            return with;
        }
        long half = Scores.MAX / 2;
        return half + (half + with - balance(node, false)) / 2;
    }

    private long balance(NodeView node, boolean withPod) {
        int count = 0;
        double sum = 0;
        for (int i = 0; i < resources.length; i++) {
            ScoredResource resource = resources[i];
            long allocatable = resource.allocatable(node);
            if (allocatable == 0 || requests[i] == 0 && resource.isExtended()) {
                continue;
            }
            long requested = resource.requested(node) + (withPod ? requests[i] : 0);
            fractions[count] = Math.min(1, (double) requested / allocatable);
            sum += fractions[count++];
        }
        return (long) ((1 - deviation(count, sum)) * Scores.MAX);
    }

    private double deviation(int count, double sum) {
        if (count < 2) {
            return 0;
        }
        if (count == 2) {
            return Math.abs((fractions[0] - fractions[1]) / 2);
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (fractions[i] - mean) * (fractions[i] - mean);
        }
        return StrictMath.sqrt(squares / count);
    }
}
