package org.orrery.scenarios.section;

import java.util.List;
import org.orrery.scenarios.file.TraceChoice;
import org.orrery.simulator.settings.Setting;

/** The work. */
public record WorkloadSection(
        @Setting(help = "multiplies every arrival rate", value = "1", min = "0", aboveMin = true)
        double load,

        @Setting(help = "services") List<ServiceSection> services,

        @Setting(help = "queues of messages that services work off")
        List<MessageQueueSection> queues,

        @Setting(help = "jobs") List<JobSection> jobs,
        @Setting(help = "traces that are replayed") List<TraceChoice> traces) {}
