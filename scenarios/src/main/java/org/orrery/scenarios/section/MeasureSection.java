package org.orrery.scenarios.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        MeasureSpec.AllocationCurve allocationCurve,

        @Setting(
                help = "latencies of which the share of slower requests is given, as latency.tail.<s>",
                quantity = Quantity.DURATION,
                min = "0s")
        List<Double> latencyTails,

        @Setting(
                help =
                        "bounds of the core-time of requests between which mean latencies are given, as latency.bySize.<k>",
                quantity = Quantity.DURATION,
                min = "0s")
        List<Double> sizes,

        @Setting(
                help = "up to which number of requests the share of time is given, as inSystem.p.<n>",
                min = "0",
                max = "10000")
        @Nullable
        Integer inSystemUpTo) {}
