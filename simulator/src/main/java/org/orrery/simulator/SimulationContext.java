package org.orrery.simulator;

import java.util.List;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.ResourceProfile;

/** What policies of one run are given when they are made. */
final class SimulationContext implements PolicyContext {

    private final SimulationSpec spec;
    private final RandomStream random;

    SimulationContext(SimulationSpec spec, RandomStream random) {
        this.spec = spec;
        this.random = random;
    }

    @Override
    public RandomStream random() {
        return random;
    }

    @Override
    public ResourceNames resources() {
        return spec.cluster().resources();
    }

    @Override
    public List<NodeSpec> nodes() {
        return spec.cluster().nodes().initial();
    }

    @Override
    public ResourceProfile profile() {
        ResourceProfile profile = spec.profile();
        if (profile == null) {
            throw new IllegalArgumentException("The shapes of the workload are not known before the start.");
        }
        return profile;
    }

    @Override
    public double startEpoch() {
        return spec.startEpoch();
    }

    @Override
    public List<String> column(String file, String column) {
        return spec.columns().column(file, column);
    }

    @Override
    public <T> T part(Class<T> type, PolicyChoice choice) {
        return spec.policies().create(type, choice, this);
    }
}
