package org.orrery.simulator.control;

import java.util.function.UnaryOperator;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodActivity;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.cluster.PodOrigin;
import org.orrery.simulator.spec.PodTemplate;

/** Makes the pods of one workload. */
final class PodMaker {

    private final PodLifecycle lifecycle;
    private final PodActivity activity;
    private UnaryOperator<PodTemplate> admission = UnaryOperator.identity();

    PodMaker(PodLifecycle lifecycle, PodActivity activity) {
        this.lifecycle = lifecycle;
        this.activity = activity;
    }

    /** Says what becomes of a template when a pod is made from it. */
    void setAdmission(UnaryOperator<PodTemplate> newAdmission) {
        admission = newAdmission;
    }

    Pod make(PodTemplate template, PodOrigin origin) {
        return lifecycle.create(admission.apply(template), activity, origin);
    }

    boolean makes(Pod pod) {
        return pod.activity() == activity;
    }
}
