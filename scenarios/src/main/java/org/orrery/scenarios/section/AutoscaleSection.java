package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Setting;

/** How many nodes a pool may have, in all zones together. */
public record AutoscaleSection(
        @Setting(help = "the least number of nodes", value = "0", min = "0", max = "1000000")
        int min,

        @Setting(help = "the largest number of nodes", min = "1", max = "1000000")
        int max) {}
