package org.orrery.simulator.policy;

import java.util.List;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Says which nodes can run a pod. A verdict is 0 when the node can; a positive number when it cannot but could if pods
 * left it; a negative one when it cannot whatever leaves. The numbers are the plugin's own, and {@link #reason} turns
 * them into words.
 */
public interface FilterPlugin {

    /** The verdict that lets a node pass. */
    int FITS = 0;

    /** The plugin's name as its product spells it. */
    String name();

    /** What a verdict depends on. */
    default Dependence dependence() {
        return Dependence.NODE;
    }

    /**
     * Called before the nodes are looked at for a pod.
     *
     * @return false when this filter has nothing to say about such a pod
     */
    default boolean prepare(PodTemplate pod, ClusterSnapshot snapshot) {
        return true;
    }

    /** The counter on which a verdict of {@link Dependence#CLUSTER_EPOCH} depends, after {@link #prepare}. */
    default long epoch() {
        return 0;
    }

    /** The verdict on one node. */
    int filter(PodTemplate pod, NodeView node);

    /** A verdict other than 0 in the product's words, for example {@code Insufficient cpu}. */
    String reason(int verdict);

    /** The same, for verdicts that stand for several reasons at once, each of which is counted. */
    default List<String> reasons(int verdict) {
        return List.of(reason(verdict));
    }
}
