package org.orrery.simulator.classic;

import org.orrery.simulator.SimulationSpec;
import org.orrery.simulator.measure.RunResult;

/** One run on stock CloudSim Plus models. */
public final class ClassicSimulation {

    private ClassicSimulation() {}

    /** Runs a simulation to its end. */
    public static RunResult run(SimulationSpec spec) {
        if (spec.tasks().isEmpty()) {
            throw new IllegalArgumentException("the classic engine runs tasks, and there are none");
        }
        throw new IllegalArgumentException("the classic engine is not available yet");
    }
}
