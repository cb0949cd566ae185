package org.orrery.policies.autoscaling.knative;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.ScalingDecision;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.SecondBuckets;
import org.orrery.simulator.policy.ServiceObservation;
import org.orrery.simulator.policy.ServiceSignal;

/**
 * The pod autoscaler of Knative Serving: follows the load of a stable window, and in a panic that of a short one;
 * scales to zero when there was no load for the whole stable window and the grace period after it.
 */
public final class KnativePodAutoscaler implements PodAutoscaler {

    private static final double BUCKET = 1;
    /** Less capacity than must be free: the buffer stays in the way of requests. */
    private static final double BUFFERED = -1;

    private final KnativeDecider.Spec spec;
    private final ServiceSignal signal;
    private final double grace;
    private final int initialScale;
    private final ScalingLoop loop;
    private final TimedBuckets stable;
    private final TimedBuckets panic;
    private @Nullable KnativeMemory memory;
    private boolean hasStarted;
    /** Since when pods have been ready, or NaN. */
    private double activeSince = Double.NaN;
    /** Since when nothing is wanted, or NaN. */
    private double idleSince = Double.NaN;

    /**
     * An autoscaler.
     *
     * @param panicWindow seconds of the short window
     * @param grace seconds between the decision to have no pods and their end, in which the buffer takes over
     * @param initialScale the least number of pods until that many have been ready once
     * @param memory what it begins with, or null to begin with the pods that it finds
     */
    public KnativePodAutoscaler(
            KnativeDecider.Spec spec,
            ServiceSignal signal,
            double panicWindow,
            double grace,
            int initialScale,
            ScalingLoop loop,
            @Nullable KnativeMemory memory) {
        this.spec = spec;
        this.signal = signal;
        this.grace = grace;
        this.initialScale = initialScale;
        this.loop = loop;
        this.memory = memory;
        stable = new TimedBuckets(spec.stableWindow(), BUCKET);
        panic = new TimedBuckets(panicWindow, BUCKET);
    }

    @Override
    public Set<ServiceSignal> observes() {
        return Set.of(signal);
    }

    @Override
    public ScalingLoop loop() {
        return loop;
    }

    /** The buffer in front of the pods tells of the first request without waiting for the next tick. */
    @Override
    public boolean wakesOnDemand() {
        return true;
    }

    @Override
    public ScalingDecision decide(ServiceObservation observation) {
        double now = observation.now();
        if (memory == null) {
            memory = KnativeMemory.atStart(now, observation.readyReplicas());
        }
        SecondBuckets seconds = observation.seconds(signal);
        for (int i = 0; i < seconds.size(); i++) {
            stable.record(seconds.time(i), seconds.value(i));
            panic.record(seconds.time(i), seconds.value(i));
        }
        if (observation.replicas() == 0 && observation.heldRequests() > 0) {
            idleSince = Double.NaN;
            int first = Math.max(Math.max(1, spec.activationScale()), observation.minReplicas());
            return new ScalingDecision(Math.min(first, observation.maxReplicas()), "activation", Double.NaN, BUFFERED);
        }
        if (stable.isEmpty(now)) {
            return ScalingDecision.of(observation.replicas(), "no metrics yet");
        }
        KnativeDecider.Scale scale = new KnativeDecider(spec, memory)
                .decide(now, observation.readyReplicas(), stable.average(now), panic.average(now));
        hasStarted |= observation.readyReplicas() >= initialScale;
        if (observation.readyReplicas() == 0) {
            activeSince = Double.NaN;
        } else if (Double.isNaN(activeSince)) {
            activeSince = now;
        }
        int wanted = hasStarted ? scale.pods() : Math.max(initialScale, scale.pods());
        int bounded = Math.min(Math.max(wanted, observation.minReplicas()), observation.maxReplicas());
        int pods = afterGrace(bounded, observation.replicas(), now);
        double capacity = pods == 0 || bounded == 0 ? BUFFERED : scale.excessBurstCapacity();
        return new ScalingDecision(pods, memory.isPanicking() ? "panic" : "stable", wakeAt(now), capacity);
    }

    private int afterGrace(int pods, int current, double now) {
        // Pods that have just come are given the time of a stable window to be found useful.
        boolean isProven = current == 0 || now - activeSince >= spec.stableWindow();
        if (pods > 0 || !isProven) {
            idleSince = Double.NaN;
            return isProven ? pods : Math.max(1, pods);
        }
        if (Double.isNaN(idleSince)) {
            idleSince = now;
        }
        // The last pod stays until the buffer in front of the service has surely taken over.
        return now - idleSince >= grace ? 0 : Math.min(1, current);
    }

    private double wakeAt(double now) {
        double end = idleSince + grace;
        return end > now && end < now + loop.interval() ? end : Double.NaN;
    }
}
