package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.service.Discipline;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;

/** How a pod serves requests. */
public record ServerSection(
        @Setting(
                help =
                        "ps: all share the cores; fcfs: in turn; priority: in turn by class; preemptive: and interrupting",
                value = "ps",
                isShorthand = true)
        Discipline discipline,

        @Setting(
                help = "requests worked on at once; ps has no workers",
                value = "1",
                min = "1",
                max = "1000000",
                words = "unlimited")
        int workers,

        @Setting(
                help = "requests that a pod takes on at once, those waiting for delays and calls among them",
                value = "unlimited",
                min = "1",
                words = "unlimited")
        int concurrency,

        @Setting(help = "where requests wait that a pod cannot take on")
        QueueSection queue,

        @Setting(help = "cores that one request can use", value = "1", min = "0", aboveMin = true)
        double coresPerRequest,

        @Setting(help = "failures of single workers") @Nullable
        FailuresSection failures) {

    /** A queue. */
    public record QueueSection(
            @Setting(help = "at each pod, or one in front of the pods of the service", value = "pod")
            Place at,

            @Setting(
                    help = "how many requests may wait; more are refused",
                    value = "unlimited",
                    min = "0",
                    words = "unlimited")
            int size) {}

    /** Where a queue is. */
    public enum Place {
        /** At each pod. */
        POD,
        /** In front of the pods. */
        SERVICE
    }

    /** How workers fail and recover. */
    public record FailuresSection(
            @Setting(help = "time from recovery to failure", quantity = Quantity.DURATION)
            Law mtbf,

            @Setting(help = "time from failure to recovery", quantity = Quantity.DURATION)
            Law mttr) {}
}
