package org.orrery.simulator.cluster;

import java.util.HashMap;
import java.util.Map;
import org.orrery.simulator.kernel.CounterDraws;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;

/** Draws of one purpose for each workload by its name, made when first asked for. */
public final class WorkloadDraws {

    private final RandomStreams streams;
    private final Purpose purpose;
    private final Map<String, CounterDraws> byWorkload = new HashMap<>();

    /** Draws of a purpose. */
    public WorkloadDraws(RandomStreams streams, Purpose purpose) {
        this.streams = streams;
        this.purpose = purpose;
    }

    /** The draws of a workload. */
    public CounterDraws of(String workload) {
        return byWorkload.computeIfAbsent(workload, name -> streams.draws(purpose, name));
    }
}
