package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Where images come from. */
public record RegistrySection(
        @Setting(
                help = "bandwidth at which a node pulls images",
                quantity = Quantity.BANDWIDTH,
                value = "1Gbit/s",
                min = "0Gbit/s",
                aboveMin = true,
                words = "unlimited")
        double bandwidth,

        @Setting(help = "whether a node pulls one image after another", value = "serial")
        Pulls pulls,

        @Setting(help = "whether images lie on the nodes from the start", value = "cold")
        Cache cache) {

    /** How a node pulls. */
    public enum Pulls {
        /** One image after another. */
        SERIAL,
        /** All at once, sharing the bandwidth. */
        PARALLEL
    }

    /** What lies on nodes at the start. */
    public enum Cache {
        /** Nothing. */
        COLD,
        /** All images of the workload. */
        WARM
    }
}
