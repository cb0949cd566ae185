package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** What a node costs while it is there. */
public record PriceSection(
        @Setting(help = "price without commitment", quantity = Quantity.MONEY_PER_HOUR, min = "0/h", isShorthand = true)
        @Nullable
        Double onDemand,

        @Setting(help = "price of spare capacity", quantity = Quantity.MONEY_PER_HOUR, min = "0/h") @Nullable
        Double spot,

        @Setting(help = "price with commitment", quantity = Quantity.MONEY_PER_HOUR, min = "0/h") @Nullable
        Double reserved) {}
