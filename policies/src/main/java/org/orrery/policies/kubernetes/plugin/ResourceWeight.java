package org.orrery.policies.kubernetes.plugin;

import org.orrery.simulator.settings.Setting;

/** A resource and how much it counts. */
public record ResourceWeight(
        @Setting(help = "the resource: cpu, memory, gpu or an extended one", isShorthand = true)
        String name,

        @Setting(help = "its weight, 1 to 100", value = "1", min = "1", max = "100")
        long weight) {

    /** The name of GPU devices, which are counted in thousandths of a device. */
    public static final String GPU = "gpu";
}
