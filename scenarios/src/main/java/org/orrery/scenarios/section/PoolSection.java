package org.orrery.scenarios.section;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;

/** A group of equal nodes. */
public record PoolSection(
        @Setting(help = "its name") String name,

        @Setting(help = "capacity of a node, or the name of a machine from the catalogue")
        MachineSection machine,

        @Setting(help = "number of nodes in all zones together", value = "1", min = "0", max = "1000000")
        int count,

        @Setting(help = "how far a node autoscaler may change the number of nodes; not at all without it") @Nullable
        AutoscaleSection autoscale,

        @Setting(
                help = "time from the order of a node until it joins",
                quantity = Quantity.DURATION,
                value = "60s",
                min = "0s")
        Law provisioning,

        @Setting(help = "zones that it is spread over; all when not given")
        List<String> zones,

        @Setting(
                help = "number of racks that its nodes are spread over in each zone",
                value = "1",
                min = "1",
                max = "100000")
        int racks,

        @Setting(help = "labels of its nodes") Map<String, String> labels,
        @Setting(help = "taints of its nodes") List<TaintSection> taints,
        @Setting(help = "GPU devices of a node") @Nullable GpuSection gpus,

        @Setting(help = "factor on the work that a core does in a second", value = "1", min = "0", aboveMin = true)
        double speed,

        @Setting(
                help = "which of the prices is paid",
                value = "onDemand",
                oneOf = {"onDemand", "spot", "reserved"})
        String purchase,

        @Setting(help = "what a node costs") PriceSection price,
        @Setting(help = "how time is billed") BillingSection billing,
        @Setting(help = "what a node draws") @Nullable PowerSection power,
        @Setting(help = "what its energy emits") CarbonSection carbon) {}
