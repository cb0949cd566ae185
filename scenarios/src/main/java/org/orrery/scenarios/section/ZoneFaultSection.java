package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Setting;

/**
 * A fault of a whole zone.
 *
 * @param zone the zone
 * @param times when it happens
 */
public record ZoneFaultSection(
        @Setting(help = "the zone") String zone,

        @Setting(help = "when it happens", isInline = true) FaultTimesSection times) {}
