package org.orrery.simulator.policy;

import org.jspecify.annotations.Nullable;

/** One pod of a service as its autoscaler sees it. */
public interface ReplicaView {

    /** The phases of a pod's life that matter to autoscalers. */
    enum Phase {
        /** Not all its containers have been started. */
        PENDING,
        /** Its containers run. */
        RUNNING,
        /** Its containers ended well. */
        SUCCEEDED,
        /** Its containers ended badly. */
        FAILED
    }

    /** The pod's name, unique within the service. */
    String name();

    /** Where it is in its life. */
    Phase phase();

    /** Whether it has been told to end. */
    boolean isTerminating();

    /** Whether anybody has yet said if it is ready. */
    boolean hasReadyCondition();

    /** Whether it takes requests. */
    boolean isReady();

    /** When its containers were started, in seconds, or NaN while they were not. */
    double startedAt();

    /** When it last became ready or ceased to be, in seconds, or NaN. */
    double readyChangedAt();

    /** What its containers request of a signal, in thousandths, or -1 when one of them requests nothing. */
    long requestMilli(ServiceSignal signal);

    /** The last sample that has arrived, or null for none. */
    @Nullable
    MetricSample sample(ServiceSignal signal);
}
