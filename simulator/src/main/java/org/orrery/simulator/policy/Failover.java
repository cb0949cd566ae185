package org.orrery.simulator.policy;

import org.jspecify.annotations.Nullable;

/** What is done when nodes and pods are lost: a bundle of parts. An absent part is what the orchestrator does. */
public interface Failover {

    /** How the death of nodes is noticed and what becomes of their pods, or null. */
    default @Nullable NodeHealthRule nodeHealth() {
        return null;
    }

    /** Whether a node that works again starts the pods that it had. */
    default boolean restartsInPlace() {
        return true;
    }

    /** How tasks save their state that do not say it themselves, or null when they do not. */
    default @Nullable CheckpointPlan checkpoints() {
        return null;
    }
}
