package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/**
 * Spot machines that are taken away.
 *
 * @param nodes which nodes, and when; what lasts is the time until there is a machine again
 * @param notice seconds from the warning to the end
 */
public record SpotInterruptionSection(
        @Setting(help = "which nodes, and when; how long: until there is a machine again", isInline = true)
        NodeFaultSection nodes,

        @Setting(
                help = "time from the warning to the end, in which pods leave the node",
                quantity = Quantity.DURATION,
                value = "2m",
                min = "0s")
        double notice) {}
