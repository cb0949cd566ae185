package org.orrery.policies.autoscaling.demand;

import java.util.OptionalDouble;
import java.util.Set;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.ScalingDecision;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ServiceObservation;
import org.orrery.simulator.policy.ServiceSignal;

/** Measures demand, the rate of requests in units of what one pod serves, and does what a rule makes of it. */
final class DemandAutoscaler implements PodAutoscaler {

    /** Rates are sums of measured counts: what is less than this above a whole number of pods is that number. */
    private static final double SLACK = 1e-9;

    private final DemandRule rule;
    private final double ratePerPod;
    private final ScalingLoop loop;

    /** An autoscaler; {@code ratePerPod} is what one pod can serve, in requests a second. */
    DemandAutoscaler(DemandRule rule, double ratePerPod, ScalingLoop loop) {
        this.rule = rule;
        this.ratePerPod = ratePerPod;
        this.loop = loop;
    }

    @Override
    public Set<ServiceSignal> observes() {
        return Set.of(ServiceSignal.REQUEST_RATE);
    }

    @Override
    public ScalingLoop loop() {
        return loop;
    }

    @Override
    public ScalingDecision decide(ServiceObservation observation) {
        OptionalDouble rate = observation.total(ServiceSignal.REQUEST_RATE);
        if (rate.isEmpty()) {
            return ScalingDecision.of(
                    bounded(observation.replicas(), observation), "no rate of requests has been measured");
        }
        double demand = rate.getAsDouble() / ratePerPod;
        double wanted = rule.pods(observation.now(), demand, observation.replicas());
        int pods = (int) Math.min(Integer.MAX_VALUE, Math.ceil(wanted - SLACK));
        return ScalingDecision.of(
                bounded(pods, observation), "demand is " + Math.round(demand * 100) / 100.0 + " pods");
    }

    private static int bounded(int pods, ServiceObservation observation) {
        return Math.min(Math.max(pods, observation.minReplicas()), observation.maxReplicas());
    }
}
