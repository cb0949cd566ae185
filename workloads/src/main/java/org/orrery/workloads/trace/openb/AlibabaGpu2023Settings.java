package org.orrery.workloads.trace.openb;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.workloads.trace.Lifetime;
import org.orrery.workloads.trace.Selection;

/** Settings of the format. */
public record AlibabaGpu2023Settings(
        @Setting(help = "the list of nodes, openb_node_list_*.csv", isPath = true) @Nullable
        String nodes,

        @Setting(help = "the list of pods, openb_pod_list_*.csv", isPath = true) @Nullable
        String pods,

        @Setting(
                help = "replay: pods come and go as recorded; arrivals: they come one after another and never leave",
                value = "replay")
        Mode mode,

        @Setting(
                help =
                        "in a replay, whether a pod runs as long as it was recorded to, from when it is placed, or ends at"
                                + " the recorded time",
                value = "duration")
        Lifetime lifetime,

        @Setting(help = "in mode arrivals, the order in which pods come; drawn at random when not given") @Nullable
        Order order,

        @Setting(
                help =
                        "in mode arrivals without a given order, how much of the GPUs of 'nodes' all pods together ask for:"
                                + " copies of random pods are added, or random pods left out; the list as it is when not given",
                quantity = Quantity.PERCENT,
                min = "0%",
                aboveMin = true,
                max = "1000%")
        @Nullable
        Double demand,

        @Setting(
                help = "in mode arrivals, the time between two pods",
                quantity = Quantity.DURATION,
                value = "1s",
                min = "0s",
                aboveMin = true)
        double every,

        @Setting(help = "how many pods fit on a node, which the trace does not say", value = "1001", min = "1")
        int podsPerNode,

        @Setting(help = "", isInline = true) Selection selection) {

    /** What becomes of the pods. */
    public enum Mode {
        /** They come and go as recorded. */
        REPLAY,
        /** They come one after another and never leave. */
        ARRIVALS
    }

    /** An order that a file gives. */
    public record Order(
            @Setting(help = "a CSV file with a header", isPath = true)
            String file,

            @Setting(help = "the column that holds the numbers in the names of the pods, first to last")
            String column) {}
}
