package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;

/** A queue of messages, which the service that consumes it works off. */
public record MessageQueueSection(
        @Setting(help = "its name") String name,

        @Setting(help = "messages from outside; services send more with a call to the queue's name, and do not wait")
        @Nullable
        ArrivalProcess arrivals,

        @Setting(
                help = "time after which a message that a pod has taken is given to another, unless it is done; without"
                        + " it, a message is given to another only when its pod dies",
                quantity = Quantity.DURATION,
                value = "unlimited",
                min = "0s",
                aboveMin = true,
                words = "unlimited")
        double redeliverAfter,

        @Setting(
                help = "how often the same message is given to a pod at most; then it fails, as one that a dead-letter"
                        + " queue takes",
                value = "unlimited",
                min = "1",
                words = "unlimited")
        int maxDeliveries,

        @Setting(
                help = "how many messages may wait; more are refused",
                value = "unlimited",
                min = "1",
                words = "unlimited")
        int size) {}
