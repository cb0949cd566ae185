package org.orrery.policies.autoscaling.demand;

import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ScalingLoopSettings;

/** What factories of autoscalers by demand have in common. */
interface DemandAutoscalerFactory<C extends Record> extends PolicyFactory<C> {

    /** Seconds between decisions when nothing is said. */
    double INTERVAL = 60;

    @Override
    default PolicyKind kind() {
        return PolicyKind.POD_AUTOSCALER;
    }

    /** The loop, at least one pod and a decision a minute when nothing is said. */
    static ScalingLoop loop(ScalingLoopSettings settings) {
        return settings.orElse(1, INTERVAL);
    }

    /** An autoscaler that follows a rule. */
    static PodAutoscaler autoscaler(DemandRule rule, RateTargetSettings target, ScalingLoop loop) {
        return new DemandAutoscaler(rule, target.rps(), loop);
    }
}
