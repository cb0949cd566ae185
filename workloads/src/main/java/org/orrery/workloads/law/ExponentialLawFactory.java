package org.orrery.workloads.law;

import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Memoryless: the law of times between independent events. */
public final class ExponentialLawFactory implements WorkloadFactory<MeanSettings> {

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.LAW;
    }

    @Override
    public String name() {
        return "exponential";
    }

    @Override
    public String help() {
        return "Memoryless: the law of times between independent events.";
    }

    @Override
    public Class<MeanSettings> settings() {
        return MeanSettings.class;
    }

    @Override
    public Law create(MeanSettings settings, WorkloadContext context) {
        return new ExponentialLaw(settings.mean());
    }
}
