package org.orrery.scenarios.section;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Amounts of resources. */
public record ResourcesSection(
        @Setting(help = "processors", quantity = Quantity.CPU, min = "0", max = "100000") @Nullable
        Long cpu,

        @Setting(help = "memory", quantity = Quantity.BYTES, min = "0", max = "1Pi") @Nullable
        Long memory,

        @Setting(
                help = "ephemeral storage",
                key = "ephemeral-storage",
                quantity = Quantity.BYTES,
                value = "0",
                min = "0")
        long storage,

        @Setting(help = "network bandwidth", quantity = Quantity.BANDWIDTH, value = "0Gbit/s", min = "0Gbit/s")
        long bandwidth,

        @Setting(
                help = "GPU devices: whole ones, or a share of one such as 500m",
                quantity = Quantity.CPU,
                value = "0",
                min = "0",
                max = "64")
        long gpu,

        @Setting(help = "extended resources, such as example.com/fpga: 2", takesRest = true, min = "0")
        Map<String, Long> extended) {}
