package org.orrery.policies.placement;

import org.orrery.simulator.settings.Setting;

/** Settings that all placement policies have. */
public record PlacementSettings(
        @Setting(help = "which of several equally good nodes is taken", value = "first")
        TieBreakSettings tieBreak,

        @Setting(help = "what becomes of pods for which there is no room")
        QueueSettings queue) {}
