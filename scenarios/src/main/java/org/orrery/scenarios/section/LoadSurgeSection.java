package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Setting;

/**
 * More requests than usual.
 *
 * @param service the service that they come to
 * @param factor how many times as many
 * @param times when it happens
 */
public record LoadSurgeSection(
        @Setting(help = "the service that they come to") String service,

        @Setting(help = "how many times as many requests as usual", value = "2", min = "1", aboveMin = true)
        double factor,

        @Setting(help = "when it happens", isInline = true) FaultTimesSection times) {}
