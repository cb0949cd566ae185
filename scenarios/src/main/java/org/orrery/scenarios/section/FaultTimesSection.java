package org.orrery.scenarios.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;

/**
 * When a fault happens: once, at listed times, or by laws.
 *
 * @param at second at which it begins
 * @param length seconds that it lasts
 * @param outages several of these
 * @param mtbf seconds from the end of a repair to the next failure
 * @param mttr seconds that a repair takes
 */
public record FaultTimesSection(
        @Setting(help = "when it begins", quantity = Quantity.DURATION, min = "0s") @Nullable
        Double at,

        @Setting(
                help = "how long it lasts; without it, for ever",
                key = "for",
                quantity = Quantity.DURATION,
                min = "0s",
                aboveMin = true)
        @Nullable
        Double length,

        @Setting(help = "instead of 'at': several times, for example [[9h, 10m], [15h, 5m]]")
        List<OutageSection> outages,

        @Setting(
                help = "instead of 'at': time from the end of a repair to the next failure",
                quantity = Quantity.DURATION)
        @Nullable
        Law mtbf,

        @Setting(help = "with mtbf: how long a repair takes", quantity = Quantity.DURATION) @Nullable
        Law mttr) {

    /** One time at which it happens. */
    public record OutageSection(
            @Setting(help = "when it begins", quantity = Quantity.DURATION, min = "0s")
            double at,

            @Setting(help = "how long it lasts", key = "for", quantity = Quantity.DURATION, min = "0s", aboveMin = true)
            double length) {}
}
