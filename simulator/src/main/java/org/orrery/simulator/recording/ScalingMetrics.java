package org.orrery.simulator.recording;

import java.util.List;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.ElasticSpeedup;
import org.orrery.simulator.measure.MetricDefinition;

/**
 * Metrics of how well the number of a service's pods follows its load. Without scope only where there is one service.
 */
final class ScalingMetrics {

    private static final List<String> SCOPES = List.of("service");
    private static final String SPEC = "SPEC Research Group: Herbst et al., ICAC 2013, and ACM TOMPECS 3(4), 2018";

    static final MetricDefinition ACTIONS = define(
            "scaling.actions",
            "actions",
            "How often another number of pods was wanted.",
            "count of changes of the wanted number; without scope, of all services",
            "",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition REVERSALS = define(
            "scaling.reversals",
            "actions",
            "Of these, actions that went the other way than the one before.",
            "count of changes up after a change down and the reverse; without scope, of all services",
            "",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition REACTION = define(
            "scaling.reaction.mean",
            "s",
            "Time until more pods were wanted, where too few were.",
            "mean over rises of the wanted number of its time - begin of the first window of load that needed more, or first"
                    + " request in it when no pod was wanted",
            "",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition NODE_ACTIONS = new MetricDefinition(
            "scaling.nodeActions",
            "actions",
            "How many nodes were ordered or told to go.",
            "count of nodes ordered + count of nodes closed to be removed",
            "",
            Direction.LOWER_IS_BETTER,
            List.of());
    static final MetricDefinition DESIRED = define(
            "pods.desired.mean",
            "pods",
            "Pods that the service was to have, averaged over time.",
            "integral of the wanted number / time",
            "",
            Direction.NEUTRAL);
    static final MetricDefinition NEEDED = define(
            "pods.needed.mean",
            "pods",
            "The demand: fewest pods that would have kept what is promised of the service, averaged over time.",
            "from the load of each minute (a 60th of the horizon, if that is shorter; a bin of the series, if that is"
                    + " longer), by queueing theory: least n at which the share of requests within the latency bound is"
                    + " promised, for M/G servers of the pods' cores, shared or in line, together where balancing looks at"
                    + " the load; without a bound, least n whose cores exceed those at work",
            "Erlang C; Allen and Cunneen; Coffman, Muntz and Trotter, J. ACM 17(1), 1970",
            Direction.NEUTRAL);
    static final MetricDefinition NEEDED_MAX = define(
            "pods.needed.max",
            "pods",
            "Most pods that were needed at once.",
            "max over time of the demand",
            "",
            Direction.NEUTRAL);
    static final MetricDefinition UNDER_ACCURACY = define(
            "elasticity.underProvision.accuracy",
            "pods",
            "Pods missing, averaged over time.",
            "integral of max(demand - ready pods, 0) / time",
            SPEC,
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition OVER_ACCURACY = define(
            "elasticity.overProvision.accuracy",
            "pods",
            "Pods too many, averaged over time.",
            "integral of max(ready pods - demand, 0) / time",
            SPEC,
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition UNDER_NORMALIZED = define(
            "elasticity.underProvision.normalizedAccuracy",
            "1",
            "Pods missing in relation to those needed, averaged over time.",
            "integral of max(demand - ready pods, 0) / max(demand, 1) / time",
            SPEC,
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition OVER_NORMALIZED = define(
            "elasticity.overProvision.normalizedAccuracy",
            "1",
            "Pods too many in relation to those needed, averaged over time.",
            "integral of max(ready pods - demand, 0) / max(demand, 1) / time",
            SPEC,
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition UNDER_TIMESHARE = define(
            "elasticity.underProvision.timeshare",
            "1",
            "Share of time in which pods were missing.",
            "time with fewer ready pods than the demand / time",
            SPEC,
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition OVER_TIMESHARE = define(
            "elasticity.overProvision.timeshare",
            "1",
            "Share of time in which there were too many pods.",
            "time with more ready pods than the demand / time",
            SPEC,
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition INSTABILITY = define(
            "elasticity.instability",
            "1",
            "Share of time in which ready pods and demand did not move the same way.",
            "share of the steps at which demand is reckoned whose signs of change differ; depends on the step",
            SPEC,
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition JITTER = define(
            "elasticity.jitter",
            "pods/min",
            "Pods added and removed beyond what demand asked for: above zero supply oscillates, below it is sluggish.",
            "(sum of changes of ready pods - sum of changes of demand, without signs) / minutes",
            SPEC + "; counted in pods, as in BUNGEE",
            Direction.NEUTRAL);
    static final MetricDefinition SPEEDUP = define(
            ElasticSpeedup.NAME,
            "ratio",
            "How many times more elastic than the baseline; without a value where one of its parts is zero.",
            "fourth root of the product of baseline / variant over under- and over-provisioning, normalized accuracy and"
                    + " timeshare, replication by replication",
            SPEC,
            Direction.HIGHER_IS_BETTER);

    static final List<MetricDefinition> ALL = List.of(
            ACTIONS,
            REVERSALS,
            REACTION,
            NODE_ACTIONS,
            DESIRED,
            NEEDED,
            NEEDED_MAX,
            UNDER_ACCURACY,
            OVER_ACCURACY,
            UNDER_NORMALIZED,
            OVER_NORMALIZED,
            UNDER_TIMESHARE,
            OVER_TIMESHARE,
            INSTABILITY,
            JITTER,
            SPEEDUP);

    private ScalingMetrics() {}

    private static MetricDefinition define(
            String name, String unit, String help, String formula, String source, Direction direction) {
        return new MetricDefinition(name, unit, help, formula, source, direction, SCOPES);
    }
}
