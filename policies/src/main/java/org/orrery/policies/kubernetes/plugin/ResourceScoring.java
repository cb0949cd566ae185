package org.orrery.policies.kubernetes.plugin;

/** A scoring strategy of NodeResourcesFit: values how full a resource would be, 0 to 100. */
public interface ResourceScoring {

    /**
     * The score of one resource.
     *
     * @param requested what all pods would have requested, the new one included
     * @param allocatable what there is, above zero
     */
    long score(long requested, long allocatable);

    /** Whether a resource with score 0 counts in the mean. */
    default boolean countsZero() {
        return true;
    }

    /** The mean of scores, from their weighted sum and the sum of weights; truncated unless the strategy rounds. */
    default long mean(long sum, long weights) {
        return sum / weights;
    }
}
