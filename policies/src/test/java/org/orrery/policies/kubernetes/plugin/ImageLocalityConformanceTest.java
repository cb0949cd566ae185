package org.orrery.policies.kubernetes.plugin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.ContainerTemplate;
import org.orrery.simulator.spec.ImageTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import tools.jackson.databind.JsonNode;

@ConformanceFile("scheduler-image-locality")
class ImageLocalityConformanceTest {

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), ImageLocalityConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        CaseCluster cluster = new CaseCluster(new ResourceNames(List.of()));
        Map<String, Long> sizes = new HashMap<>();
        for (JsonNode node : input.get("nodes")) {
            NodeView view =
                    cluster.addNode(node.get("name").asString(), CaseReader.node(Amounts.NONE, Map.of(), List.of()));
            for (Map.Entry<String, JsonNode> image : node.get("imagesBytes").properties()) {
                sizes.put(image.getKey(), image.getValue().asLong());
                cluster.observed().imageAdded(view.index(), image.getKey());
            }
        }
        List<ContainerTemplate> containers = new ArrayList<>();
        for (JsonNode image : input.get("podImages")) {
            String name = ImageTemplate.withTag(image.asString());
            containers.add(new ContainerTemplate(
                    "c" + containers.size(),
                    ImageTemplate.ofSize(name, sizes.getOrDefault(name, 0L)),
                    Amounts.NONE,
                    false,
                    false,
                    Amounts.NONE));
        }
        return cluster.score(
                new ImageLocality(),
                PodTemplate.builder("case").containers(containers).build(),
                input.get("nodes").size());
    }
}
