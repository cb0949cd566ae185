package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import tools.jackson.databind.JsonNode;

/** The expanders of cluster-autoscaler. */
@ConformanceFile("ca-expander")
class CaExpanderConformanceTest {

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), CaExpanderConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        return switch (input.get("op").asString()) {
            case "leastWaste" -> best(Expanders.LEAST_WASTE, input);
            case "mostPods" -> best(Expanders.MOST_PODS, input);
            case "leastNodes" -> best(Expanders.LEAST_NODES, input);
            case "price" ->
                best(
                        new PriceExpander(
                                input.get("stabilizationPodPrice").doubleValue(),
                                () -> input.get("preferredNodeCpu").intValue()),
                        input);
            case "preferredNodeCpu" ->
                Map.of(
                        "cores",
                        PriceExpander.preferredNodeCpu(input.get("clusterNodes").intValue()) / 1000);
            case "unfitness" ->
                Map.of(
                        "value",
                        PriceExpander.unfitness(
                                input.get("preferredCpu").doubleValue(),
                                input.get("evaluatedCpu").doubleValue()));
            case "chain" -> chain(input);
            default -> throw new IllegalArgumentException("unknown op " + input.get("op"));
        };
    }

    private static Map<String, ?> best(Expander expander, JsonNode input) {
        List<ExpansionOption> options = new ArrayList<>();
        input.get("options").forEach(option -> options.add(option(option, input)));
        return Map.of(
                "best",
                expander.best(options).stream()
                        .map(ExpansionOption::group)
                        .sorted()
                        .toList());
    }

    private static ExpansionOption option(JsonNode option, JsonNode input) {
        List<ExpansionOption.HelpedPod> pods = new ArrayList<>();
        if (option.has("podCount")) {
            for (int i = 0; i < option.get("podCount").intValue(); i++) {
                pods.add(new ExpansionOption.HelpedPod(0, 0, false, 0));
            }
        }
        if (option.has("pods")) {
            option.get("pods").forEach(pod -> pods.add(pod(pod, input)));
        }
        boolean hasPrice = option.has("nodePrice") && !option.get("nodePrice").isNull();
        return new ExpansionOption(
                option.get("group").asString(),
                !option.has("exists") || option.get("exists").booleanValue(),
                number(option, "nodeCpu"),
                number(option, "nodeMemory"),
                number(option, "nodeGpu") > 0,
                hasPrice ? option.get("nodePrice").doubleValue() : Double.NaN,
                (int) number(option, "nodeCount"),
                pods);
    }

    private static ExpansionOption.HelpedPod pod(JsonNode pod, JsonNode input) {
        if (pod.isString()) {
            return new ExpansionOption.HelpedPod(
                    0, 0, false, input.get("podPrices").get(pod.asString()).doubleValue());
        }
        return new ExpansionOption.HelpedPod(number(pod, "cpu"), number(pod, "memory"), false, 0);
    }

    private static long number(JsonNode node, String key) {
        return node.has(key) ? node.get(key).longValue() : 0;
    }

    private static Map<String, ?> chain(JsonNode input) {
        List<Expander> filters = new ArrayList<>();
        for (JsonNode part : input.get("filtersKeepNamesContaining")) {
            filters.add(options -> options.stream()
                    .filter(option -> option.group().contains(part.asString()))
                    .toList());
        }
        String last = input.get("fallbackPicksFirstContaining").asString();
        List<ExpansionOption> options = new ArrayList<>();
        input.get("options")
                .forEach(name -> options.add(new ExpansionOption(name.asString(), true, 0, 0, false, 0, 1, List.of())));
        return new ExpanderChain(
                        filters,
                        left -> left.stream()
                                .filter(option -> option.group().contains(last))
                                .findFirst())
                .choose(options)
                .map(option -> Map.of("best", option.group()))
                .orElse(Map.of("best", ""));
    }
}
