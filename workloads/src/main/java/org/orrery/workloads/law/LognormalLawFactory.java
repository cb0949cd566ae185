package org.orrery.workloads.law;

import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** The logarithm is normal: task lengths, file sizes, provisioning times. */
public final class LognormalLawFactory implements WorkloadFactory<MeanCvSettings> {

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.LAW;
    }

    @Override
    public String name() {
        return "lognormal";
    }

    @Override
    public String help() {
        return "The logarithm is normal: task lengths, file sizes, provisioning times.";
    }

    @Override
    public Class<MeanCvSettings> settings() {
        return MeanCvSettings.class;
    }

    @Override
    public Law create(MeanCvSettings settings, WorkloadContext context) {
        return new LognormalLaw(settings.mean(), settings.cv());
    }
}
