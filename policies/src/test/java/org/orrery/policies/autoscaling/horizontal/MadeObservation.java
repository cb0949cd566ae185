package org.orrery.policies.autoscaling.horizontal;

import java.util.List;
import java.util.OptionalDouble;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.SecondBuckets;
import org.orrery.simulator.policy.ServiceObservation;
import org.orrery.simulator.policy.ServiceSignal;

/** An observation put together by a test. */
public record MadeObservation(
        double now, int replicas, int minReplicas, int maxReplicas, List<ReplicaView> pods, OptionalDouble whole)
        implements ServiceObservation {

    @Override
    public int readyReplicas() {
        return (int) pods.stream().filter(ReplicaView::isReady).count();
    }

    @Override
    public int heldRequests() {
        return 0;
    }

    @Override
    public int requestsAtPods() {
        return 0;
    }

    @Override
    public OptionalDouble total(ServiceSignal signal) {
        return whole;
    }

    @Override
    public SecondBuckets seconds(ServiceSignal signal) {
        throw new UnsupportedOperationException("This autoscaler does not ask for seconds.");
    }
}
