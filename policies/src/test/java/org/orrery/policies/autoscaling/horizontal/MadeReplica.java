package org.orrery.policies.autoscaling.horizontal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.MetricSample;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.ServiceSignal;

/** A pod put together by a test: it has always been as it is. */
public final class MadeReplica implements ReplicaView {

    private final String name;
    private final Phase phase;
    private final long request;
    private final Map<ServiceSignal, MetricSample> samples = new HashMap<>();

    /** A pod with a request of everything, or -1 for none. */
    public MadeReplica(String name, Phase phase, long request) {
        this.name = name;
        this.phase = phase;
        this.request = request;
    }

    /** The same with a sample taken now. */
    public MadeReplica using(ServiceSignal signal, long valueMilli, double now) {
        samples.put(signal, new MetricSample(valueMilli, now, 0));
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public boolean isTerminating() {
        return false;
    }

    @Override
    public boolean hasReadyCondition() {
        return true;
    }

    @Override
    public boolean isReady() {
        return phase == Phase.RUNNING;
    }

    @Override
    public double startedAt() {
        return -1e6;
    }

    @Override
    public double readyChangedAt() {
        return -1e6;
    }

    @Override
    public long requestMilli(ServiceSignal signal) {
        return request;
    }

    @Override
    public @Nullable MetricSample sample(ServiceSignal signal) {
        return samples.get(signal);
    }
}
