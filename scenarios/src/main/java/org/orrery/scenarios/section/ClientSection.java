package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;

/** How those who send requests behave. */
public record ClientSection(
        @Setting(
                help = "time after which an attempt is given up; its pod may go on",
                quantity = Quantity.DURATION,
                value = "unlimited",
                min = "0s",
                aboveMin = true,
                words = "unlimited")
        double timeout,

        @Setting(help = "time that a request waits to be served before it leaves", quantity = Quantity.DURATION)
        @Nullable
        Law patience,

        @Setting(help = "when failed attempts are repeated") @Nullable
        RetriesSection retries,

        @Setting(help = "when a second attempt is sent beside the first") @Nullable
        HedgeSection hedge,

        @Setting(help = "when no attempts are sent because too many fail") @Nullable
        BreakerSection circuitBreaker) {

    /** When failed attempts are repeated. */
    public record RetriesSection(
            @Setting(help = "how often at most", min = "0", max = "1000000", words = "unlimited", isShorthand = true)
            int max,

            @Setting(help = "wait before the first retry", quantity = Quantity.DURATION, value = "100ms")
            Law backoff,

            @Setting(help = "factor on the wait from one retry to the next", value = "2", min = "1", max = "100")
            double factor,

            @Setting(
                    help = "retries as a share of the requests, over time",
                    quantity = Quantity.PERCENT,
                    value = "unlimited",
                    min = "0%",
                    words = "unlimited")
            double budget) {}

    /** When a second attempt is sent. */
    public record HedgeSection(
            @Setting(
                    help = "time without an answer",
                    quantity = Quantity.DURATION,
                    min = "0s",
                    aboveMin = true,
                    isShorthand = true)
            double after) {}

    /** When no attempts are sent. */
    public record BreakerSection(
            @Setting(
                    help = "share of failed attempts",
                    quantity = Quantity.PERCENT,
                    value = "50%",
                    min = "0%",
                    aboveMin = true,
                    max = "100%")
            double errors,

            @Setting(
                    help = "time over which the share is taken",
                    quantity = Quantity.DURATION,
                    value = "10s",
                    min = "0s",
                    aboveMin = true)
            double window,

            @Setting(
                    help = "time until one attempt is let through",
                    quantity = Quantity.DURATION,
                    value = "30s",
                    min = "0s",
                    aboveMin = true)
            double open) {}
}
