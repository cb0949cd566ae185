package org.orrery.policies.failover;

import org.orrery.simulator.policy.Failover;
import org.orrery.simulator.policy.PolicyContext;

/** Nobody replaces what is lost, nor starts it again when its node is back: what the others are measured against. */
public final class DoNothingFactory implements FailoverFactory<NodeHealthSettings> {

    @Override
    public String name() {
        return "do-nothing";
    }

    @Override
    public String help() {
        return "Pods of dead nodes stay lost, also when their nodes are back; requests are kept away from them.";
    }

    @Override
    public Class<NodeHealthSettings> settings() {
        return NodeHealthSettings.class;
    }

    @Override
    public Failover create(NodeHealthSettings settings, PolicyContext context) {
        return new FailoverBundle(new KubernetesNodeHealth(settings, Double.POSITIVE_INFINITY), false, null);
    }
}
