package org.orrery.scenarios.section;

import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.CpuFidelity;

/** How closely things are modelled. */
@Coming("requests")
public record FidelitySection(
        @Setting(
                help = "processors: ignored (work never waits), isolated (limits bind, neighbours do not), contended",
                value = "contended")
        CpuFidelity cpu) {}
