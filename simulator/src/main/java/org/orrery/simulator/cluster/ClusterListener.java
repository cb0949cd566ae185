package org.orrery.simulator.cluster;

import org.orrery.simulator.spec.Amounts;

/** Hears what truly happens in the cluster, at the moment at which it happens. */
public interface ClusterListener {

    /** A node joined. */
    default void nodeJoined(Node node) {}

    /** A node left; what was on it has been told already. */
    default void nodeLeft(Node node) {}

    /** A node gives no sign of life any more: it has stopped working, or is cut off. */
    default void nodeSilent(Node node) {}

    /** A node that was silent gives signs of life again. */
    default void nodeHeard(Node node) {}

    /** The control plane takes a node for dead. */
    default void nodeNotReady(Node node) {}

    /** The control plane knows that a node which it took for dead is at work. */
    default void nodeReady(Node node) {}

    /** A node has other amounts to give than {@code before}. */
    default void nodeUpdated(Node node, Amounts before) {}

    /** A node works faster or slower from now on: a core did {@code before} in a second until now. */
    default void speedChanged(Node node, double before) {}

    /** An image lies on a node. */
    default void imagePulled(Node node, String image) {}

    /** A pod was created. */
    default void podCreated(Pod pod) {}

    /** A node took a pod. */
    default void podAdmitted(Pod pod) {}

    /** A pod's containers run, for the first time or again. */
    default void podRunning(Pod pod) {}

    /** A pod is ready; {@code isFirst} says whether it never was before. */
    default void podReady(Pod pod, boolean isFirst) {}

    /** A pod is not ready any more: it failed, has stopped or is about to. */
    default void podUnready(Pod pod) {}

    /** A pod's containers have stopped; {@link Pod#phase} says what follows. */
    default void podStopped(Pod pod, PodReason why) {}

    /** A pod was told to end. */
    default void podTerminating(Pod pod) {}

    /** A pod is over and has given back what it had; afterwards its slot is used again. */
    default void podEnded(Pod pod) {}
}
