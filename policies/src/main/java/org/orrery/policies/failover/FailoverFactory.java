package org.orrery.policies.failover;

import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;

/** Makes failover policies. */
interface FailoverFactory<C extends Record> extends PolicyFactory<C> {

    @Override
    default PolicyKind kind() {
        return PolicyKind.FAILOVER;
    }
}
