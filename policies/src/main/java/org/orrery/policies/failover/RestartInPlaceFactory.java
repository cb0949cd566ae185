package org.orrery.policies.failover;

import org.orrery.simulator.policy.Failover;
import org.orrery.simulator.policy.PolicyContext;

/** Pods wait for their nodes, which start them again when they are back. */
public final class RestartInPlaceFactory implements FailoverFactory<NodeHealthSettings> {

    @Override
    public String name() {
        return "restart-in-place";
    }

    @Override
    public String help() {
        return "Pods of dead nodes wait for their nodes, which start them again when they are back.";
    }

    @Override
    public Class<NodeHealthSettings> settings() {
        return NodeHealthSettings.class;
    }

    @Override
    public Failover create(NodeHealthSettings settings, PolicyContext context) {
        return new FailoverBundle(new KubernetesNodeHealth(settings, Double.POSITIVE_INFINITY), true, null);
    }
}
