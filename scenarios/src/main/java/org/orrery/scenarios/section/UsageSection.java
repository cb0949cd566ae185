package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;

/** What a pod really uses. */
@Coming("cpu")
public record UsageSection(
        @Setting(help = "memory; as much as requested when not given") @Nullable
        Memory memory) {

    /** Memory really used. */
    public record Memory(
            @Setting(help = "from the start on", quantity = Quantity.BYTES, isShorthand = true) @Nullable
            Law base,

            @Setting(
                    help = "more for each request that a pod of a service has taken on",
                    quantity = Quantity.BYTES,
                    value = "0Mi",
                    min = "0Mi")
            long perRequest,

            @Setting(help = "growth", quantity = Quantity.BYTES_PER_TIME, value = "0Mi/h", min = "0Mi/h")
            double leak) {}
}
