package org.orrery.workloads.law;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Settings of laws that a mean describes. */
public record MeanSettings(
        @Setting(help = "the mean", quantity = Quantity.OF_THE_LAW, min = "0", aboveMin = true)
        double mean) {}
