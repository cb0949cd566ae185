package org.orrery.policies.kubernetes;

import java.util.Comparator;
import org.orrery.simulator.policy.RankedReplica;

/**
 * The order in which a ReplicaSet of Kubernetes takes pods away: those without a node first, then those that are not
 * ready, those that share their node with most of their like, those that have been ready for the shortest time, those
 * restarted most often, and the youngest.
 */
final class ReplicaSetOrder {

    static final Comparator<RankedReplica> FIRST_TO_GO = Comparator.comparing(RankedReplica::hasNode)
            .thenComparing(RankedReplica::isReady)
            .thenComparing(RankedReplica::onNode, Comparator.reverseOrder())
            .thenComparing(RankedReplica::readySince, Comparator.reverseOrder())
            .thenComparing(RankedReplica::restarts, Comparator.reverseOrder())
            .thenComparing(RankedReplica::createdAt, Comparator.reverseOrder())
            .thenComparing(RankedReplica::uid, Comparator.reverseOrder());

    private ReplicaSetOrder() {}
}
