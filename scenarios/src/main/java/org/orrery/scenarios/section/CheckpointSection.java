package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/**
 * How the tasks of a job save their state.
 *
 * @param every seconds of work between two checkpoints
 * @param cost seconds that a checkpoint takes
 */
public record CheckpointSection(
        @Setting(
                help = "work between two checkpoints",
                quantity = Quantity.DURATION,
                min = "0s",
                aboveMin = true,
                isShorthand = true)
        double every,

        @Setting(
                help = "how long a checkpoint takes, in which the task gets no further",
                quantity = Quantity.DURATION,
                value = "0s",
                min = "0s")
        double cost) {}
