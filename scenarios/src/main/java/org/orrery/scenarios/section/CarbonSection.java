package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** What energy emits. */
public record CarbonSection(
        @Setting(
                help = "emissions of the grid",
                quantity = Quantity.CARBON_INTENSITY,
                value = "0g/kWh",
                min = "0g/kWh",
                isShorthand = true)
        double intensity,

        @Setting(help = "energy of the building by energy of the machines", value = "1", min = "1")
        double pue) {}
