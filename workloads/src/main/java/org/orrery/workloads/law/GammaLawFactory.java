package org.orrery.workloads.law;

import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Sums of exponential phases, and laws between them. */
public final class GammaLawFactory implements WorkloadFactory<MeanCvSettings> {

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.LAW;
    }

    @Override
    public String name() {
        return "gamma";
    }

    @Override
    public String help() {
        return "Gamma law, given by its mean and coefficient of variation.";
    }

    @Override
    public Class<MeanCvSettings> settings() {
        return MeanCvSettings.class;
    }

    @Override
    public Law create(MeanCvSettings settings, WorkloadContext context) {
        return new GammaLaw(settings.mean(), 1 / (settings.cv() * settings.cv()));
    }
}
