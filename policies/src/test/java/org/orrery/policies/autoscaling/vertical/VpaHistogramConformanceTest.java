package org.orrery.policies.autoscaling.vertical;

import it.unimi.dsi.fastutil.ints.Int2LongLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import org.orrery.simulator.policy.ContainerAmounts;
import tools.jackson.databind.JsonNode;

/** Histograms and estimators of the vertical pod autoscaler. */
@ConformanceFile("vpa-histogram")
class VpaHistogramConformanceTest {

    private static final long MIB = 1024 * 1024;

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), VpaHistogramConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        return switch (input.get("op").asString()) {
            case "percentiles" -> percentiles(input);
            case "emptiness" -> emptiness(input);
            case "buckets" -> buckets(input);
            case "merge" -> merge(input);
            case "saveCheckpoint" -> saveCheckpoint(input);
            case "loadCheckpoint" -> loadCheckpoint(input);
            case "confidenceMultiplier" -> confidenceMultiplier(input);
            case "margin" -> amounts(Estimates.withMargin(base(input), number(input, "marginFraction")));
            case "minResources" ->
                amounts(Estimates.atLeast(
                        base(input),
                        new ContainerAmounts(
                                input.get("minCpuMilli").longValue(),
                                input.get("minMemoryBytes").longValue())));
            case "podMinimum" -> podMinimum(input);
            case "percentileEstimator" -> percentileEstimator(input);
            default -> throw new IllegalArgumentException("unknown op " + input.get("op"));
        };
    }

    private static double number(JsonNode input, String key) {
        return input.get(key).doubleValue();
    }

    private static Buckets bucketsOf(JsonNode histogram) {
        return histogram.get("type").asString().equals("linear")
                ? new Buckets.Linear(number(histogram, "maxValue"), number(histogram, "bucketSize"))
                : Buckets.Exponential.upTo(
                        number(histogram, "maxValue"),
                        number(histogram, "firstBucketSize"),
                        number(histogram, "ratio"));
    }

    private static Histogram histogram(JsonNode input) {
        JsonNode written = input.get("histogram");
        double halfLife = input.has("halfLifeSeconds") ? number(input, "halfLifeSeconds") : Double.POSITIVE_INFINITY;
        return new Histogram(bucketsOf(written), number(written, "epsilon"), halfLife);
    }

    private static void addAll(Histogram histogram, JsonNode samples) {
        for (JsonNode sample : samples) {
            histogram.add(
                    number(sample, "value"),
                    number(sample, "weight"),
                    sample.has("atSeconds") ? number(sample, "atSeconds") : 0);
        }
    }

    private static Map<String, ?> percentiles(JsonNode input) {
        Histogram histogram = histogram(input);
        addAll(histogram, input.get("samples"));
        List<Double> percentiles = new ArrayList<>();
        input.get("query").forEach(share -> percentiles.add(histogram.percentile(share.doubleValue())));
        return Map.of("percentiles", percentiles);
    }

    private static Map<String, ?> emptiness(JsonNode input) {
        Histogram histogram = histogram(input);
        List<Boolean> isEmpty = new ArrayList<>();
        for (JsonNode op : input.get("ops")) {
            if (op.has("add")) {
                histogram.add(number(op.get("add"), "value"), number(op.get("add"), "weight"), 0);
            } else if (op.has("subtract")) {
                histogram.subtract(number(op.get("subtract"), "value"), number(op.get("subtract"), "weight"), 0);
            } else {
                isEmpty.add(histogram.isEmpty());
            }
        }
        return Map.of("isEmpty", isEmpty);
    }

    private static Map<String, ?> buckets(JsonNode input) {
        Buckets buckets = bucketsOf(input.get("histogram"));
        List<Double> starts = StreamSupport.stream(input.get("starts").spliterator(), false)
                .map(bucket -> buckets.start(bucket.intValue()))
                .toList();
        List<Integer> found = StreamSupport.stream(input.get("find").spliterator(), false)
                .map(value -> buckets.find(value.doubleValue()))
                .toList();
        // Starts of buckets are multiples of sizes that have no exact binary form.
        return Map.of(
                "numBuckets",
                buckets.count(),
                "starts",
                starts.stream().map(start -> Math.rint(start * 1e12) / 1e12).toList(),
                "find",
                found);
    }

    private static Map<String, Object> weights(Histogram histogram) {
        Map<String, Object> weights = new LinkedHashMap<>();
        for (int bucket = 0; bucket < histogram.size(); bucket++) {
            if (histogram.weight(bucket) > 0) {
                weights.put(Integer.toString(bucket), histogram.weight(bucket));
            }
        }
        return weights;
    }

    private static Map<String, ?> merge(JsonNode input) {
        Histogram first = histogram(input);
        Histogram second = histogram(input);
        addAll(first, input.get("first"));
        addAll(second, input.get("second"));
        first.merge(second);
        return Map.of("bucketWeights", weights(first));
    }

    private static Map<String, ?> saveCheckpoint(JsonNode input) {
        Histogram histogram = histogram(input);
        addAll(histogram, input.get("samples"));
        Histogram.Checkpoint saved =
                histogram.save(input.get("maxCheckpointWeight").longValue());
        Map<String, Object> weights = new LinkedHashMap<>();
        saved.bucketWeights()
                .int2LongEntrySet()
                .forEach(entry -> weights.put(Integer.toString(entry.getIntKey()), entry.getLongValue()));
        return Map.of("totalWeight", saved.totalWeight(), "bucketWeights", weights);
    }

    private static Map<String, ?> loadCheckpoint(JsonNode input) {
        Int2LongLinkedOpenHashMap weights = new Int2LongLinkedOpenHashMap();
        input.get("bucketWeights")
                .properties()
                .forEach(entry -> weights.put(
                        Integer.parseInt(entry.getKey()), entry.getValue().longValue()));
        Histogram histogram = histogram(input);
        histogram.load(new Histogram.Checkpoint(0, number(input, "totalWeight"), weights));
        return Map.of("totalWeight", histogram.totalWeight(), "bucketWeights", weights(histogram));
    }

    private static ContainerAmounts base(JsonNode input) {
        return new ContainerAmounts(
                input.get("baseCpuMilli").longValue(),
                input.get("baseMemoryBytes").longValue());
    }

    private static Map<String, ?> amounts(ContainerAmounts amounts) {
        return Map.of("cpuMilli", amounts.cpu(), "memoryBytes", amounts.memory());
    }

    private static Map<String, ?> confidenceMultiplier(JsonNode input) {
        UsageHistory history = new UsageHistory(86_400, 86_400);
        for (int i = 1; i <= input.get("samples").intValue(); i++) {
            history.addCpu(1000, 1000, i * number(input, "sampleIntervalSeconds"));
        }
        double confidence = history.confidence(number(input, "confidenceIntervalSeconds"));
        ContainerAmounts amounts =
                Estimates.byConfidence(base(input), confidence, number(input, "multiplier"), number(input, "exponent"));
        return Map.of("confidence", confidence, "cpuMilli", amounts.cpu(), "memoryBytes", amounts.memory());
    }

    private static Map<String, ?> podMinimum(JsonNode input) {
        ContainerAmounts least = new ContainerAmounts(
                (long) number(input, "podMinCpuMilli"), (long) (number(input, "podMinMemoryMb") * MIB));
        ContainerAmounts target = Estimates.atLeast(
                base(input), Estimates.shareOfPod(least, input.get("containers").intValue()));
        return Map.of("targetCpuMilli", target.cpu(), "targetMemoryBytes", target.memory());
    }

    private static Map<String, ?> percentileEstimator(JsonNode input) {
        UsageHistory history = new UsageHistory(86_400, 86_400);
        for (JsonNode cores : input.get("cpuSamplesCores")) {
            history.addCpu(cores.doubleValue() * 1000, 1000, 0);
        }
        for (JsonNode bytes : input.get("memorySamplesBytes")) {
            history.addMemoryPeak(bytes.doubleValue(), 0);
        }
        ContainerAmounts amounts =
                Estimates.percentile(history, number(input, "cpuPercentile"), number(input, "memoryPercentile"));
        return Map.of("cpuCores", amounts.cpu() / 1000.0, "memoryBytes", (double) amounts.memory());
    }
}
