package org.orrery.scenarios.assembly;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.section.MessageQueueSection;
import org.orrery.scenarios.section.ServiceSection;
import org.orrery.scenarios.section.WorkloadSection;
import org.orrery.simulator.service.CallStage;

/** Which services work off which queues of messages. */
final class MessageQueues {

    private final Map<String, MessageQueueSection> queues = new LinkedHashMap<>();
    private final Map<String, String> consumers = new LinkedHashMap<>();

    MessageQueues(WorkloadSection workload) {
        workload.queues().forEach(queue -> queues.put(queue.name(), queue));
        for (ServiceSection service : workload.services()) {
            if (service.consumes() != null) {
                consumers.put(service.consumes(), service.name());
            }
        }
    }

    /** The queue that a service works off, or null. */
    @Nullable
    MessageQueueSection of(ServiceSection service) {
        return service.consumes() == null ? null : queues.get(service.consumes());
    }

    /** A call to a service, or a message to the consumer of a queue. */
    CallStage.Call call(String to, double probability, int times) {
        String consumer = consumers.get(to);
        return consumer == null
                ? new CallStage.Call(to, probability, times, false)
                : new CallStage.Call(consumer, probability, times, true);
    }
}
