package org.orrery.simulator.policy;

/** What a policy may need of a scenario beyond what every scenario has. */
public enum Requirement {
    /** Nodes with GPU devices. */
    GPU_NODES("nodes with GPUs"),
    /** A workload whose shapes are known beforehand. */
    RESOURCE_PROFILE("a workload whose pod shapes are known before the start (a trace, or jobs with fixed pods)");

    private final String description;

    Requirement(String description) {
        this.description = description;
    }

    /** What is missing when it is not there, for messages. */
    public String description() {
        return description;
    }
}
