package org.orrery.policies.autoscaling.horizontal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.autoscaling.horizontal.HorizontalPodAutoscaler.HpaParameters;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import org.orrery.simulator.policy.MetricSample;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.ScalingDecision;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ServiceSignal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The replica calculator of Kubernetes, and whole rounds of its autoscaler. */
@ConformanceFile("hpa-resource-metric")
class HpaResourceMetricConformanceTest {

    private static final Tolerance TEN_PERCENT = new Tolerance(0.1, 0.1);

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), HpaResourceMetricConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        try {
            return switch (input.get("op").asString()) {
                case "resourceUtilization" -> resourceUtilization(input);
                case "podsMetric" -> podsMetric(input);
                case "objectValue", "externalValue" -> wholeValue(input);
                case "objectAverage", "externalAverage" -> wholeAverage(input);
                case "groupPods" -> groupPods(input);
                case "reconcile" -> reconcile(input);
                case "combineMetrics" -> combineMetrics(input);
                default -> throw new IllegalArgumentException("unknown op " + input.get("op"));
            };
        } catch (MissingMetricException e) {
            return Map.of("error", String.valueOf(e.getMessage()));
        }
    }

    private static PodGroups.Readiness readiness(JsonNode input) {
        return input.has("cpuInitializationPeriodSeconds")
                ? new PodGroups.Readiness(
                        input.get("cpuInitializationPeriodSeconds").doubleValue(),
                        input.get("initialReadinessDelaySeconds").doubleValue())
                : new PodGroups.Readiness(120, 10);
    }

    private static ReplicaCalculator calculator(JsonNode input) {
        JsonNode tolerance = input.get("tolerance");
        return new ReplicaCalculator(
                new Tolerance(
                        tolerance.get("scaleUp").doubleValue(),
                        tolerance.get("scaleDown").doubleValue()),
                readiness(input));
    }

    private static List<ReplicaView> pods(JsonNode input) {
        List<ReplicaView> pods = new ArrayList<>();
        input.get("pods").forEach(pod -> pods.add(new CaseReplica(pod)));
        return pods;
    }

    private static ServiceSignal signal(JsonNode input) {
        return ServiceSignal.valueOf(input.get("resource").asString().toUpperCase(Locale.ROOT));
    }

    private static Map<String, ?> resourceUtilization(JsonNode input) throws MissingMetricException {
        ReplicaProposal proposal = calculator(input)
                .resourceUtilization(
                        input.get("currentReplicas").intValue(),
                        pods(input),
                        signal(input),
                        CaseReplica.samples(input.get("metrics")),
                        input.get("targetUtilization").intValue(),
                        CaseReplica.NOW);
        return Map.of(
                "replicas",
                proposal.replicas(),
                "utilization",
                proposal.utilization(),
                "rawAverageMilli",
                proposal.usageMilli());
    }

    private static Map<String, ?> podsMetric(JsonNode input) throws MissingMetricException {
        ReplicaProposal proposal = calculator(input)
                .podAverage(
                        input.get("currentReplicas").intValue(),
                        pods(input),
                        false,
                        CaseReplica.samples(input.get("metrics")),
                        input.get("targetAverageMilli").longValue(),
                        CaseReplica.NOW);
        return Map.of("replicas", proposal.replicas(), "averageMilli", proposal.usageMilli());
    }

    private static long sum(JsonNode values) {
        long sum = 0;
        for (JsonNode value : values) {
            sum += value.longValue();
        }
        return sum;
    }

    private static Map<String, ?> wholeValue(JsonNode input) {
        ReplicaProposal proposal = calculator(input)
                .wholeValue(
                        input.get("currentReplicas").intValue(),
                        pods(input),
                        sum(input.get("metricMilli")),
                        input.get("targetMilli").longValue());
        return Map.of("replicas", proposal.replicas(), "usageMilli", proposal.usageMilli());
    }

    private static Map<String, ?> wholeAverage(JsonNode input) {
        ReplicaProposal proposal = calculator(input)
                .wholeAverage(
                        input.get("currentReplicas").intValue(),
                        sum(input.get("metricMilli")),
                        input.get("targetAverageMilli").longValue());
        return Map.of("replicas", proposal.replicas(), "usageMilli", proposal.usageMilli());
    }

    private static Map<String, ?> groupPods(JsonNode input) {
        PodGroups groups = PodGroups.of(
                pods(input),
                CaseReplica.samples(input.get("metrics")),
                signal(input) == ServiceSignal.CPU,
                readiness(input),
                CaseReplica.NOW);
        return Map.of(
                "readyPodCount",
                groups.ready(),
                "unready",
                names(groups.unready()),
                "missing",
                names(groups.missing()),
                "ignored",
                names(groups.ignored()));
    }

    private static List<String> names(List<ReplicaView> pods) {
        return pods.stream().map(ReplicaView::name).toList();
    }

    private static Map<String, ?> reconcile(JsonNode input) {
        List<ReplicaView> pods = new ArrayList<>();
        for (int i = 0; i < input.get("podUsageMilli").size(); i++) {
            ObjectNode pod = JsonNodeFactory.instance.objectNode();
            pod.put("name", "pod-" + i)
                    .put("phase", "Running")
                    .put("ready", true)
                    .put("startSecondsAgo", 10_000)
                    .put("readyTransitionSecondsAgo", 10_000)
                    .put("requestMilli", input.get("podRequestMilli").get(i).longValue());
            pods.add(new CaseReplica(pod)
                    .with(
                            ServiceSignal.CPU,
                            new MetricSample(input.get("podUsageMilli").get(i).longValue(), CaseReplica.NOW, 60)));
        }
        int min = input.get("minReplicas").intValue();
        int max = input.get("maxReplicas").intValue();
        MetricTarget target = new MetricTarget(
                ServiceSignal.CPU,
                MetricTarget.Source.UTILIZATION,
                input.get("targetUtilization").longValue());
        ScalingDecision decision = autoscaler(List.of(target), null, min, max)
                .decide(new MadeObservation(
                        CaseReplica.NOW, input.get("specReplicas").intValue(), min, max, pods, OptionalDouble.empty()));
        return Map.of(
                "desired",
                decision.replicas(),
                "limited",
                decision.reason(),
                "scalingActive",
                !decision.reason().equals("ScalingDisabled"));
    }

    private static HorizontalPodAutoscaler autoscaler(
            List<MetricTarget> metrics, @Nullable ScalingBehavior behavior, int min, int max) {
        return new HorizontalPodAutoscaler(
                new HpaParameters(
                        metrics,
                        behavior,
                        TEN_PERCENT,
                        new PodGroups.Readiness(120, 10),
                        300,
                        new ScalingLoop(min, max, 15, 0)),
                ScalingHistory.empty());
    }

    private static Map<String, ?> combineMetrics(JsonNode input) {
        MetricProposals proposals = new MetricProposals();
        for (JsonNode proposal : input.get("proposals")) {
            if (proposal.has("error")) {
                proposals.fail("no metric");
            } else {
                proposals.add(proposal.get("replicas").intValue());
            }
        }
        int current = input.get("specReplicas").intValue();
        return proposals.isUsable(current)
                ? Map.of("desired", proposals.replicas(current))
                : Map.of("desired", proposals.replicas(current), "error", true);
    }
}
