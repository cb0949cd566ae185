package org.orrery.policies.kubernetes.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import tools.jackson.databind.JsonNode;

/** Runs cases of the scorers that compare requests with what nodes have. */
final class ResourceScoringCases {

    private ResourceScoringCases() {}

    static Map<String, ?> run(JsonNode input) {
        if (input.get("strategy").asString().equals("BrokenLinear")) {
            return brokenLinear(input);
        }
        ResourceNames names = CaseReader.resources(input);
        ScorePlugin scorer;
        try {
            scorer = scorer(input, names);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return Map.of("error", message, "field", message.substring(0, Math.max(0, message.indexOf(':'))));
        }
        CaseCluster cluster = new CaseCluster(names);
        for (JsonNode node : input.get("nodes")) {
            cluster.addNode(
                    node.get("name").asString(),
                    CaseReader.node(
                            CaseReader.amounts(node.get("allocatable"), names), CaseReader.labels(node), List.of()));
        }
        for (JsonNode pod : CaseReader.list(input, "existingPods")) {
            cluster.addPod(pod.get("node").asString(), pod(pod, names));
        }
        return cluster.score(
                scorer, pod(input.get("pod"), names), input.get("nodes").size());
    }

    private static PodTemplate pod(JsonNode pod, ResourceNames names) {
        return PodTemplate.builder("case")
                .containers(CaseReader.containers(pod, names))
                .build();
    }

    private static ScorePlugin scorer(JsonNode input, ResourceNames names) {
        List<ResourceWeight> weights = new ArrayList<>();
        for (JsonNode resource : input.get("resources")) {
            weights.add(new ResourceWeight(
                    resource.get("name").asString(), resource.get("weight").asLong()));
        }
        String strategy = input.get("strategy").asString();
        return switch (strategy) {
            case "LeastAllocated" -> new NodeResourcesFitScore(new LeastAllocated(), weights, names);
            case "MostAllocated" -> new NodeResourcesFitScore(new MostAllocated(), weights, names);
            case "RequestedToCapacityRatio" ->
                new NodeResourcesFitScore(new RequestedToCapacityRatio(shape(input)), weights, names);
            case "BalancedAllocation" ->
                new NodeResourcesBalancedAllocation(
                        NodeResourcesBalancedAllocation.Formula.valueOf(
                                input.get("formula").asString().toUpperCase(Locale.ROOT)),
                        weights,
                        names);
            default -> throw new AssertionError("unknown strategy " + strategy);
        };
    }

    private static List<RequestedToCapacityRatio.ShapePoint> shape(JsonNode input) {
        return CaseReader.list(input, "shape").stream()
                .map(point -> new RequestedToCapacityRatio.ShapePoint(
                        point.get("utilization").asLong(), point.get("score").asLong()))
                .toList();
    }

    private static Map<String, ?> brokenLinear(JsonNode input) {
        List<RequestedToCapacityRatio.ShapePoint> shape = shape(input);
        PiecewiseLinear function = new PiecewiseLinear(
                shape.stream()
                        .mapToLong(RequestedToCapacityRatio.ShapePoint::utilization)
                        .toArray(),
                shape.stream()
                        .mapToLong(RequestedToCapacityRatio.ShapePoint::score)
                        .toArray());
        return Map.of(
                "values",
                CaseReader.list(input, "at").stream()
                        .map(at -> function.at(at.asLong()))
                        .toList());
    }
}
