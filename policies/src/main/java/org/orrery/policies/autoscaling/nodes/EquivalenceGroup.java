package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;

/**
 * Pods that are alike to a scheduler.
 *
 * @param pods at least one, all of the same template
 */
public record EquivalenceGroup(List<PodView> pods) {

    /** Copies the list. */
    public EquivalenceGroup {
        pods = List.copyOf(pods);
    }

    /** What all of its pods have in common. */
    public PodTemplate template() {
        return pods.get(0).template();
    }

    /** Puts pods together by template, in the order of the first of each. */
    static List<EquivalenceGroup> of(List<PodView> pods) {
        Map<PodTemplate, List<PodView>> byTemplate = new LinkedHashMap<>();
        for (PodView pod : pods) {
            byTemplate
                    .computeIfAbsent(pod.template(), template -> new ArrayList<>())
                    .add(pod);
        }
        return byTemplate.values().stream().map(EquivalenceGroup::new).toList();
    }

    /** The groups whose pods take the largest part of such a node first; equals in the order given. */
    public static List<EquivalenceGroup> decreasing(List<EquivalenceGroup> groups, NodeTemplate node) {
        return groups.stream()
                .sorted(Comparator.comparingDouble((EquivalenceGroup group) -> -partOf(group.template(), node)))
                .toList();
    }

    private static double partOf(PodTemplate pod, NodeTemplate node) {
        return part(pod, node, ResourceNames.CPU) + part(pod, node, ResourceNames.MEMORY);
    }

    private static double part(PodTemplate pod, NodeTemplate node, int resource) {
        long there = node.allocatable().get(resource);
        return there == 0 ? 0 : pod.request(resource) / (double) there;
    }
}
