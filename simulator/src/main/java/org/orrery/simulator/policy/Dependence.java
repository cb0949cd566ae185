package org.orrery.simulator.policy;

/**
 * What a filter or scorer's raw result for a node depends on, beside the pod's template; decides how long it may be
 * remembered.
 */
public enum Dependence {
    /** On that node alone: it stands until the node changes. */
    NODE,
    /** Also on something of the whole cluster, for which the plugin has a counter: it stands while both do. */
    CLUSTER_EPOCH,
    /** On which other nodes are candidates: it is worked out anew each time. */
    CANDIDATES,
    /** On what was decided before: it is never remembered. */
    HISTORY
}
