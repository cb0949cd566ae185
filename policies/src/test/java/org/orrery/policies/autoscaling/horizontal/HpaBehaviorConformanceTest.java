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
import org.orrery.policies.autoscaling.horizontal.ScalingRules.RateKind;
import org.orrery.policies.autoscaling.horizontal.ScalingRules.RatePolicy;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ServiceSignal;
import tools.jackson.databind.JsonNode;

/** How fast the horizontal pod autoscaler goes. */
@ConformanceFile("hpa-behavior")
class HpaBehaviorConformanceTest {

    private static final double NOW = 1_000_000;

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), HpaBehaviorConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        return switch (input.get("op").asString()) {
            case "convertWithoutBehavior" ->
                limited(FixedPace.limit(
                        integer(input, "currentReplicas"),
                        integer(input, "desiredReplicas"),
                        integer(input, "minReplicas"),
                        integer(input, "maxReplicas")));
            case "scaleUpLimit" ->
                Map.of(
                        "limit",
                        new ScalingBehavior(
                                        rules(input.get("rules"), ScalingRules.DEFAULT_UP), ScalingRules.DEFAULT_DOWN)
                                .upLimit(history(input), integer(input, "currentReplicas"), NOW));
            case "scaleDownLimit" ->
                Map.of(
                        "limit",
                        new ScalingBehavior(
                                        ScalingRules.DEFAULT_UP, rules(input.get("rules"), ScalingRules.DEFAULT_DOWN))
                                .downLimit(history(input), integer(input, "currentReplicas"), NOW));
            case "stabilizeWithoutBehavior" -> stabilizeWithoutBehavior(input);
            case "convertWithBehaviorRate" ->
                limited(behavior(input)
                        .limit(
                                history(input),
                                integer(input, "currentReplicas"),
                                integer(input, "desiredReplicas"),
                                integer(input, "minReplicas"),
                                integer(input, "maxReplicas"),
                                NOW));
            case "storeScaleEvent" -> storeScaleEvent(input);
            case "stabilizeWithBehavior" -> stabilizeWithBehavior(input);
            case "timedSequence" -> timedSequence(input);
            default -> throw new IllegalArgumentException("unknown op " + input.get("op"));
        };
    }

    private static int integer(JsonNode input, String key) {
        return input.get(key).intValue();
    }

    private static Map<String, ?> limited(Limited limited) {
        return Map.of("replicas", limited.replicas(), "condition", limited.reason());
    }

    static ScalingBehavior behavior(JsonNode input) {
        return new ScalingBehavior(
                rules(input.get("scaleUp"), ScalingRules.DEFAULT_UP),
                rules(input.get("scaleDown"), ScalingRules.DEFAULT_DOWN));
    }

    private static ScalingRules rules(@Nullable JsonNode rules, ScalingRules defaults) {
        if (rules == null || rules.isNull()) {
            return defaults;
        }
        List<RatePolicy> policies = new ArrayList<>();
        if (rules.has("policies") && !rules.get("policies").isNull()) {
            for (JsonNode policy : rules.get("policies")) {
                policies.add(new RatePolicy(
                        RateKind.valueOf(policy.get("type").asString().toUpperCase(Locale.ROOT)),
                        integer(policy, "value"),
                        policy.get("periodSeconds").doubleValue()));
            }
        }
        boolean hasWindow = rules.has("stabilizationWindowSeconds")
                && !rules.get("stabilizationWindowSeconds").isNull();
        boolean hasSelect =
                rules.has("selectPolicy") && !rules.get("selectPolicy").isNull();
        return new ScalingRules(
                hasWindow ? rules.get("stabilizationWindowSeconds").doubleValue() : defaults.stabilizationWindow(),
                hasSelect
                        ? ScalingRules.Select.valueOf(
                                rules.get("selectPolicy").asString().toUpperCase(Locale.ROOT))
                        : defaults.select(),
                policies.isEmpty() ? defaults.policies() : policies);
    }

    private static ScaleEvents events(@Nullable JsonNode events) {
        List<ScaleEvents.Event> all = new ArrayList<>();
        if (events != null) {
            for (JsonNode event : events) {
                boolean isOutdated =
                        event.has("outdated") && event.get("outdated").booleanValue();
                all.add(new ScaleEvents.Event(
                        integer(event, "change"), NOW - event.get("secondsAgo").doubleValue(), isOutdated));
            }
        }
        return new ScaleEvents(all);
    }

    private static Recommendations recommendations(JsonNode input) {
        List<Recommendations.Recommendation> all = new ArrayList<>();
        for (JsonNode each : input.get("recommendations")) {
            all.add(new Recommendations.Recommendation(
                    integer(each, "replicas"), NOW - each.get("secondsAgo").doubleValue()));
        }
        return new Recommendations(all);
    }

    private static ScalingHistory history(JsonNode input) {
        return new ScalingHistory(
                new Recommendations(), events(input.get("scaleUpEvents")), events(input.get("scaleDownEvents")));
    }

    private static Map<String, ?> stabilizeWithoutBehavior(JsonNode input) {
        Recommendations recommendations = recommendations(input);
        int replicas = recommendations.stabilizeDown(
                integer(input, "desiredReplicas"),
                input.get("downscaleStabilizationSeconds").doubleValue(),
                NOW);
        return Map.of(
                "replicas", replicas, "historyLength", recommendations.all().size());
    }

    private static Map<String, ?> storeScaleEvent(JsonNode input) {
        ScaleEvents events = events(input.get("previousEvents"));
        int before = events.changeWithin(input.get("queryPeriodSeconds").doubleValue(), NOW);
        events.add(
                integer(input, "replicaChange"),
                NOW,
                rules(input.get("rules"), ScalingRules.DEFAULT_UP).longestPeriod());
        List<Map<String, Object>> after = new ArrayList<>();
        for (ScaleEvents.Event event : events.events()) {
            after.add(Map.of("change", event.change(), "outdated", event.isOutdated()));
        }
        return Map.of("changeInPeriodBeforeStore", before, "eventsAfter", after);
    }

    private static Map<String, ?> stabilizeWithBehavior(JsonNode input) {
        Recommendations recommendations = recommendations(input);
        int replicas = recommendations.stabilize(
                integer(input, "currentReplicas"),
                integer(input, "desiredReplicas"),
                input.get("scaleUpWindowSeconds").doubleValue(),
                input.get("scaleDownWindowSeconds").doubleValue(),
                NOW);
        return Map.of(
                "replicas",
                replicas,
                "historyAfter",
                recommendations.all().stream()
                        .map(Recommendations.Recommendation::replicas)
                        .toList());
    }

    /** Whole rounds: the metric is an object whose value asks for as many replicas as the case says. */
    private static Map<String, ?> timedSequence(JsonNode input) {
        int min = integer(input, "minReplicas");
        int max = integer(input, "maxReplicas");
        JsonNode written = input.get("behavior");
        HorizontalPodAutoscaler autoscaler = new HorizontalPodAutoscaler(
                new HpaParameters(
                        List.of(new MetricTarget(ServiceSignal.QUEUE_LENGTH, MetricTarget.Source.WHOLE_AVERAGE, 1000)),
                        written == null || written.isNull() ? null : behavior(written),
                        new Tolerance(0, 0),
                        new PodGroups.Readiness(300, 30),
                        300,
                        new ScalingLoop(min, max, input.get("syncPeriodSeconds").doubleValue(), 0)),
                ScalingHistory.empty());
        int replicas = integer(input, "initialReplicas");
        List<Map<String, Object>> after = new ArrayList<>();
        for (JsonNode round : input.get("desiredByMetric")) {
            replicas = autoscaler
                    .decide(new MadeObservation(
                            round.get("atSeconds").doubleValue(),
                            replicas,
                            min,
                            max,
                            List.of(),
                            OptionalDouble.of(integer(round, "desired"))))
                    .replicas();
            after.add(Map.of("atSeconds", round.get("atSeconds"), "replicas", replicas));
        }
        return Map.of("replicasAfter", after);
    }
}
