package org.orrery.policies.autoscaling.knative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Knative's autoscaler and its windows. */
@ConformanceFile("kpa")
class KnativeConformanceTest {

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), KnativeConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        return switch (input.get("op").asString()) {
            case "scaleSequence" -> scaleSequence(input);
            case "create" -> create(input);
            case "smoothingCoefficient" ->
                Map.of("value", TimedBuckets.smoothing(input.get("buckets").intValue()));
            case "windowAverage" -> windowAverage(input);
            default -> throw new IllegalArgumentException("unknown op " + input.get("op"));
        };
    }

    private static KnativeDecider.Spec spec(JsonNode spec) {
        return new KnativeDecider.Spec(
                spec.get("targetValue").doubleValue(),
                spec.get("totalValue").doubleValue(),
                spec.get("targetBurstCapacity").doubleValue(),
                spec.get("panicThreshold").doubleValue(),
                spec.get("maxScaleUpRate").doubleValue(),
                spec.get("maxScaleDownRate").doubleValue(),
                spec.get("stableWindowSeconds").doubleValue(),
                spec.get("scaleDownDelaySeconds").doubleValue(),
                spec.get("activationScale").intValue(),
                spec.get("reachable").booleanValue());
    }

    private static Map<String, ?> scaleSequence(JsonNode input) {
        ObjectNode written = ((ObjectNode) input.get("spec")).deepCopy();
        int ready = input.get("readyPodsAtCreation").intValue();
        KnativeMemory memory = KnativeMemory.atStart(0, ready);
        if (input.has("initialState")) {
            JsonNode state = input.get("initialState");
            memory = KnativeMemory.panicking(
                    -state.get("panicStartedSecondsAgo").doubleValue(),
                    state.get("maxPanicPods").intValue());
        }
        List<Map<String, Object>> steps = new ArrayList<>();
        for (JsonNode step : input.get("steps")) {
            if (step.has("specUpdate")) {
                step.get("specUpdate").properties().forEach(entry -> written.set(entry.getKey(), entry.getValue()));
            }
            steps.add(step(spec(written), memory, step));
        }
        return Map.of("steps", steps);
    }

    private static Map<String, Object> step(KnativeDecider.Spec spec, KnativeMemory memory, JsonNode step) {
        Map<String, Object> result = new LinkedHashMap<>();
        boolean hasData = !step.has("noData") || !step.get("noData").booleanValue();
        result.put("valid", hasData);
        if (hasData) {
            KnativeDecider.Scale scale = new KnativeDecider(spec, memory)
                    .decide(
                            step.get("atSeconds").doubleValue(),
                            step.get("readyPods").intValue(),
                            step.get("stable").doubleValue(),
                            step.get("panic").doubleValue());
            result.put("desired", scale.pods());
            result.put("excessBurstCapacity", (long) scale.excessBurstCapacity());
        } else {
            result.put("desired", 0);
            result.put("excessBurstCapacity", 0);
        }
        result.put("panicking", memory.isPanicking());
        if (memory.isPanicking()) {
            result.put("panicStartedAtSeconds", memory.panicTime());
        }
        return result;
    }

    private static Map<String, ?> create(JsonNode input) {
        KnativeMemory memory = KnativeMemory.atStart(0, input.get("readyPods").intValue());
        return Map.of("panicking", memory.isPanicking(), "maxPanicPods", memory.maxPanicPods());
    }

    private static Map<String, ?> windowAverage(JsonNode input) {
        TimedBuckets buckets = new TimedBuckets(
                input.get("windowSeconds").doubleValue(),
                input.get("granularitySeconds").doubleValue());
        boolean isWeighted = input.get("kind").asString().equals("weighted");
        List<Double> averages = new ArrayList<>();
        for (JsonNode op : input.get("ops")) {
            if (op.has("record")) {
                JsonNode value = op.get("record");
                buckets.record(
                        value.get("atSeconds").doubleValue(), value.get("value").doubleValue());
            } else {
                double now = op.get("query").get("atSeconds").doubleValue();
                averages.add(isWeighted ? buckets.weightedAverage(now) : buckets.average(now));
            }
        }
        return Map.of("averages", averages);
    }
}
