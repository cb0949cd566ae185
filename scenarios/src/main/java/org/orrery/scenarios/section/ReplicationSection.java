package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** How many runs: a number, or until the objectives are known precisely enough. */
public record ReplicationSection(
        @Setting(
                help = "number of replications (with relativePrecision: the first batch)",
                value = "1",
                min = "1",
                max = "100000",
                isShorthand = true)
        int count,

        @Setting(
                help = "half-width of the interval of each objective, relative to its mean, at which to stop",
                quantity = Quantity.PERCENT,
                min = "0%",
                aboveMin = true)
        @Nullable
        Double relativePrecision,

        @Setting(
                help = "confidence of that interval",
                quantity = Quantity.PERCENT,
                value = "95%",
                min = "50%",
                max = "99.99%")
        double confidence,

        @Setting(help = "most replications, whatever the precision", value = "200", min = "1", max = "100000")
        int max) {}
