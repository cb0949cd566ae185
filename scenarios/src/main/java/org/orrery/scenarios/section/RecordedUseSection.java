package org.orrery.scenarios.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.TaskWork;

/** Use of a task over time. */
public record RecordedUseSection(
        @Setting(help = "the fragments, one after another") List<Fragment> fragments,

        @Setting(
                help = "keep-time: a fragment takes its time, what was not delivered is lost; conserve-work: it takes "
                        + "until its work is done",
                value = "conserve-work")
        TaskWork.Stretching stretching) {

    /** A length of time and what is used meanwhile. */
    public record Fragment(
            @Setting(help = "length", key = "for", quantity = Quantity.DURATION, min = "0s", aboveMin = true)
            double length,

            @Setting(help = "cores used", quantity = Quantity.CPU, min = "0")
            long cpu,

            @Setting(help = "memory used", quantity = Quantity.BYTES, min = "0") @Nullable
            Long memory) {}
}
