package org.orrery.policies.kubernetes.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.PodAffinity;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import tools.jackson.databind.JsonNode;

@ConformanceFile("scheduler-interpod-affinity")
class InterPodAffinityConformanceTest {

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), InterPodAffinityConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        if (!input.get("op").asString().equals("score")) {
            throw new AssertionError("unknown operation " + input.get("op").asString());
        }
        CaseCluster cluster = new CaseCluster(new ResourceNames(List.of()), namespaces(input));
        List<JsonNode> nodes = CaseReader.list(input, "nodes");
        for (JsonNode node : nodes) {
            cluster.addNode(
                    node.get("name").asString(), CaseReader.node(Amounts.NONE, CaseReader.labels(node), List.of()));
        }
        for (JsonNode pod : CaseReader.list(input, "existingPods")) {
            cluster.addPod(pod.get("node").asString(), template(pod));
        }
        InterPodAffinityScore scorer =
                new InterPodAffinityScore(input.get("hardPodAffinityWeight").asInt());
        return cluster.score(scorer, template(input.get("pod")), nodes.size());
    }

    private static Map<String, Map<String, String>> namespaces(JsonNode input) {
        Map<String, Map<String, String>> namespaces = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> namespace :
                input.get("namespaceLabels").properties()) {
            Map<String, String> labels = new LinkedHashMap<>();
            namespace
                    .getValue()
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().asString()));
            namespaces.put(namespace.getKey(), labels);
        }
        return namespaces;
    }

    private static PodTemplate template(JsonNode pod) {
        JsonNode affinity = pod.path("affinity");
        return PodTemplate.builder("case")
                .namespace(pod.path("namespace").asString(""))
                .labels(CaseReader.labels(pod))
                .podAffinity(new PodAffinity(
                        CaseReader.list(affinity, "requiredAffinity").stream()
                                .map(InterPodAffinityConformanceTest::term)
                                .toList(),
                        weighted(affinity, "preferredAffinity"),
                        List.of(),
                        weighted(affinity, "preferredAntiAffinity")))
                .build();
    }

    private static List<PodAffinity.Weighted> weighted(JsonNode affinity, String key) {
        List<PodAffinity.Weighted> terms = new ArrayList<>();
        for (JsonNode term : CaseReader.list(affinity, key)) {
            terms.add(new PodAffinity.Weighted(term.get("weight").asInt(), term(term)));
        }
        return terms;
    }

    private static PodAffinity.Term term(JsonNode term) {
        return new PodAffinity.Term(
                CaseReader.selector(term),
                term.get("topologyKey").asString(),
                CaseReader.list(term, "namespaces").stream()
                        .map(JsonNode::asString)
                        .toList(),
                CaseReader.selector("namespaceSelector", term));
    }
}
