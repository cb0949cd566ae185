package org.orrery.simulator.control;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.policy.MetricSample;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.ServiceSignal;
import org.orrery.simulator.service.ServiceLayer;
import org.orrery.simulator.spec.ResourceNames;

/** A pod of a service with what was scraped of its processor use. A sample is what lies between two readings. */
final class ScrapedReplica implements ReplicaView {

    private static final double NANO = 1e9;
    private static final long NANO_PER_MILLI = 1_000_000;

    private final Pod pod;
    private final ServiceLayer services;
    private final Delayed<MetricSample> cpu;
    private double now;
    private double readAt = Double.NaN;
    private double readSeconds;
    /** Since when the containers ran that were read last. */
    private double readOf = Double.NaN;

    ScrapedReplica(Pod pod, ServiceLayer services, double metricDelay) {
        this.pod = pod;
        this.services = services;
        cpu = new Delayed<>(metricDelay);
    }

    void scrape(double time) {
        if (pod.phase() != PodPhase.RUNNING) {
            readOf = Double.NaN;
            return;
        }
        double seconds = services.cpuSeconds(pod);
        if (readOf == pod.runningSince() && time > readAt) {
            double window = time - readAt;
            cpu.add(time, new MetricSample(milli((seconds - readSeconds) / window), time, window));
        }
        readOf = pod.runningSince();
        readAt = time;
        readSeconds = seconds;
    }

    /** Kubernetes measures in billionths of a core and rounds up to thousandths. */
    private static long milli(double cores) {
        return Math.floorDiv(Math.round(cores * NANO) + NANO_PER_MILLI - 1, NANO_PER_MILLI);
    }

    /** Lets it be seen at a time. */
    ScrapedReplica at(double time) {
        now = time;
        return this;
    }

    @Override
    public String name() {
        return pod.name();
    }

    @Override
    public Phase phase() {
        return pod.phase() == PodPhase.RUNNING ? Phase.RUNNING : Phase.PENDING;
    }

    @Override
    public boolean isTerminating() {
        return false;
    }

    @Override
    public boolean hasReadyCondition() {
        return pod.node() != null;
    }

    @Override
    public boolean isReady() {
        return services.isReady(pod);
    }

    @Override
    public double startedAt() {
        return pod.runningSince();
    }

    @Override
    public double readyChangedAt() {
        return pod.runningSince();
    }

    @Override
    public long requestMilli(ServiceSignal signal) {
        long request = signal == ServiceSignal.CPU ? pod.template().request(ResourceNames.CPU) : 0;
        return request == 0 ? -1 : request;
    }

    @Override
    public @Nullable MetricSample sample(ServiceSignal signal) {
        return signal == ServiceSignal.CPU ? cpu.latest(now) : null;
    }
}
