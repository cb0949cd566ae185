package org.orrery.simulator.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.policy.MetricSample;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.ServiceSignal;
import org.orrery.simulator.service.ServiceLayer;
import org.orrery.simulator.spec.ResourceNames;

/**
 * A pod of a service with what was scraped of it. Samples of work and load are averages over what lies between two
 * readings, those of memory are of the moment.
 */
final class ScrapedReplica implements ReplicaView {

    private static final double MILLI = 1000;
    private static final double NANO = 1e9;
    private static final long NANO_PER_MILLI = 1_000_000;

    private final Pod pod;
    private final ServiceLayer services;
    private final Map<ServiceSignal, Readings> signals = new EnumMap<>(ServiceSignal.class);
    private double now;
    private double readAt = Double.NaN;
    /** Since when the containers ran that were read last. */
    private double readOf = Double.NaN;

    /** What was read of a signal: a sum that rises, up to the last reading, and the samples made of it. */
    private static final class Readings {
        private final Delayed<MetricSample> samples;
        private double sum;

        Readings(double metricDelay) {
            samples = new Delayed<>(metricDelay);
        }
    }

    ScrapedReplica(Pod pod, ServiceLayer services, Set<ServiceSignal> signals, double metricDelay) {
        this.pod = pod;
        this.services = services;
        for (ServiceSignal signal : signals) {
            this.signals.put(signal, new Readings(metricDelay));
        }
    }

    void scrape(double time) {
        if (pod.phase() != PodPhase.RUNNING) {
            readOf = Double.NaN;
            return;
        }
        double window = readOf == pod.runningSince() ? time - readAt : 0;
        for (Map.Entry<ServiceSignal, Readings> each : signals.entrySet()) {
            read(each.getKey(), each.getValue(), time, window);
        }
        readOf = pod.runningSince();
        readAt = time;
    }

    private void read(ServiceSignal signal, Readings of, double time, double window) {
        if (signal == ServiceSignal.MEMORY) {
            of.samples.add(time, new MetricSample(Math.round(pod.memoryAt(time) * MILLI), time, window));
            return;
        }
        double sum = switch (signal) {
            case CPU -> services.cpuSeconds(pod);
            case CONCURRENCY -> services.attemptSeconds(pod);
            case REQUEST_RATE -> services.attemptsGiven(pod);
            default -> throw new IllegalArgumentException("Pods have no " + signal.word() + ".");
        };
        if (window > 0) {
            of.samples.add(time, new MetricSample(milli((sum - of.sum) / window), time, window));
        }
        of.sum = sum;
    }

    /** Kubernetes measures in billionths and rounds up to thousandths. */
    private static long milli(double value) {
        return Math.floorDiv(Math.round(value * NANO) + NANO_PER_MILLI - 1, NANO_PER_MILLI);
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
        return pod.isReady();
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
        long request = switch (signal) {
            case CPU -> pod.template().request(ResourceNames.CPU);
            case MEMORY -> (long) (pod.template().request(ResourceNames.MEMORY) * MILLI);
            default -> 0;
        };
        return request == 0 ? -1 : request;
    }

    @Override
    public @Nullable MetricSample sample(ServiceSignal signal) {
        Readings readings = signals.get(signal);
        return readings == null ? null : readings.samples.latest(now);
    }
}
