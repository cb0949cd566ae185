package org.orrery.policies.kubernetes.plugin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import tools.jackson.databind.JsonNode;

@ConformanceFile("scheduler-taints")
class TaintTolerationConformanceTest {

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), TaintTolerationConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        PodTemplate pod = PodTemplate.builder("case")
                .tolerations(CaseReader.tolerations(input))
                .build();
        CaseCluster cluster = new CaseCluster(new ResourceNames(List.of()));
        String operation = input.get("op").asString();
        switch (operation) {
            case "score" -> {
                for (JsonNode node : input.get("nodes")) {
                    cluster.addNode(
                            node.get("name").asString(),
                            CaseReader.node(Amounts.NONE, Map.of(), CaseReader.taints(node)));
                }
                return cluster.score(
                        new TaintTolerationScore(), pod, input.get("nodes").size());
            }
            case "filter" -> {
                cluster.addNode("node", CaseReader.node(Amounts.NONE, Map.of(), CaseReader.taints(input)));
                return Map.of("fits", cluster.filter(new TaintToleration(), pod).containsValue("Success"));
            }
            default -> throw new AssertionError("unknown operation " + operation);
        }
    }
}
