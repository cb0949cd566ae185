package org.orrery.policies.autoscaling.horizontal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.MetricSample;
import org.orrery.simulator.policy.ReplicaView;

/**
 * Pods sorted by what their metrics are worth: {@code groupPods} of Kubernetes' replica calculator.
 *
 * @param ready how many pods have a metric that counts
 * @param unready pods that are not ready yet, or were not when they were measured
 * @param missing pods without metric
 * @param ignored pods that are ending or have ended
 */
public record PodGroups(int ready, List<ReplicaView> unready, List<ReplicaView> missing, List<ReplicaView> ignored) {

    /**
     * Sorts the pods.
     *
     * @param isCpu whether the metric is processor use, which starting up distorts
     */
    public static PodGroups of(
            List<? extends ReplicaView> pods,
            Map<String, MetricSample> samples,
            boolean isCpu,
            Readiness readiness,
            double now) {
        int ready = 0;
        List<ReplicaView> unready = new ArrayList<>();
        List<ReplicaView> missing = new ArrayList<>();
        List<ReplicaView> ignored = new ArrayList<>();
        for (ReplicaView pod : pods) {
            MetricSample sample = samples.get(pod.name());
            if (hasEnded(pod)) {
                ignored.add(pod);
            } else if (pod.phase() == ReplicaView.Phase.PENDING) {
                unready.add(pod);
            } else if (sample == null) {
                missing.add(pod);
            } else if (isCpu && readiness.isUnready(pod, sample, now)) {
                unready.add(pod);
            } else {
                ready++;
            }
        }
        return new PodGroups(ready, unready, missing, ignored);
    }

    private static boolean hasEnded(ReplicaView pod) {
        return pod.isTerminating()
                || pod.phase() == ReplicaView.Phase.FAILED
                || pod.phase() == ReplicaView.Phase.SUCCEEDED;
    }

    /**
     * When processor use of a young pod counts.
     *
     * @param initializationPeriod seconds after its start during which only samples taken entirely while it was ready
     *     count
     * @param initialDelay seconds after its start within which a pod that became unready was never ready
     */
    public record Readiness(double initializationPeriod, double initialDelay) {

        boolean isUnready(ReplicaView pod, @Nullable MetricSample sample, double now) {
            if (!pod.hasReadyCondition() || Double.isNaN(pod.startedAt()) || sample == null) {
                return true;
            }
            if (pod.startedAt() + initializationPeriod > now) {
                return !pod.isReady() || sample.time() < pod.readyChangedAt() + sample.window();
            }
            return !pod.isReady() && pod.startedAt() + initialDelay > pod.readyChangedAt();
        }
    }
}
