package org.orrery.policies.kubernetes.plugin;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.PodCounts;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.TopologySpreadConstraint;

/**
 * Which pods a spread constraint counts: those of the pod's namespace that its selector matches and that are not
 * ending.
 */
final class SpreadCounting {

    private SpreadCounting() {}

    /** The counts, or null when the constraint has no selector and so counts no pod. */
    static @Nullable PodCounts pods(PodTemplate pod, TopologySpreadConstraint constraint, ClusterSnapshot snapshot) {
        return constraint.selector() == null ? null : snapshot.podCounts(pod.namespace(), constraint.selector());
    }

    /** Whether the pod is itself counted. */
    static boolean matches(PodTemplate pod, TopologySpreadConstraint constraint) {
        return constraint.selector() != null && constraint.selector().matches(pod.labels());
    }
}
