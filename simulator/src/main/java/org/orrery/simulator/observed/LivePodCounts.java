package org.orrery.simulator.observed;

import java.util.Arrays;
import org.orrery.simulator.policy.PodCounts;
import org.orrery.simulator.spec.LabelSelector;
import org.orrery.simulator.spec.PodTemplate;

/** The number of pods on each node that are of a namespace, match a selector, and are not ending. */
final class LivePodCounts implements PodCounts {

    /** The counts of a pod that none counts. */
    static final LivePodCounts[] NONE = {};

    private final String namespace;
    private final LabelSelector selector;
    private int[] perNode = new int[16];
    private int total;
    private long epoch;

    LivePodCounts(String namespace, LabelSelector selector) {
        this.namespace = namespace;
        this.selector = selector;
    }

    boolean matches(PodTemplate template) {
        return namespace.equals(template.namespace()) && selector.matches(template.labels());
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
