package org.orrery.simulator.control;

import java.util.Comparator;
import java.util.List;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.spec.PodTemplate;

/** The pods of one workload, as its controller keeps them. */
interface Arrangement {

    /**
     * Makes the pods that are missing and tells those to end that are too many, as far as that is allowed now.
     *
     * @param desired how many are wanted
     * @return when there is more to do by the passing of time alone, in seconds, or positive infinity
     */
    double reconcile(int desired);

    /** Pods are to be made from this template from now on. */
    void changeTemplate(PodTemplate template);

    /** Says which of several ready pods are told to end first, where any will do. */
    void preferToEnd(Comparator<Pod> preferred);

    /** A pod was told to end; false when that was known. */
    boolean terminating(Pod pod);

    /** A pod is over; false when it had left before. */
    boolean ended(Pod pod);

    /** Pods that are there and not told to end, in the order of their places. */
    List<Pod> pods();

    /** How many pods there should be when {@code desired} are wanted. */
    int wanted(int desired);

    /** Whether all is as it should be and of the newest revision. */
    boolean isComplete();

    /** Whether what is to be done depends on which pods are ready. */
    boolean watchesReadiness();

    /** Whether the places of pods are nodes. */
    boolean followsNodes();

    /** A number that changes whenever a rollout gets on. */
    long progress();
}
