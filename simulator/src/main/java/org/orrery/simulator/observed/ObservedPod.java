package org.orrery.simulator.observed;

import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.PodTemplate;

/** A pod as the control plane knows it. */
final class ObservedPod implements PodView {

    private final long uid;
    private final PodTemplate template;
    private final double createdAt;
    private final long gang;
    private final int gangSize;
    private final int key;

    int node = -1;
    long devices;
    double boundAt = Double.NaN;
    boolean terminating;
    boolean gone;
    /** Position in its node's list of pods. */
    int position;
    /** The counts that it is part of while it is on a node. */
    LivePodCounts[] counts = LivePodCounts.NONE;

    ObservedPod(long uid, PodTemplate template, double createdAt, long gang, int gangSize, int key) {
        this.uid = uid;
        this.template = template;
        this.createdAt = createdAt;
        this.gang = gang;
        this.gangSize = gangSize;
        this.key = key;
    }

    /** What whoever told of the pod knows it by. */
    int key() {
        return key;
    }

    @Override
    public long uid() {
        return uid;
    }

    @Override
    public String name() {
        return template.workload() + "-" + uid;
    }

    @Override
    public PodTemplate template() {
        return template;
    }

    @Override
    public double createdAt() {
        return createdAt;
    }

    @Override
    public int node() {
        return node;
    }

    @Override
    public long devices() {
        return devices;
    }

    @Override
    public double boundAt() {
        return boundAt;
    }

    @Override
    public boolean isTerminating() {
        return terminating;
    }

    @Override
    public boolean isGone() {
        return gone;
    }

    @Override
    public long gang() {
        return gang;
    }

    @Override
    public int gangSize() {
        return gangSize;
    }

    @Override
    public String toString() {
        return name();
    }
}
