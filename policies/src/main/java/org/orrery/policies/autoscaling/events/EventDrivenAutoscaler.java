package org.orrery.policies.autoscaling.events;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.ScalingDecision;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.SecondBuckets;
import org.orrery.simulator.policy.ServiceObservation;
import org.orrery.simulator.policy.ServiceSignal;

/**
 * Scales by what waits, after the manner of KEDA: an operator polls the queue and decides between no pod and one, with
 * a threshold of activation upward and a cool-down downward; in between, a horizontal autoscaler keeps what waits per
 * replica at its target.
 *
 * @see <a href="https://keda.sh/docs/latest/reference/scaledobject-spec/">KEDA, ScaledObject specification</a>
 */
final class EventDrivenAutoscaler implements PodAutoscaler {

    /** A round that rounding puts just before now is that of now. */
    private static final double SLACK = 1e-9;

    private final PodAutoscaler horizontal;
    private final double activation;
    private final double pollingInterval;
    private final double cooldown;
    private double nextPoll;
    private double nextTurn;
    private double beganAt;
    private double activeAt = Double.NaN;

    /**
     * An autoscaler.
     *
     * @param horizontal who decides while there are pods; its loop is that of the whole
     * @param activation more than this must wait for the first pod
     * @param pollingInterval seconds between looks of the operator
     * @param cooldown seconds without activity after which the last pods go
     */
    EventDrivenAutoscaler(PodAutoscaler horizontal, double activation, double pollingInterval, double cooldown) {
        this.horizontal = horizontal;
        this.activation = activation;
        this.pollingInterval = pollingInterval;
        this.cooldown = cooldown;
    }

    @Override
    public Set<ServiceSignal> observes() {
        return Set.of(ServiceSignal.QUEUE_LENGTH);
    }

    @Override
    public ScalingLoop loop() {
        return horizontal.loop();
    }

    @Override
    public ScalingDecision decide(ServiceObservation observation) {
        double now = observation.now();
        if (Double.isNaN(activeAt)) {
            // The cool-down begins with the first look.
            activeAt = now;
            beganAt = now;
            nextPoll = now;
            nextTurn = now;
        }
        boolean isPoll = now >= nextPoll;
        boolean isTurn = now >= nextTurn;
        if (isPoll) {
            nextPoll = after(now, pollingInterval);
        }
        if (isTurn) {
            nextTurn = after(now, loop().interval());
        }
        ScalingDecision decision = ScalingDecision.of(observation.replicas(), "nothing to decide");
        if (isPoll) {
            decision = poll(observation);
        }
        if (isTurn && decision.replicas() > 0 && observation.replicas() > 0) {
            decision = horizontal.decide(new AtLeastOne(observation));
        }
        double wake = nextPoll < nextTurn ? nextPoll : Double.NaN;
        return new ScalingDecision(decision.replicas(), decision.reason(), wake, Double.NaN);
    }

    /** The first time of a round with this interval after now, whatever was missed meanwhile. */
    private double after(double now, double interval) {
        double rounds = Math.floor((now - beganAt) / interval + SLACK) + 1;
        return beganAt + rounds * interval;
    }

    private ScalingDecision poll(ServiceObservation observation) {
        double now = observation.now();
        boolean isActive = observation.total(ServiceSignal.QUEUE_LENGTH).orElse(0) > activation;
        if (isActive) {
            activeAt = now;
        }
        int current = observation.replicas();
        if (isActive && current == 0) {
            return ScalingDecision.of(Math.max(1, observation.minReplicas()), "more waits than the activation");
        }
        if (!isActive && current > 0 && observation.minReplicas() == 0 && now - activeAt >= cooldown) {
            return ScalingDecision.of(0, "inactive for the cool-down");
        }
        return ScalingDecision.of(current, "polled");
    }

    /** The service as the horizontal autoscaler sees it, which never goes below one pod. */
    private record AtLeastOne(ServiceObservation seen) implements ServiceObservation {

        @Override
        public double now() {
            return seen.now();
        }

        @Override
        public int replicas() {
            return seen.replicas();
        }

        @Override
        public int minReplicas() {
            return Math.max(1, seen.minReplicas());
        }

        @Override
        public int maxReplicas() {
            return seen.maxReplicas();
        }

        @Override
        public int readyReplicas() {
            return seen.readyReplicas();
        }

        @Override
        public int heldRequests() {
            return seen.heldRequests();
        }

        @Override
        public int requestsAtPods() {
            return seen.requestsAtPods();
        }

        @Override
        public List<? extends ReplicaView> pods() {
            return seen.pods();
        }

        @Override
        public OptionalDouble total(ServiceSignal signal) {
            return seen.total(signal);
        }

        @Override
        public SecondBuckets seconds(ServiceSignal signal) {
            return seen.seconds(signal);
        }
    }
}
