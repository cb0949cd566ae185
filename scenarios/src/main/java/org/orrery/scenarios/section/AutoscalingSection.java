package org.orrery.scenarios.section;

import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.settings.Setting;

/** What changes by itself in size and number. */
@Coming({"pods", "sizes"})
public record AutoscalingSection(
        @Setting(
                help = "which nodes are ordered and removed, in pools with 'autoscale'",
                policy = "node-autoscaler",
                value = "none")
        PolicyChoice nodes) {}
