package org.orrery.policies.autoscaling.rules;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.orrery.simulator.policy.MetricSample;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.ScalingDecision;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ServiceObservation;
import org.orrery.simulator.policy.ServiceSignal;

/**
 * Adds pods when a metric has been above its upper threshold for some intervals, removes pods when all have been below
 * their lower ones, and then waits: the simple scaling policies of EC2 Auto Scaling and their alarms.
 */
final class ThresholdAutoscaler implements PodAutoscaler {

    private final Rules rules;
    private final ScalingLoop loop;
    private int intervalsAbove;
    private int intervalsBelow;
    private double actedAt = Double.NEGATIVE_INFINITY;

    /**
     * What it goes by. Thresholds of cpu and memory are shares of what pods request, the others are per replica.
     *
     * @param above upper thresholds
     * @param below lower thresholds
     * @param intervals how many intervals in a row a threshold must be passed
     * @param add pods added at a time
     * @param remove pods removed at a time
     * @param cooldown seconds after a change in which there is no other
     */
    record Rules(
            Map<ServiceSignal, Double> above,
            Map<ServiceSignal, Double> below,
            int intervals,
            int add,
            int remove,
            double cooldown) {}

    ThresholdAutoscaler(Rules rules, ScalingLoop loop) {
        this.rules = rules;
        this.loop = loop;
    }

    private static boolean isOfPods(ServiceSignal signal) {
        return signal == ServiceSignal.CPU || signal == ServiceSignal.MEMORY;
    }

    private Set<ServiceSignal> signals(boolean ofPods) {
        Set<ServiceSignal> signals = EnumSet.noneOf(ServiceSignal.class);
        signals.addAll(rules.above().keySet());
        signals.addAll(rules.below().keySet());
        signals.removeIf(signal -> isOfPods(signal) != ofPods);
        return signals;
    }

    @Override
    public Set<ServiceSignal> observes() {
        return signals(false);
    }

    @Override
    public Set<ServiceSignal> observesOfPods() {
        return signals(true);
    }

    @Override
    public ScalingLoop loop() {
        return loop;
    }

    @Override
    public ScalingDecision decide(ServiceObservation observation) {
        boolean isAbove = false;
        for (Map.Entry<ServiceSignal, Double> each : rules.above().entrySet()) {
            isAbove |= value(observation, each.getKey()) > each.getValue();
        }
        boolean isBelow = !rules.below().isEmpty();
        for (Map.Entry<ServiceSignal, Double> each : rules.below().entrySet()) {
            isBelow &= value(observation, each.getKey()) < each.getValue();
        }
        intervalsAbove = isAbove ? intervalsAbove + 1 : 0;
        intervalsBelow = isBelow && !isAbove ? intervalsBelow + 1 : 0;
        int current = observation.replicas();
        int wanted = current;
        String reason = "within thresholds";
        if (observation.now() - actedAt < rules.cooldown()) {
            reason = "cooling down";
        } else if (intervalsAbove >= rules.intervals()) {
            wanted = current > Integer.MAX_VALUE - rules.add() ? Integer.MAX_VALUE : current + rules.add();
            reason = "above the upper threshold";
        } else if (intervalsBelow >= rules.intervals()) {
            wanted = current - rules.remove();
            reason = "below the lower threshold";
        }
        int bounded = Math.min(Math.max(wanted, observation.minReplicas()), observation.maxReplicas());
        if (bounded != current) {
            actedAt = observation.now();
            intervalsAbove = 0;
            intervalsBelow = 0;
        }
        return ScalingDecision.of(bounded, reason);
    }

    /** A metric's value, or NaN, which is neither above nor below anything. */
    private static double value(ServiceObservation observation, ServiceSignal signal) {
        if (isOfPods(signal)) {
            return share(observation, signal);
        }
        return observation.total(signal).orElse(Double.NaN) / Math.max(1, observation.replicas());
    }

    private static double share(ServiceObservation observation, ServiceSignal signal) {
        double used = 0;
        double requested = 0;
        for (ReplicaView pod : observation.pods()) {
            MetricSample sample = pod.sample(signal);
            if (sample != null && pod.requestMilli(signal) > 0) {
                used += sample.valueMilli();
                requested += pod.requestMilli(signal);
            }
        }
        return used / requested;
    }
}
