package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import org.orrery.policies.kubernetes.plugin.DefaultPlugins;
import org.orrery.simulator.observed.ObservedCluster;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.HostPort;
import org.orrery.simulator.spec.LabelSelector;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.spec.TopologySpreadConstraint;
import tools.jackson.databind.JsonNode;

/** The estimator of cluster-autoscaler. */
@ConformanceFile("ca-binpacking")
class CaBinpackingConformanceTest {

    private static final ResourceNames RESOURCES = new ResourceNames(List.of());
    private static final int POD_LIMIT = 110;

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), CaBinpackingConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        ObservedCluster cluster = new ObservedCluster(RESOURCES, 0, 0, Map.of());
        if (input.has("existingNodes")) {
            input.get("existingNodes")
                    .forEach(node -> cluster.nodeJoined(node.get("name").asString(), node(node)));
        }
        List<EquivalenceGroup> groups = new ArrayList<>();
        long uid = 0;
        for (JsonNode written : input.get("podGroups")) {
            PodTemplate template = template(written);
            List<PodView> pods = new ArrayList<>();
            for (int i = 0; i < written.get("count").intValue(); i++) {
                pods.add(cluster.podCreated(uid, template, 0, -1, 1, (int) uid));
                uid++;
            }
            groups.add(new EquivalenceGroup(pods));
        }
        NodeTemplate template = node(input.get("template"));
        if (input.get("op").asString().equals("order")) {
            return Map.of(
                    "order",
                    EquivalenceGroup.decreasing(groups, template).stream()
                            .map(group -> group.template().workload())
                            .toList());
        }
        BinpackingEstimator.Estimate estimate = new BinpackingEstimator(new NodeFit(DefaultPlugins.filters(RESOURCES)))
                .estimate(cluster, template, groups, input.get("maxNewNodes").intValue());
        Map<String, Integer> placed = new LinkedHashMap<>();
        estimate.placed().forEach(pod -> placed.merge(pod.template().workload(), 1, Integer::sum));
        return Map.of(
                "nodes",
                estimate.nodes(),
                "pods",
                estimate.placed().size(),
                "scheduledGroups",
                List.copyOf(placed.keySet()));
    }

    private static NodeTemplate node(JsonNode node) {
        Amounts capacity =
                Amounts.of(node.get("cpu").longValue(), node.get("memory").longValue());
        int pods = node.has("pods") ? node.get("pods").intValue() : POD_LIMIT;
        String zone = node.has("zone") ? node.get("zone").asString() : "";
        return NodeTemplate.of("pool", capacity, pods).inZone(zone, "");
    }

    private static PodTemplate template(JsonNode group) {
        String name = group.get("name").asString();
        PodTemplate.Builder builder = PodTemplate.builder(name)
                .labels(Map.of("app", name))
                .requests(Amounts.of(
                        group.get("cpu").longValue(), group.get("memory").longValue()));
        if (group.has("hostPort") && !group.get("hostPort").isNull()) {
            builder.hostPorts(
                    List.of(new HostPort("", "TCP", group.get("hostPort").intValue())));
        }
        if (group.has("topologySpread") && !group.get("topologySpread").isNull()) {
            JsonNode spread = group.get("topologySpread");
            builder.spread(List.of(new TopologySpreadConstraint(
                    spread.get("maxSkew").intValue(),
                    spread.get("topologyKey").asString(),
                    spread.get("whenUnsatisfiable").asString().equals("DoNotSchedule"),
                    LabelSelector.of(Map.of("app", name)),
                    spread.has("minDomains") ? spread.get("minDomains").intValue() : 1,
                    false)));
        }
        return builder.build();
    }
}
