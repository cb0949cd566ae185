package org.orrery.policies.failover;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.CheckpointPlan;
import org.orrery.simulator.policy.Failover;
import org.orrery.simulator.policy.NodeHealthRule;

/** A failover that is nothing but its parts. */
record FailoverBundle(
        @Nullable NodeHealthRule nodeHealth,
        boolean restartsInPlace,
        @Nullable CheckpointPlan checkpoints) implements Failover {}
