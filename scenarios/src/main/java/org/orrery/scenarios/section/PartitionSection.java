package org.orrery.scenarios.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;

/**
 * A network that is parted.
 *
 * @param zone the zone that is parted from everything else
 * @param between instead: two zones that are parted from each other
 * @param times when it happens
 */
public record PartitionSection(
        @Setting(help = "a zone that is parted from all others, from outside and from the control plane") @Nullable
        String zone,

        @Setting(help = "instead of a zone: two zones whose pods cannot talk to each other")
        List<String> between,

        @Setting(help = "when it happens", isInline = true) FaultTimesSection times) {}
