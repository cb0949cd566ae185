package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;

/** What one observation is. */
public record AnalysisSection(
        @Setting(
                help = "terminating: each run is one observation",
                value = "terminating",
                oneOf = "terminating",
                isShorthand = true)
        String kind,

        @Setting(help = "batches of one long run are the observations") @Nullable
        SteadyState steadyState) {

    /** The batches of a long run. */
    public record SteadyState(
            @Setting(help = "number of batches", value = "20", min = "2", max = "1000")
            int batches) {}
}
