package org.orrery.scenarios.section;

import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.settings.Setting;

/** What changes by itself in size and number. */
public record AutoscalingSection(
        @Setting(
                help = "how many replicas services have that do not say it themselves",
                policy = "pod-autoscaler",
                value = "none")
        PolicyChoice pods,

        @Setting(
                help = "what the pods of services request that do not say it themselves",
                policy = "pod-sizer",
                value = "none")
        PolicyChoice sizes,

        @Setting(
                help = "which nodes are ordered and removed, in pools with 'autoscale'",
                policy = "node-autoscaler",
                value = "none")
        PolicyChoice nodes) {}
