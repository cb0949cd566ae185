package org.orrery.scenarios.section;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Tree;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Something that is changed at a time: one of its parts is given. */
public record ChangeSection(
        @Setting(help = "when", quantity = Quantity.DURATION, min = "0s")
        double at,

        @Setting(help = "new values by their paths, such as {'workload.services[shop].pod.image.name': 'shop:v2'}")
        Map<String, Tree> set,

        @Setting(help = "nodes that are emptied one after another, as for maintenance") @Nullable
        DrainSection drain,

        @Setting(help = "nodes that take no new pods from now on") @Nullable
        NodesSection cordon,

        @Setting(help = "nodes that take pods again") @Nullable
        NodesSection uncordon) {

    /** Which nodes. */
    public record NodesSection(
            @Setting(help = "their pool", isShorthand = true)
            String pool,

            @Setting(help = "their zone; all when not given") @Nullable
            String zone) {}

    /** How nodes are emptied. */
    public record DrainSection(
            @Setting(help = "their pool", isShorthand = true)
            String pool,

            @Setting(help = "their zone; all when not given") @Nullable
            String zone,

            @Setting(help = "nodes that are emptied at a time", value = "1", min = "1", max = "1000000")
            int parallel,

            @Setting(
                    help = "time between attempts to evict pods that their budget keeps",
                    quantity = Quantity.DURATION,
                    value = "5s",
                    min = "0s",
                    aboveMin = true)
            double retry,

            @Setting(
                    help = "time after which the emptying of a node is given up",
                    quantity = Quantity.DURATION,
                    value = "unlimited",
                    min = "0s",
                    aboveMin = true,
                    words = "unlimited")
            double timeout,

            @Setting(
                    key = "for",
                    help = "time that an empty node is out of service",
                    quantity = Quantity.DURATION,
                    value = "0s",
                    min = "0s")
            double away,

            @Setting(help = "whether empty nodes take no pods afterwards either", value = "false")
            boolean staysClosed) {}
}
