package org.orrery.scenarios.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** What a node draws: a straight line from idle to full load, or measured points. */
public record PowerSection(
        @Setting(help = "without load", quantity = Quantity.POWER, value = "0W", min = "0W")
        double idle,

        @Setting(help = "under full load", quantity = Quantity.POWER, min = "0W") @Nullable
        Double max,

        @Setting(
                help = "instead of idle and max: watts at 0 %, 10 % … 100 % load, as SPECpower_ssj2008 measures them",
                quantity = Quantity.POWER,
                min = "0W")
        List<Double> measured) {}
