package org.orrery.policies.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.autoscaling.horizontal.HorizontalPodAutoscaler;
import org.orrery.policies.autoscaling.horizontal.HorizontalPodAutoscaler.HpaParameters;
import org.orrery.policies.autoscaling.horizontal.Limited;
import org.orrery.policies.autoscaling.horizontal.MadeObservation;
import org.orrery.policies.autoscaling.horizontal.MadeReplica;
import org.orrery.policies.autoscaling.horizontal.MetricTarget;
import org.orrery.policies.autoscaling.horizontal.MissingMetricException;
import org.orrery.policies.autoscaling.horizontal.PodGroups;
import org.orrery.policies.autoscaling.horizontal.Recommendations;
import org.orrery.policies.autoscaling.horizontal.ReplicaCalculator;
import org.orrery.policies.autoscaling.horizontal.ReplicaProposal;
import org.orrery.policies.autoscaling.horizontal.ScaleEvents;
import org.orrery.policies.autoscaling.horizontal.ScalingBehavior;
import org.orrery.policies.autoscaling.horizontal.ScalingHistory;
import org.orrery.policies.autoscaling.horizontal.ScalingRules;
import org.orrery.policies.autoscaling.horizontal.ScalingRules.RateKind;
import org.orrery.policies.autoscaling.horizontal.ScalingRules.RatePolicy;
import org.orrery.policies.autoscaling.horizontal.Tolerance;
import org.orrery.simulator.policy.MetricSample;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.ReplicaView.Phase;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ServiceSignal;
import tools.jackson.databind.JsonNode;

/** The horizontal pod autoscaler against vectors of the original, and over whole courses of a load. */
class HorizontalPodAutoscalerOracleTest {

    private static final String VECTORS = "hpa_k8s_vectors";
    private static final double NOW = 100_000;
    private static final PodGroups.Readiness READINESS = new PodGroups.Readiness(300, 30);
    private static final long MILLI = 1000;

    @TestFactory
    Stream<DynamicTest> rateLimits() {
        return OracleFile.tests(VECTORS, "behaviour_rate_limits", each -> {
            ScalingHistory history = new ScalingHistory(
                    new Recommendations(), events(each.get("up_events")), events(each.get("down_events")));
            Limited limited = new ScalingBehavior(
                            rules(each.get("up_rule"), ScalingRules.DEFAULT_UP),
                            rules(each.get("down_rule"), ScalingRules.DEFAULT_DOWN))
                    .limit(
                            history,
                            each.get("current").intValue(),
                            each.get("desired").intValue(),
                            each.get("min").intValue(),
                            each.get("max").intValue(),
                            NOW);
            assertThat(limited)
                    .isEqualTo(new Limited(
                            each.get("expected").intValue(),
                            each.get("condition").asString()));
        });
    }

    private static ScaleEvents events(JsonNode events) {
        List<ScaleEvents.Event> all = new ArrayList<>();
        events.forEach(event -> all.add(new ScaleEvents.Event(
                event.get(0).intValue(), NOW - event.get(1).doubleValue(), false)));
        return new ScaleEvents(all);
    }

    /** Rules written as [pods, period, percent, period, window]; a value of 0 stands for no such policy. */
    private static ScalingRules rules(JsonNode rule, ScalingRules defaults) {
        if (rule.isNull()) {
            return defaults;
        }
        List<RatePolicy> policies = new ArrayList<>();
        if (rule.get(0).intValue() != 0) {
            policies.add(new RatePolicy(
                    RateKind.PODS, rule.get(0).intValue(), rule.get(1).doubleValue()));
        }
        if (rule.get(2).intValue() != 0) {
            policies.add(new RatePolicy(
                    RateKind.PERCENT, rule.get(2).intValue(), rule.get(3).doubleValue()));
        }
        return new ScalingRules(rule.get(4).doubleValue(), ScalingRules.Select.MAX, policies);
    }

