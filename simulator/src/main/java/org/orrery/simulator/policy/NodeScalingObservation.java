package org.orrery.simulator.policy;

import java.util.List;

/** What a node autoscaler sees when it decides. */
public interface NodeScalingObservation {

    /** Virtual time in seconds. */
    double now();

    /** What the control plane believes of the cluster, for thoughts about other nodes. */
    ClusterSnapshot cluster();

    /** The pods for which the scheduler has found no node, oldest first. */
    List<PodView> unschedulable();

    /** The node groups, in the order of the scenario. */
    List<? extends NodeGroupView> groups();

    /** Whether somebody makes another pod when this one ends: a service, a job. */
    boolean isReplaced(PodView pod);

    /** Whether the pod belongs to its node and ends with it, as pods of daemon sets do. */
    boolean isDaemon(PodView pod);

    /** How many pods like this one may be evicted now; as large as it gets when no budget covers it. */
    int disruptionsAllowed(PodView pod);
}
