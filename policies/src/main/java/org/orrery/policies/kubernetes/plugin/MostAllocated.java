package org.orrery.policies.kubernetes.plugin;

/** The fuller the better: the share that is requested. A node that would be over-full counts as full. */
public final class MostAllocated implements ResourceScoring {

    @Override
    public long score(long requested, long allocatable) {
        return Math.min(requested, allocatable) * Scores.MAX / allocatable;
    }
}
