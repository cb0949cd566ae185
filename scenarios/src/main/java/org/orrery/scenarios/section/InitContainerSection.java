package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;

/**
 * A container that runs to its end before the others of its pod start.
 *
 * @param container the container
 * @param duration seconds that it runs
 */
public record InitContainerSection(
        @Setting(help = "the container", isInline = true) ContainerSection container,

        @Setting(help = "how long it runs", quantity = Quantity.DURATION, value = "0s")
        Law duration) {}
