package org.orrery.scenarios.section;

import java.util.List;
import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** The network between pods. */
@Coming("egressPrice")
public record NetworkSection(
        @Setting(help = "how long a message takes one way") LatencySection latency) {

    /** How long a message takes one way. */
    public record LatencySection(
            @Setting(help = "between pods of a node", quantity = Quantity.DURATION, value = "0s", min = "0s")
            double node,

            @Setting(help = "between nodes of a zone", quantity = Quantity.DURATION, value = "0s", min = "0s")
            double zone,

            @Setting(help = "between zones of a region", quantity = Quantity.DURATION, value = "0s", min = "0s")
            double region,

            @Setting(help = "between regions", quantity = Quantity.DURATION, value = "0s", min = "0s")
            double regions,

            @Setting(help = "between two zones, where it differs")
            List<BetweenSection> between) {}

    /** Two zones and the time between them. */
    public record BetweenSection(
            @Setting(help = "a zone") String from,
            @Setting(help = "another zone") String to,

            @Setting(help = "one way", quantity = Quantity.DURATION, min = "0s")
            double is) {}
}
