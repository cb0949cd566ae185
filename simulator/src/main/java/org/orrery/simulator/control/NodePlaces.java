package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.NodeAffinity;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.spec.Toleration;
import org.orrery.simulator.spec.WellKnownLabels;

/** The nodes of a cluster as places of pods: a pod for a node is one that no other node will do for. */
final class NodePlaces {

    private final ClusterSnapshot cluster;
    private final List<Toleration> tolerations;
    private final Map<PodTemplate, Map<String, PodTemplate>> templates = new HashMap<>();
    private @Nullable Known known;

    /** Places found for a template, valid while nodes and their taints stay as they are. */
    private record Known(
            PodTemplate template, long structure, int noSchedule, int noExecute, Map<Integer, String> places) {}

    /** Places for pods that tolerate these taints beside those that they tolerate themselves. */
    NodePlaces(ClusterSnapshot cluster, List<Toleration> tolerations) {
        this.cluster = cluster;
        this.tolerations = List.copyOf(tolerations);
    }

    /** The nodes that can run pods of a template, by their slots. */
    Map<Integer, String> places(PodTemplate template) {
        Known last = known;
        long structure = cluster.structureVersion();
        int noSchedule = cluster.taints(Taint.Effect.NO_SCHEDULE);
        int noExecute = cluster.taints(Taint.Effect.NO_EXECUTE);
        if (last != null
                && last.template.equals(template)
                && last.structure == structure
                && last.noSchedule == noSchedule
                && last.noExecute == noExecute) {
            return last.places;
        }
        Map<Integer, String> places = Collections.unmodifiableMap(find(template));
        known = new Known(template, structure, noSchedule, noExecute, places);
        return places;
    }

    private Map<Integer, String> find(PodTemplate template) {
        List<Toleration> tolerated = tolerations(template);
        Map<Integer, String> places = new LinkedHashMap<>();
        for (NodeView node : cluster.nodes()) {
            if (template.nodeAffinity().allows(node.labels()) && tolerates(tolerated, node.taints())) {
                places.put(node.index(), node.name());
            }
        }
        return places;
    }

    private List<Toleration> tolerations(PodTemplate template) {
        List<Toleration> all = new ArrayList<>(template.tolerations());
        all.addAll(tolerations);
        return all;
    }

    private static boolean tolerates(List<Toleration> tolerations, List<Taint> taints) {
        for (Taint taint : taints) {
            boolean isHard = taint.effect() != Taint.Effect.PREFER_NO_SCHEDULE;
            if (isHard && tolerations.stream().noneMatch(each -> each.tolerates(taint))) {
                return false;
            }
        }
        return true;
    }

    /** The template of the pod for one node. */
    PodTemplate templateFor(PodTemplate template, String node) {
        return templates
                .computeIfAbsent(template, missing -> new HashMap<>())
                .computeIfAbsent(node, missing -> bound(template, node));
    }

    private PodTemplate bound(PodTemplate template, String node) {
        NodeAffinity affinity = template.nodeAffinity();
        Map<String, String> selector = new HashMap<>(affinity.selector());
        selector.put(WellKnownLabels.HOSTNAME, node);
        return template.toBuilder()
                .nodeAffinity(new NodeAffinity(selector, affinity.required(), affinity.preferred()))
                .tolerations(tolerations(template))
                .build();
    }
}
