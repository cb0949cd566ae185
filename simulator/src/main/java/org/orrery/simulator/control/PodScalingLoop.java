package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.ScalingDecision;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.SecondBuckets;
import org.orrery.simulator.policy.ServiceObservation;
import org.orrery.simulator.policy.ServiceSignal;
import org.orrery.simulator.service.LoadMeter;
import org.orrery.simulator.service.ServiceLayer;

/**
 * The loop of one service's autoscaler: measures what the autoscaler asks for, lets it decide, and has done what it
 * decides.
 */
final class PodScalingLoop implements ServiceObservation {

    private final Timers timers;
    private final ServiceLayer services;
    private final int service;
    private final ReplicaController controller;
    private final Replicas replicas;
    private final String policy;
    private final PodAutoscaler autoscaler;
    private final ScalingLoop loop;
    private final @Nullable LoadMeter load;
    private final Set<ServiceSignal> ofPods;
    private final Map<ServiceSignal, Delayed<Double>> totals = new EnumMap<>(ServiceSignal.class);
    /** By the pods' numbers, oldest first. */
    private Map<Long, ScrapedReplica> scraped = new LinkedHashMap<>();

    private double scrapedAt;
    private double attemptSeconds;
    private long arrived;

    /** Whose pods somebody decides about, and who. */
    PodScalingLoop(
            Timers timers,
            ServiceLayer services,
            int service,
            ReplicaController controller,
            Replicas replicas,
            String policy,
            PodAutoscaler autoscaler) {
        this.timers = timers;
        this.services = services;
        this.service = service;
        this.controller = controller;
        this.replicas = replicas;
        this.policy = policy;
        this.autoscaler = autoscaler;
        loop = autoscaler.loop();
        ofPods = autoscaler.observesOfPods();
        if (ofPods.contains(ServiceSignal.CONCURRENCY) || ofPods.contains(ServiceSignal.REQUEST_RATE)) {
            services.measurePods(service);
        }
        for (ServiceSignal signal : autoscaler.observes()) {
            totals.put(signal, new Delayed<>(loop.metricDelay()));
        }
        load = totals.containsKey(ServiceSignal.CONCURRENCY) || totals.containsKey(ServiceSignal.REQUEST_RATE)
                ? services.measureLoad(service)
                : null;
    }

    /** Seconds between decisions; positive infinity for a single one. */
    double interval() {
        return loop.interval();
    }

    /** Seconds in which a change of the load has come to a decision. */
    double roundTime() {
        return interval() == Double.POSITIVE_INFINITY ? 0 : 2 * interval() + loop.metricDelay();
    }

    /** Whether there is anything to measure. */
    boolean scrapes() {
        return !ofPods.isEmpty() || !totals.isEmpty();
    }

    /** Measures what was since the last time. */
    void scrape() {
        double now = timers.now();
        if (!ofPods.isEmpty()) {
            present().forEach(pod -> pod.scrape(now));
        }
        if (totals.containsKey(ServiceSignal.QUEUE_LENGTH)) {
            note(ServiceSignal.QUEUE_LENGTH, now, services.waiting(service));
        }
        if (load != null) {
            double seconds = load.attemptSeconds(now);
            double window = now - scrapedAt;
            if (window > 0) {
                note(ServiceSignal.CONCURRENCY, now, (seconds - attemptSeconds) / window);
                note(ServiceSignal.REQUEST_RATE, now, (load.arrived() - arrived) / window);
            }
            attemptSeconds = seconds;
            arrived = load.arrived();
        }
        scrapedAt = now;
    }

    private void note(ServiceSignal signal, double now, double value) {
        Delayed<Double> values = totals.get(signal);
        if (values != null) {
            values.add(now, value);
        }
    }

    /** Lets the autoscaler decide; gives the time at which it wants to decide beside its turns, or NaN. */
    double decide() {
        ScalingDecision decision = autoscaler.decide(this);
        if (load != null) {
            load.forget(timers.now() - loop.metricDelay());
        }
        controller.scale(replicas, decision.replicas(), policy, decision::reason);
        if (!Double.isNaN(decision.excessBurstCapacity())) {
            services.setBuffered(service, decision.excessBurstCapacity() < 0);
        }
        return decision.wakeAt();
    }

    private List<ScrapedReplica> present() {
        List<Pod> pods = new ArrayList<>(replicas.pods());
        pods.sort(Comparator.comparingLong(Pod::uid));
        Map<Long, ScrapedReplica> all = new LinkedHashMap<>();
        for (Pod pod : pods) {
            ScrapedReplica known = scraped.get(pod.uid());
            all.put(pod.uid(), known == null ? new ScrapedReplica(pod, services, ofPods, loop.metricDelay()) : known);
        }
        scraped = all;
        return List.copyOf(all.values());
    }

    // ---- what the autoscaler sees ----

    @Override
    public double now() {
        return timers.now();
    }

    @Override
    public int replicas() {
        return replicas.desired();
    }

    @Override
    public int minReplicas() {
        return loop.min();
    }

    @Override
    public int maxReplicas() {
        return loop.max();
    }

    @Override
    public int readyReplicas() {
        return services.readyPods(service);
    }

    @Override
    public int heldRequests() {
        return services.held(service);
    }

    @Override
    public int requestsAtPods() {
        return services.atPods(service);
    }

    /** Those that were told to end are not among them: no autoscaler reckons with them. */
    @Override
    public List<ScrapedReplica> pods() {
        List<ScrapedReplica> pods = present();
        pods.forEach(pod -> pod.at(timers.now()));
        return pods;
    }

    @Override
    public OptionalDouble total(ServiceSignal signal) {
        Delayed<Double> values = totals.get(signal);
        Double value = values == null ? null : values.latest(timers.now());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Override
    public SecondBuckets seconds(ServiceSignal signal) {
        if (load == null || !totals.containsKey(signal)) {
            throw new IllegalArgumentException("The autoscaler has not asked for " + signal.word() + ".");
        }
        double now = timers.now();
        double endedAt = now - loop.metricDelay();
        return signal == ServiceSignal.CONCURRENCY ? load.concurrency(endedAt, now) : load.arrivals(endedAt, now);
    }
}
