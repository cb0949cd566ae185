package org.orrery.simulator.control;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.policy.DisruptionRule;
import org.orrery.simulator.spec.PodTemplate;

/** The pods of one workload: as many as are wanted, of the newest revision as soon as they may be. */
public final class Replicas {

    private final String name;
    private final PodMaker maker;
    private final Arrangement arrangement;
    private final @Nullable DisruptionRule budget;
    private int desired;

    /** When the rollout that is under way began, or NaN. */
    double rolloutSince = Double.NaN;
    /** When it last got on, and how far it was. */
    double progressAt;

    long progress;
    boolean isOverdue;
    /** Pods in a row that no node would have. */
    int refusals;

    Replicas(String name, PodMaker maker, Arrangement arrangement, @Nullable DisruptionRule budget, int desired) {
        this.name = name;
        this.maker = maker;
        this.arrangement = arrangement;
        this.budget = budget;
        this.desired = desired;
    }

    /** The name of the workload. */
    public String name() {
        return name;
    }

    /** How many pods are wanted by whoever decides about it. */
    public int desired() {
        return desired;
    }

    /** How many pods there should be: as many as are desired, or as nodes that can run one. */
    public int wanted() {
        return arrangement.wanted(desired);
    }

    /** Whether there is a pod on each node that can run one, whatever is desired. */
    public boolean followsNodes() {
        return arrangement.followsNodes();
    }

    /** Pods that are there and not told to end, in the order of their places. */
    public List<Pod> pods() {
        return arrangement.pods();
    }

    Arrangement arrangement() {
        return arrangement;
    }

    @Nullable
    DisruptionRule budget() {
        return budget;
    }

    /** Says what becomes of the template when a pod is created. */
    void setAdmission(UnaryOperator<PodTemplate> admission) {
        maker.setAdmission(admission);
    }

    /** Says which of several running pods are told to end first; those that do not run yet go before them anyway. */
    void preferToEnd(Comparator<Pod> preferred) {
        arrangement.preferToEnd(preferred);
    }

    void setDesired(int number) {
        desired = number;
    }

    boolean owns(Pod pod) {
        return maker.makes(pod);
    }

    boolean isRollingOut() {
        return !Double.isNaN(rolloutSince);
    }
}
