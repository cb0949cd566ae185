package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/**
 * Nodes that work slower for a while.
 *
 * @param nodes which nodes, and when
 * @param speed what is left of their speed
 */
public record SlowNodeSection(
        @Setting(help = "which nodes, and when", isInline = true)
        NodeFaultSection nodes,

        @Setting(
                help = "what is left of their speed; 0% lets nothing get on",
                quantity = Quantity.PERCENT,
                value = "50%",
                min = "0%",
                max = "100%")
        double speed) {}
