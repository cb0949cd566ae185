package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.settings.Setting;

/** The decisions. */
@Coming("descheduling")
public record PoliciesSection(
        @Setting(help = "the container platform", policy = "orchestrator", value = "kubernetes")
        PolicyChoice orchestrator,

        @Setting(help = "how nodes are chosen; native is what the orchestrator does", policy = "placement") @Nullable
        PolicyChoice placement,

        @Setting(
                help = "what is done when nodes and pods are lost; native is what the orchestrator does",
                policy = "failover")
        @Nullable
        PolicyChoice failover,

        @Setting(help = "what is paid for", policy = "pricing", value = "nodes")
        PolicyChoice pricing,

        @Setting(help = "what changes by itself in size and number")
        AutoscalingSection autoscaling) {}