    @TestFactory
    Stream<DynamicTest> stabilisation() {
        return OracleFile.tests(VECTORS, "stabilisation", each -> {
            List<Recommendations.Recommendation> history = new ArrayList<>();
            each.get("history")
                    .forEach(earlier -> history.add(new Recommendations.Recommendation(
                            earlier.get(0).intValue(), NOW - earlier.get(1).doubleValue())));
            int replicas = new Recommendations(history)
                    .stabilize(
                            each.get("current").intValue(),
                            each.get("desired").intValue(),
                            each.get("up_window").doubleValue(),
                            each.get("down_window").doubleValue(),
                            NOW);
            assertThat(replicas).isEqualTo(each.get("expected").intValue());
        });
    }

    @TestFactory
    Stream<DynamicTest> processorUse() {
        return OracleFile.tests(VECTORS, "replica_calculator_cpu", each -> {
            List<ReplicaView> pods = new ArrayList<>();
            Map<String, MetricSample> samples = new LinkedHashMap<>();
            JsonNode states = each.get("pods");
            for (int i = 0; i < states.size(); i++) {
                Phase phase = switch (states.get(i).asString()) {
                    case "pending", "unready" -> Phase.PENDING;
                    case "failed" -> Phase.FAILED;
                    default -> Phase.RUNNING;
                };
                pods.add(new MadeReplica(
                        "pod-" + i, phase, each.get("requests_m").get(i).longValue()));
            }
            for (int i = 0; i < each.get("usage_m").size(); i++) {
                samples.put(
                        "pod-" + i, new MetricSample(each.get("usage_m").get(i).longValue(), NOW, 60));
            }
            ReplicaProposal proposal;
            try {
                proposal = calculator(each.get("tolerance").doubleValue())
                        .resourceUtilization(
                                each.get("current").intValue(),
                                pods,
                                ServiceSignal.CPU,
                                samples,
                                each.get("target_percent").intValue(),
                                NOW);
            } catch (MissingMetricException e) {
                throw new AssertionError(e);
            }
            assertThat(proposal.replicas())
                    .isEqualTo(each.get("expected_replicas").intValue());
            assertThat(proposal.utilization())
                    .isEqualTo(each.get("expected_utilisation_percent").intValue());
        });
    }

    private static ReplicaCalculator calculator(double tolerance) {
        return new ReplicaCalculator(new Tolerance(tolerance, tolerance), READINESS);
    }

