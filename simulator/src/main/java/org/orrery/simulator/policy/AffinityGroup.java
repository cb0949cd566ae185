package org.orrery.simulator.policy;

import org.orrery.simulator.spec.PodTemplate;

/** Pods of one template that has wishes about other pods. */
public interface AffinityGroup {

    /** What they have in common. */
    PodTemplate template();

    /** How many of them each node holds, those that are ending included. */
    PodCounts pods();
}
