package org.orrery.workloads.law;

import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** One of two exponential laws: many short, few long. */
public final class HyperexponentialLawFactory implements WorkloadFactory<MeanCvSettings> {

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.LAW;
    }

    @Override
    public String name() {
        return "hyperexponential";
    }

    @Override
    public String help() {
        return "One of two exponential laws with balanced means: many short, few long. Its cv is at least 1.";
    }

    @Override
    public Class<MeanCvSettings> settings() {
        return MeanCvSettings.class;
    }

    @Override
    public Law create(MeanCvSettings settings, WorkloadContext context) {
        if (settings.cv() < 1) {
            throw new IllegalArgumentException(
                    "a hyperexponential law has a cv of at least 1; use erlang or gamma below");
        }
        return new HyperexponentialLaw(settings.mean(), settings.cv());
    }
}
