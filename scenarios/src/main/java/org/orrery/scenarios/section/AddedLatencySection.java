package org.orrery.scenarios.section;

import java.util.List;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/**
 * A network that is slow between two zones.
 *
 * @param between the zones
 * @param adds seconds that a message takes more, one way
 * @param times when it happens
 */
public record AddedLatencySection(
        @Setting(help = "the two zones") List<String> between,

        @Setting(help = "how much longer a message takes, one way", quantity = Quantity.DURATION, min = "0s")
        double adds,

        @Setting(help = "when it happens", isInline = true) FaultTimesSection times) {}
