package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** A question that a node agent asks a pod again and again. */
public record ProbeSection(
        @Setting(help = "seconds from the start of the containers to the first question", value = "0", min = "0")
        double initialDelaySeconds,

        @Setting(help = "seconds between questions", value = "10", min = "0", aboveMin = true)
        double periodSeconds,

        @Setting(help = "seconds within which the answer counts", value = "1", min = "0", aboveMin = true)
        double timeoutSeconds,

        @Setting(help = "answers in a row that make a success", value = "1", min = "1", max = "1000")
        int successThreshold,

        @Setting(help = "missing answers in a row that make a failure", value = "3", min = "1", max = "1000")
        int failureThreshold,

        @Setting(
                help = "core-time of an answer, which waits its turn as a request does",
                quantity = Quantity.DURATION,
                value = "1ms",
                min = "0s")
        double cpu) {}
