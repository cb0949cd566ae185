package org.orrery.scenarios.section;

import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.MeasureSpec;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** What is recorded beyond what always is. */
@Coming("steps")
public record MeasureSection(
        @Setting(
                help = "width of a bin of a time series; auto is a 720th of the horizon",
                quantity = Quantity.DURATION,
                value = "auto",
                min = "0s",
                aboveMin = true,
                words = "auto")
        double interval,

        @Setting(help = "resource of the curve of allocation against arrived load in curves.csv", value = "none")
        MeasureSpec.AllocationCurve allocationCurve) {}