    @TestFactory
    Stream<DynamicTest> otherMetrics() {
        return OracleFile.tests(VECTORS, "replica_calculator_other", each -> {
            int current = each.get("current").intValue();
            List<ReplicaView> pods = new ArrayList<>();
            Map<String, MetricSample> samples = new LinkedHashMap<>();
            for (int i = 0; i < current; i++) {
                pods.add(new MadeReplica("pod-" + i, Phase.RUNNING, -1));
                if (each.has("values")) {
                    samples.put(
                            "pod-" + i,
                            new MetricSample(each.get("values").get(i).longValue(), NOW, 60));
                }
            }
            try {
                ReplicaProposal proposal = each.has("values")
                        ? calculator(0.1)
                                .podAverage(
                                        current,
                                        pods,
                                        false,
                                        samples,
                                        each.get("target_average").longValue(),
                                        NOW)
                        : calculator(0.1)
                                .wholeValue(
                                        current,
                                        pods,
                                        each.get("object_value").longValue(),
                                        each.get("target_value").longValue());
                assertThat(proposal.replicas())
                        .isEqualTo(each.get("expected_replicas").intValue());
            } catch (MissingMetricException e) {
                throw new AssertionError(e);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> trajectories() {
        return OracleFile.tests("hpa_trajectories", "cases", each -> {
            Course course = new Course(each.get("params"));
            course.run();
            JsonNode expected = each.get("expected");
            assertThat(course.raw).as("raw").isEqualTo(integers(expected.get("raw")));
            assertThat(course.replicas).as("replicas").isEqualTo(integers(expected.get("replicas")));
        });
    }

    private static List<Integer> integers(JsonNode values) {
        List<Integer> all = new ArrayList<>();
        values.forEach(value -> all.add(value.intValue()));
        return all;
    }

    /** One autoscaler under a load that is shared by the pods that are ready. */
    private static final class Course {
        private final JsonNode params;
        private final ScalingHistory history = ScalingHistory.empty();
        private final List<Double> readyAt = new ArrayList<>();
        private final List<Integer> raw = new ArrayList<>();
        private final List<Integer> replicas = new ArrayList<>();

        Course(JsonNode params) {
            this.params = params;
            for (int i = 0; i < params.get("initial").intValue(); i++) {
                readyAt.add(0.0);
            }
        }

        void run() {
            int min = params.get("min").intValue();
            int max = params.get("max").intValue();
            double sync = number("sync");
            HorizontalPodAutoscaler autoscaler = new HorizontalPodAutoscaler(
                    new HpaParameters(
                            List.of(new MetricTarget(ServiceSignal.CONCURRENCY, MetricTarget.Source.PODS_AVERAGE, (long)
                                    (number("target") * MILLI))),
                            new ScalingBehavior(rules("up"), rules("down")),
                            new Tolerance(number("tolerance"), number("tolerance")),
                            READINESS,
                            300,
                            new ScalingLoop(min, max, sync, number("metric_lag"))),
                    history);
            for (int round = 0; round * sync <= number("until"); round++) {
                double now = round * sync;
                int desired = autoscaler
                        .decide(new MadeObservation(now, readyAt.size(), min, max, pods(now), OptionalDouble.empty()))
                        .replicas();
                raw.add(lastRecommendation(now));
                replicas.add(desired);
                while (readyAt.size() < desired) {
                    readyAt.add(now + number("start_delay"));
                }
                while (readyAt.size() > desired) {
                    readyAt.remove(readyAt.size() - 1);
                }
            }
        }

        private double number(String key) {
            return params.get(key).doubleValue();
        }

        private ScalingRules rules(String direction) {
            List<RatePolicy> policies = new ArrayList<>();
            for (JsonNode policy : params.get(direction + "_policies")) {
                policies.add(new RatePolicy(
                        RateKind.valueOf(policy.get(0).asString().toUpperCase(Locale.ROOT)),
                        policy.get(1).intValue(),
                        policy.get(2).doubleValue()));
            }
            return new ScalingRules(number(direction + "_window"), ScalingRules.Select.MAX, policies);
        }

        private List<ReplicaView> pods(double now) {
            long ready = readyAt.stream().filter(time -> time <= now).count();
            long each = ready == 0 ? 0 : (long) (load(now - number("metric_lag")) * MILLI / ready);
            List<ReplicaView> pods = new ArrayList<>();
            for (int i = 0; i < readyAt.size(); i++) {
                boolean isReady = readyAt.get(i) <= now;
                MadeReplica pod = new MadeReplica("pod-" + i, isReady ? Phase.RUNNING : Phase.PENDING, -1);
                pods.add(isReady ? pod.using(ServiceSignal.CONCURRENCY, each, now) : pod);
            }
            return pods;
        }

        private double load(double time) {
            double load = params.get("load").get(0).get(1).doubleValue();
            for (JsonNode step : params.get("load")) {
                if (step.get(0).doubleValue() <= time) {
                    load = step.get(1).doubleValue();
                }
            }
            return load;
        }

        /** What the metrics asked for this time, before anything held it back. */
        private int lastRecommendation(double now) {
            return history.recommendations().all().stream()
                    .filter(recommendation -> recommendation.time() == now)
                    .findFirst()
                    .orElseThrow()
                    .replicas();
        }
    }
}
