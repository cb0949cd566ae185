package org.orrery.policies.kubernetes.plugin;

/** The emptier the better: the share that stays free. A node that would be over-full scores 0. */
public final class LeastAllocated implements ResourceScoring {

    @Override
    public long score(long requested, long allocatable) {
        return requested > allocatable ? 0 : (allocatable - requested) * Scores.MAX / allocatable;
    }
}
