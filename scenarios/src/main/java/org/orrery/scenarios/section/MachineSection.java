package org.orrery.scenarios.section;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** The capacity of a node. */
public record MachineSection(
        @Setting(help = "name of a machine from the catalogue; other keys change it", isShorthand = true) @Nullable
        String type,

        @Setting(help = "processors", quantity = Quantity.CPU, min = "0", aboveMin = true, max = "100000") @Nullable
        Long cpu,

        @Setting(help = "memory", quantity = Quantity.BYTES, min = "0", aboveMin = true, max = "1Pi") @Nullable
        Long memory,

        @Setting(help = "most pods at once", value = "110", min = "1", max = "1000000", words = "unlimited")
        int pods,

        @Setting(
                help = "ephemeral storage",
                key = "ephemeral-storage",
                quantity = Quantity.BYTES,
                value = "100Gi",
                min = "0",
                max = "1000Pi")
        long storage,

        @Setting(help = "network bandwidth", quantity = Quantity.BANDWIDTH, value = "10Gbit/s", min = "0Gbit/s")
        long bandwidth,

        @Setting(help = "what the system keeps for itself; the rest is allocatable")
        ReservedSection reserved,

        @Setting(help = "extended resources, such as example.com/fpga: 2", takesRest = true, min = "0")
        Map<String, Long> extended) {

    /** What the system keeps for itself. */
    public record ReservedSection(
            @Setting(help = "processors", quantity = Quantity.CPU, value = "0", min = "0")
            long cpu,

            @Setting(help = "memory", quantity = Quantity.BYTES, value = "0", min = "0")
            long memory,

            @Setting(
                    help = "ephemeral storage",
                    key = "ephemeral-storage",
                    quantity = Quantity.BYTES,
                    value = "0",
                    min = "0")
            long storage) {}
}
