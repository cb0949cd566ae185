package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.settings.Setting;

/** The decisions. */
@Coming({"failover", "pricing", "descheduling"})
public record PoliciesSection(
        @Setting(help = "the container platform", policy = "orchestrator", value = "kubernetes")
        PolicyChoice orchestrator,

        @Setting(help = "how nodes are chosen; native is what the orchestrator does", policy = "placement") @Nullable
        PolicyChoice placement,

        @Setting(help = "what changes by itself in size and number")
        AutoscalingSection autoscaling) {}
