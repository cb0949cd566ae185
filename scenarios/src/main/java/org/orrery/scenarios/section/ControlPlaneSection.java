package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/**
 * How far the control plane is behind.
 *
 * @param watchDelay seconds from what happens to schedulers and controllers knowing of it
 * @param bindDelay seconds from the choice of a node to the node's knowing of it
 */
public record ControlPlaneSection(
        @Setting(
                help = "time from what happens to schedulers and controllers knowing of it",
                quantity = Quantity.DURATION,
                value = "0s",
                min = "0s")
        double watchDelay,

        @Setting(
                help = "time from the choice of a node to the node's knowing of it",
                quantity = Quantity.DURATION,
                value = "0s",
                min = "0s")
        double bindDelay) {}
