package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/**
 * A fault that hits many nodes at once, such as a bad update or a power failure.
 *
 * @param pool only nodes of this pool
 * @param zone only nodes of this zone
 * @param share share of these that are hit
 * @param times when it happens
 */
public record GroupFaultSection(
        @Setting(help = "only nodes of this pool") @Nullable String pool,

        @Setting(help = "only nodes of this zone") @Nullable String zone,

        @Setting(
                help = "share of these nodes that are hit, chosen anew each time",
                quantity = Quantity.PERCENT,
                value = "30%",
                min = "0%",
                max = "100%",
                aboveMin = true)
        double share,

        @Setting(help = "when it happens", isInline = true) FaultTimesSection times) {}
