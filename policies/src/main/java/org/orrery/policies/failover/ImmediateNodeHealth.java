package org.orrery.policies.failover;

import java.util.List;
import org.orrery.simulator.policy.NodeHealthRule;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Taint;

/**
 * Knows of a dead node so many seconds after it fell silent, and tells all its pods to leave at that moment: the best
 * that any failover by rescheduling can do.
 *
 * @param detection seconds from silence to knowledge
 */
record ImmediateNodeHealth(double detection) implements NodeHealthRule {

    @Override
    public double heartbeatInterval() {
        return 0;
    }

    @Override
    public double checkInterval() {
        return 0;
    }

    @Override
    public double gracePeriod() {
        return detection;
    }

    @Override
    public List<Taint> taints() {
        return List.of(new Taint("node.kubernetes.io/unreachable", "", Taint.Effect.NO_SCHEDULE));
    }

    @Override
    public double evictionRate(ZoneHealth zone) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean isEvictionStopped(List<ZoneHealth> zones) {
        return false;
    }

    @Override
    public double patience(PodTemplate pod) {
        return 0;
    }
}
