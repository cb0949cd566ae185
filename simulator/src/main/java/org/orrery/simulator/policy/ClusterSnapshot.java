package org.orrery.simulator.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.spec.LabelSelector;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.spec.Taint;

/**
 * What the control plane believes of the cluster. Never the cluster itself: what a policy changes here are thoughts,
 * which it can take back. {@link #fork()} begins a line of thought, {@link #rollback()} forgets it, {@link #commit()}
 * makes it part of the line before.
 */
public interface ClusterSnapshot {

    /** The resources that are counted. */
    ResourceNames resources();

    /** The nodes that are there, in the order in which they joined. */
    List<? extends NodeView> nodes();

    /** The node in a slot; only slots of nodes that are there may be asked for. */
    NodeView node(int index);

    /** One more than the largest slot ever used. */
    int slots();

    /** A number that rises when nodes join or leave. */
    long structureVersion();

    /** The number of changes to nodes so far; each has a position from 0 up. */
    long changes();

    /** The slot of the node that changed, or -1 when that change lies too far back to be known. */
    int changedNode(long position);

    /** How many nodes have an image, named with its tag. */
    int nodesWithImage(String image);

    /** A number that rises when an image comes to a node or leaves one. */
    long imageEpoch(String image);

    /** How many taints of this effect the nodes have together. */
    int taints(Taint.Effect effect);

    /**
     * Counts the pods of a namespace that a selector matches and that are not ending, node by node. Kept up to date
     * from the first call on.
     */
    PodCounts podCounts(String namespace, LabelSelector selector);

    /** The same with the pods that are ending, which still are where they are. */
    PodCounts allPodCounts(String namespace, LabelSelector selector);

    /**
     * The templates with wishes about other pods of which pods are or were on nodes, in the order in which they came.
     */
    List<? extends AffinityGroup> affinityGroups();

    /** Labels of a namespace; empty when it has none. */
    Map<String, String> namespaceLabels(String namespace);

    /** The names of the namespaces that there are and those that pods have been in. */
    Collection<String> namespaces();

    // ---- thoughts ----

    /** Begins a line of thought; lines nest. */
    void fork();

    /** Takes back everything since the last {@link #fork()}. */
    void rollback();

    /**
     * Keeps everything since the last {@link #fork()} as part of the line of thought before; not allowed at the
     * outermost.
     */
    void commit();

    /** Thinks the pod onto a node, with devices given as bits; only in a line of thought. */
    void place(PodView pod, int node, long devices);

    /** Thinks the pod away from its node; only in a line of thought. */
    void remove(PodView pod);

    /** Thinks up a node; only in a line of thought. Returns its slot. */
    int addNode(String name, NodeTemplate template);
}
