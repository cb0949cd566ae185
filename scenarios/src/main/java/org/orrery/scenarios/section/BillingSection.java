package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** How time is billed. */
public record BillingSection(
        @Setting(
                help = "a begun quantum is billed whole",
                quantity = Quantity.DURATION,
                value = "1s",
                min = "0s",
                aboveMin = true)
        double quantum,

        @Setting(help = "time that is billed at least", quantity = Quantity.DURATION, value = "60s", min = "0s")
        double minimum) {}
