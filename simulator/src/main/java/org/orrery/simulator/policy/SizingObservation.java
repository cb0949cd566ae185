package org.orrery.simulator.policy;

import java.util.List;

/** What a pod sizer sees of one service when it decides. */
public interface SizingObservation {

    /** Virtual time in seconds. */
    double now();

    /** The names of the containers that each pod has. */
    List<String> containers();

    /** How many pods the service is to have. */
    int replicas();

    /** The pods that are there, oldest first. */
    List<? extends SizedPod> pods();

    /** Usage measured since the last decision, in order of time. */
    List<UsageSample> samples();

    /** Memory kills since the last decision, in order of time. */
    List<MemoryKill> kills();

    /**
     * What one container used.
     *
     * @param container its position in {@link #containers}
     * @param pod the pod's name
     * @param time the end of the sample's window in seconds
     * @param usage averages for cpu, peaks for memory
     * @param request what it had requested
     */
    record UsageSample(int container, String pod, double time, ContainerAmounts usage, ContainerAmounts request) {}

    /**
     * A container that was killed for memory.
     *
     * @param container its position in {@link #containers}
     * @param pod the pod's name
     * @param time when, in seconds
     * @param requested bytes that it had requested
     * @param used bytes that it used when it was killed
     */
    record MemoryKill(int container, String pod, double time, long requested, long used) {}

    /** One pod whose size may be changed. */
    interface SizedPod {

        /** Its name. */
        String name();

        /** When its containers were started, in seconds, or NaN while they were not. */
        double startedAt();

        /** Whether it runs and has not been told to end. */
        boolean isLive();

        /** What a container requests. */
        ContainerAmounts request(int container);

        /** When one of its containers was last killed for memory, or NaN. */
        double killedAt();
    }
}
