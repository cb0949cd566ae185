package org.orrery.policies.autoscaling.horizontal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.policy.MetricSample;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.ServiceSignal;

/**
 * Works out replicas from one metric, as Kubernetes' replica calculator does: integers where it has integers, and the
 * same rules for pods that are not ready or have no metric.
 */
public final class ReplicaCalculator {

    private static final int PERCENT = 100;

    private final Tolerance tolerance;
    private final PodGroups.Readiness readiness;

    /** A calculator. */
    public ReplicaCalculator(Tolerance tolerance, PodGroups.Readiness readiness) {
        this.tolerance = tolerance;
        this.readiness = readiness;
    }

    /**
     * Usage of a resource against a percentage of its request.
     *
     * @param current how many replicas are asked for
     * @param samples usage by pod; pods that are not listed do not count
     * @param target percent of the request
     */
    public ReplicaProposal resourceUtilization(
            int current,
            List<? extends ReplicaView> pods,
            ServiceSignal resource,
            Map<String, MetricSample> samples,
            int target,
            double now)
            throws MissingMetricException {
        Sums sums = new Sums(pods, samples, resource == ServiceSignal.CPU, now);
        Map<String, Long> requests = requests(pods, resource);
        long usage = 0;
        long requested = 0;
        int counted = 0;
        for (Map.Entry<String, Long> value : sums.values.entrySet()) {
            Long request = requests.get(value.getKey());
            if (request != null) {
                usage += value.getValue();
                requested += request;
                counted++;
            }
        }
        if (requested == 0) {
            throw new MissingMetricException("no metrics returned matched known pods");
        }
        int utilization = (int) (usage * PERCENT / requested);
        return sums.propose(
                current,
                utilization / (double) target,
                pod -> requests.getOrDefault(pod.name(), 0L) * Math.max(PERCENT, target) / PERCENT,
                values -> utilizationRatio(values, requests, target),
                utilization,
                usage / counted);
    }

    private static double utilizationRatio(Map<String, Long> values, Map<String, Long> requests, int target) {
        long usage = 0;
        long requested = 0;
        for (Map.Entry<String, Long> value : values.entrySet()) {
            Long request = requests.get(value.getKey());
            if (request != null) {
                usage += value.getValue();
                requested += request;
            }
        }
        return (int) (usage * PERCENT / requested) / (double) target;
    }

    private static Map<String, Long> requests(List<? extends ReplicaView> pods, ServiceSignal resource)
            throws MissingMetricException {
        Map<String, Long> requests = new LinkedHashMap<>();
        for (ReplicaView pod : pods) {
            long request = pod.requestMilli(resource);
            if (request < 0) {
                throw new MissingMetricException("missing request for " + resource.word() + " in Pod " + pod.name());
            }
            requests.put(pod.name(), request);
        }
        return requests;
    }

    /**
     * A metric of pods, resources included, against an average.
     *
     * @param isCpu whether it is processor use
     * @param targetMilli the average aimed at, in thousandths
     */
    public ReplicaProposal podAverage(
            int current,
            List<? extends ReplicaView> pods,
            boolean isCpu,
            Map<String, MetricSample> samples,
            long targetMilli,
            double now)
            throws MissingMetricException {
        Sums sums = new Sums(pods, samples, isCpu, now);
        long average = average(sums.values);
        return sums.propose(
                current,
                average / (double) targetMilli,
                pod -> targetMilli,
                values -> average(values) / (double) targetMilli,
                -1,
                average);
    }

    private static long average(Map<String, Long> values) {
        long sum = 0;
        for (long value : values.values()) {
            sum += value;
        }
        return sum / values.size();
    }

    /** One value for the whole service, of which each ready pod is to have its share of the target. */
    public ReplicaProposal wholeValue(
            int current, List<? extends ReplicaView> pods, long usageMilli, long targetMilli) {
        double ratio = usageMilli / (double) targetMilli;
        int replicas;
        if (current == 0) {
            replicas = ceil(ratio);
        } else if (tolerance.includes(ratio)) {
            replicas = current;
        } else {
            replicas = ceil(ratio * readyPods(pods));
        }
        return new ReplicaProposal(replicas, -1, usageMilli);
    }

    private static int readyPods(List<? extends ReplicaView> pods) {
        int ready = 0;
        for (ReplicaView pod : pods) {
            if (pod.phase() == ReplicaView.Phase.RUNNING && pod.hasReadyCondition() && pod.isReady()) {
                ready++;
            }
        }
        return ready;
    }

    /** One value for the whole service, against an average over its replicas. */
    public ReplicaProposal wholeAverage(int current, long usageMilli, long targetMilli) {
        double ratio = usageMilli / ((double) targetMilli * current);
        int replicas = tolerance.includes(ratio) ? current : ceil(usageMilli / (double) targetMilli);
        long average = current == 0 ? 0 : (long) Math.ceil(usageMilli / (double) current);
        return new ReplicaProposal(replicas, -1, average);
    }

    private static int ceil(double replicas) {
        return (int) Math.ceil(replicas);
    }

    /** What is assumed of a pod without metric. */
    @FunctionalInterface
    private interface Assumption {
        long usage(ReplicaView pod);
    }

    /** The ratio of usage to target. */
    @FunctionalInterface
    private interface Ratio {
        double of(Map<String, Long> values);
    }

    /** Values that count, and the pods of which none do. */
    private final class Sums {
        private final PodGroups groups;
        private final Map<String, Long> values = new LinkedHashMap<>();

        Sums(List<? extends ReplicaView> pods, Map<String, MetricSample> samples, boolean isCpu, double now)
                throws MissingMetricException {
            if (samples.isEmpty()) {
                throw new MissingMetricException("no metrics returned from resource metrics API");
            }
            groups = PodGroups.of(pods, samples, isCpu, readiness, now);
            samples.forEach((pod, sample) -> values.put(pod, sample.valueMilli()));
            groups.unready().forEach(pod -> values.remove(pod.name()));
            groups.ignored().forEach(pod -> values.remove(pod.name()));
            if (values.isEmpty()) {
                throw new MissingMetricException("did not receive metrics for targeted pods (pods might be unready)");
            }
        }

        ReplicaProposal propose(
                int current, double ratio, Assumption full, Ratio ratioOf, int utilization, long usageMilli) {
            return new ReplicaProposal(replicas(current, ratio, full, ratioOf), utilization, usageMilli);
        }

        private int replicas(int current, double ratio, Assumption full, Ratio ratioOf) {
            boolean addsUnready = !groups.unready().isEmpty() && ratio > 1;
            if (groups.missing().isEmpty() && !addsUnready) {
                return tolerance.includes(ratio) ? current : ceil(ratio * groups.ready());
            }
            // What is not known is taken to speak against the change.
            for (ReplicaView pod : groups.missing()) {
                if (ratio < 1) {
                    values.put(pod.name(), full.usage(pod));
                } else if (ratio > 1) {
                    values.put(pod.name(), 0L);
                }
            }
            if (addsUnready) {
                groups.unready().forEach(pod -> values.put(pod.name(), 0L));
            }
            double assumed = ratioOf.of(values);
            boolean turns = ratio < 1 && assumed > 1 || ratio > 1 && assumed < 1;
            if (tolerance.includes(assumed) || turns) {
                return current;
            }
            int replicas = ceil(assumed * values.size());
            boolean contradicts = assumed < 1 && replicas > current || assumed > 1 && replicas < current;
            return contradicts ? current : replicas;
        }
    }
}
