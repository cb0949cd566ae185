package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Setting;

/** The GPU devices of a node. */
public record GpuSection(
        @Setting(help = "devices of each node", min = "1", max = "64", isShorthand = true)
        int count,

        @Setting(help = "their model", value = "GPU") String model) {}
