package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;

/** What the user wants of a metric. */
public record ObjectiveSection(
        @Setting(help = "name of the metric", isShorthand = true)
        String metric,

        @Setting(help = "what it is of, such as pool=general") @Nullable
        String scope,

        @Setting(
                help = "min or max; what is better for the metric when not given",
                oneOf = {"min", "max"})
        @Nullable
        String goal,

        @Setting(help = "bound that it should not be below, in the metric's unit or as a percentage") @Nullable
        String atLeast,

        @Setting(help = "bound that it should not be above, in the metric's unit or as a percentage") @Nullable
        String atMost) {}
