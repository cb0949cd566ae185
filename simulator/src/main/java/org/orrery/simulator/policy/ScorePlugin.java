package org.orrery.simulator.policy;

import org.orrery.simulator.spec.PodTemplate;

/** Says how good nodes are for a pod; more is better. */
public interface ScorePlugin {

    /** The plugin's name as its product spells it. */
    String name();

    /** What a raw score depends on. */
    default Dependence dependence() {
        return Dependence.NODE;
    }

    /**
     * Whether the plugin has anything to say about such a pod, whatever the nodes are; when not, each node gets
     * {@link #uniformScore}. Asked before {@link #prepare}, it spares what depends on the candidates for most pods.
     */
    default boolean concerns(PodTemplate pod) {
        return true;
    }

    /**
     * Called before nodes are scored for a pod.
     *
     * @param candidates the nodes that can run it; only scorers that depend on {@link Dependence#CANDIDATES} are shown
     *     them, for the others there are none
     * @return false when all nodes are equally good for such a pod; each then gets {@link #uniformScore}
     */
    default boolean prepare(PodTemplate pod, ClusterSnapshot snapshot, Candidates candidates) {
        return true;
    }

    /** The final score of every node when {@link #prepare} returned false. */
    default long uniformScore() {
        return 0;
    }

    /** The counter on which a score of {@link Dependence#CLUSTER_EPOCH} depends, after {@link #prepare}. */
    default long epoch() {
        return 0;
    }

    /** The raw score of one node. */
    long score(PodTemplate pod, NodeView node);

    /**
     * Whether {@link #normalize} does anything: raw scores that are final need not be worked out for all candidates at
     * once.
     */
    default boolean isNormalizing() {
        return false;
    }

    /**
     * Turns raw scores into final ones, comparing the candidates.
     *
     * @param scores raw scores, one for each of {@code candidates}, to be replaced
     */
    default void normalize(long[] scores, Candidates candidates) {}
}
