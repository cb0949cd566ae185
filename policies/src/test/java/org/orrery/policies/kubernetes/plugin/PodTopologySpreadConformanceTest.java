package org.orrery.policies.kubernetes.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.LabelSelector;
import org.orrery.simulator.spec.NodeAffinity;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.spec.TopologySpreadConstraint;
import tools.jackson.databind.JsonNode;

@ConformanceFile("scheduler-topology-spread")
class PodTopologySpreadConformanceTest {

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), PodTopologySpreadConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        CaseCluster cluster = new CaseCluster(new ResourceNames(List.of()));
        addNodes(cluster, input, "nodes");
        addNodes(cluster, input, "otherNodes");
        for (JsonNode existing : input.get("existingPods")) {
            PodView pod = cluster.addPod(
                    existing.get("node").asString(), template(existing).build());
            if (existing.path("terminating").asBoolean(false)) {
                cluster.observed().podTerminating(pod);
            }
        }
        List<TopologySpreadConstraint> constraints = constraints(input);
        boolean isDefault = input.path("systemDefaulted").asBoolean(false);
        PodTemplate pod = template(input.get("pod"))
                .spread(isDefault ? List.of() : constraints)
                .nodeAffinity(affinity(input))
                .build();
        String operation = input.get("op").asString();
        return switch (operation) {
            case "score" ->
                cluster.score(
                        new PodTopologySpreadScore(any -> constraints),
                        pod,
                        input.get("nodes").size());
            case "filter" -> Map.of("status", cluster.filter(new PodTopologySpread(), pod));
            default -> throw new AssertionError("unknown operation " + operation);
        };
    }

    private static void addNodes(CaseCluster cluster, JsonNode input, String key) {
        for (JsonNode node : CaseReader.list(input, key)) {
            cluster.addNode(
                    node.get("name").asString(),
                    CaseReader.node(Amounts.NONE, CaseReader.labels(node), CaseReader.taints(node)));
        }
    }

    private static PodTemplate.Builder template(JsonNode pod) {
        return PodTemplate.builder("case")
                .namespace(pod.path("namespace").asString(""))
                .labels(CaseReader.labels(pod));
    }

    private static List<TopologySpreadConstraint> constraints(JsonNode input) {
        List<TopologySpreadConstraint> constraints = new ArrayList<>();
        for (JsonNode constraint : input.get("constraints")) {
            constraints.add(new TopologySpreadConstraint(
                    constraint.get("maxSkew").asInt(),
                    constraint.get("topologyKey").asString(),
                    constraint.get("whenUnsatisfiable").asString().equals("DoNotSchedule"),
                    CaseReader.selector(constraint),
                    constraint.path("minDomains").asInt(1),
                    constraint.path("nodeTaintsPolicy").asString("").equals("Honor")));
        }
        return constraints;
    }

    private static NodeAffinity affinity(JsonNode input) {
        if (!input.has("podNodeAffinityIn")) {
            return NodeAffinity.ANY;
        }
        JsonNode in = input.get("podNodeAffinityIn");
        LabelSelector.Condition condition = new LabelSelector.Condition(
                in.get("key").asString(),
                LabelSelector.Operator.IN,
                CaseReader.list(in, "values").stream().map(JsonNode::asString).toList());
        return new NodeAffinity(Map.of(), List.of(new LabelSelector(List.of(condition))), List.of());
    }
}
