package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;

/**
 * A fault of racks, each as a whole.
 *
 * @param rack only this rack
 * @param zone only racks of this zone
 * @param times when it happens
 */
public record RackFaultSection(
        @Setting(help = "only this rack, for example a-r0; all without it") @Nullable
        String rack,

        @Setting(help = "only racks of this zone") @Nullable String zone,
        @Setting(help = "when it happens", isInline = true) FaultTimesSection times) {}
