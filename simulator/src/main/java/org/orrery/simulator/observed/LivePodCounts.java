package org.orrery.simulator.observed;

import java.util.Arrays;
import java.util.function.Predicate;
import org.orrery.simulator.policy.PodCounts;
import org.orrery.simulator.spec.PodTemplate;

/** The number of pods on each node that are of one kind, with or without those that are ending. */
final class LivePodCounts implements PodCounts {

    /** The counts of a pod that none counts. */
    static final LivePodCounts[] NONE = {};

    private final Predicate<PodTemplate> kind;
    private final boolean includesEnding;
    private int[] perNode = new int[16];
    private int total;
    private long epoch;

    /**
     * Counts of nothing yet.
     *
     * @param kind which pods are counted
     * @param includesEnding whether a pod that is ending is counted until it is gone
     */
    LivePodCounts(Predicate<PodTemplate> kind, boolean includesEnding) {
        this.kind = kind;
        this.includesEnding = includesEnding;
    }

    boolean matches(PodTemplate template) {
        return kind.test(template);
    }

    boolean includesEnding() {
        return includesEnding;
    }

    void change(int node, int by) {
        if (node >= perNode.length) {
            perNode = Arrays.copyOf(perNode, Math.max(node + 1, perNode.length * 2));
        }
        perNode[node] += by;
        total += by;
        epoch++;
    }

    @Override
    public int onNode(int index) {
        return index < perNode.length ? perNode[index] : 0;
    }

    @Override
    public int total() {
        return total;
    }

    @Override
    public long epoch() {
        return epoch;
    }
}
