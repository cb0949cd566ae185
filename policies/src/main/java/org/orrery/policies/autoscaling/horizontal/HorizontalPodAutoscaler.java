package org.orrery.policies.autoscaling.horizontal;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.MetricSample;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.ScalingDecision;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ServiceObservation;
import org.orrery.simulator.policy.ServiceSignal;

/** The Horizontal Pod Autoscaler v2 of Kubernetes. */
public final class HorizontalPodAutoscaler implements PodAutoscaler {

    private static final double MILLI = 1000;

    private final HpaParameters parameters;
    private final ReplicaCalculator calculator;
    private @Nullable ScalingHistory history;

    /**
     * What an autoscaler goes by.
     *
     * @param metrics what is to be kept at its target
     * @param behavior how fast it scales; null for the fixed pace of autoscalers that say nothing
     * @param tolerance how far from its target a metric may be
     * @param readiness when processor use of a young pod counts
     * @param downscaleStabilization seconds over which the largest recommendation counts, without {@code behavior}
     * @param loop bounds and times of the loop
     */
    public record HpaParameters(
            List<MetricTarget> metrics,
            @Nullable ScalingBehavior behavior,
            Tolerance tolerance,
            PodGroups.Readiness readiness,
            double downscaleStabilization,
            ScalingLoop loop) {

        /** Copies the list. */
        public HpaParameters {
            metrics = List.copyOf(metrics);
        }
    }

    /** An autoscaler that goes on from a history, which it changes, or with null begins with the replicas it finds. */
    public HorizontalPodAutoscaler(HpaParameters parameters, @Nullable ScalingHistory history) {
        this.parameters = parameters;
        this.history = history;
        calculator = new ReplicaCalculator(parameters.tolerance(), parameters.readiness());
    }

    private Set<ServiceSignal> signals(boolean ofPods) {
        Set<ServiceSignal> signals = EnumSet.noneOf(ServiceSignal.class);
        for (MetricTarget metric : parameters.metrics()) {
            if (metric.source().isOfPods() == ofPods) {
                signals.add(metric.signal());
            }
        }
        return signals;
    }

    @Override
    public Set<ServiceSignal> observes() {
        return signals(false);
    }

    @Override
    public Set<ServiceSignal> observesOfPods() {
        return signals(true);
    }

    @Override
    public ScalingLoop loop() {
        return parameters.loop();
    }

    @Override
    public ScalingDecision decide(ServiceObservation observation) {
        int current = observation.replicas();
        int min = observation.minReplicas();
        int max = observation.maxReplicas();
        if (history == null) {
            history = ScalingHistory.atStart(current, observation.now());
        }
        if (current == 0 && min != 0) {
            return ScalingDecision.of(0, "ScalingDisabled");
        }
        Limited limited;
        if (current > max) {
            limited = new Limited(max, Limited.TOO_MANY);
        } else if (current < min) {
            limited = new Limited(min, Limited.TOO_FEW);
        } else {
            MetricProposals proposals = propose(observation);
            if (!proposals.isUsable(current)) {
                return ScalingDecision.of(current, "FailedGetMetrics: " + proposals.firstFailure());
            }
            limited = normalize(history, current, proposals.replicas(current), min, max, observation.now());
        }
        if (parameters.behavior() != null) {
            parameters.behavior().note(history, current, limited.replicas(), observation.now());
        }
        return ScalingDecision.of(limited.replicas(), limited.reason());
    }

    private Limited normalize(ScalingHistory history, int current, int desired, int min, int max, double now) {
        if (parameters.behavior() != null) {
            return parameters.behavior().normalize(history, current, desired, min, max, now);
        }
        int stable = history.recommendations().stabilizeDown(desired, parameters.downscaleStabilization(), now);
        return FixedPace.limit(current, stable, min, max);
    }

    private MetricProposals propose(ServiceObservation observation) {
        MetricProposals proposals = new MetricProposals();
        for (MetricTarget metric : parameters.metrics()) {
            try {
                proposals.add(propose(metric, observation).replicas());
            } catch (MissingMetricException e) {
                proposals.fail(String.valueOf(e.getMessage()));
            }
        }
        return proposals;
    }

    private ReplicaProposal propose(MetricTarget metric, ServiceObservation observation) throws MissingMetricException {
        int current = observation.replicas();
        double now = observation.now();
        List<? extends ReplicaView> pods = observation.pods();
        ServiceSignal signal = metric.signal();
        return switch (metric.source()) {
            case UTILIZATION ->
                calculator.resourceUtilization(current, pods, signal, samples(pods, signal), (int) metric.value(), now);
            case RESOURCE_AVERAGE, PODS_AVERAGE ->
                calculator.podAverage(
                        current, pods, signal == ServiceSignal.CPU, samples(pods, signal), metric.value(), now);
            case WHOLE_VALUE -> calculator.wholeValue(current, pods, whole(observation, signal), metric.value());
            case WHOLE_AVERAGE -> calculator.wholeAverage(current, whole(observation, signal), metric.value());
        };
    }

    private static Map<String, MetricSample> samples(List<? extends ReplicaView> pods, ServiceSignal signal) {
        Map<String, MetricSample> samples = new LinkedHashMap<>();
        for (ReplicaView pod : pods) {
            MetricSample sample = pod.sample(signal);
            if (sample != null) {
                samples.put(pod.name(), sample);
            }
        }
        return samples;
    }

    private static long whole(ServiceObservation observation, ServiceSignal signal) throws MissingMetricException {
        OptionalDouble value = observation.total(signal);
        if (value.isEmpty()) {
            throw new MissingMetricException("no value of " + signal.word() + " has arrived");
        }
        // The metrics APIs round up to a thousandth.
        return (long) Math.ceil(value.getAsDouble() * MILLI);
    }
}
