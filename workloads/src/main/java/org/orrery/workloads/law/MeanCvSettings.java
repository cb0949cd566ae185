package org.orrery.workloads.law;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Settings of laws that a mean and a coefficient of variation describe. */
public record MeanCvSettings(
        @Setting(help = "the mean", quantity = Quantity.OF_THE_LAW, min = "0", aboveMin = true)
        double mean,

        @Setting(help = "standard deviation divided by mean", value = "1", min = "0", aboveMin = true, max = "1000")
        double cv) {}
