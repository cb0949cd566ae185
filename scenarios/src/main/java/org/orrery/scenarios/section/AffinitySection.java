package org.orrery.scenarios.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;

/** Which nodes and pods a pod wants to be near to, in Kubernetes' words. */
public record AffinitySection(
        @Setting(help = "nodes") NodeAffinitySection nodeAffinity,
        @Setting(help = "pods to be near to") PodAffinitySection podAffinity,
        @Setting(help = "pods to be away from") PodAffinitySection podAntiAffinity) {

    /** Nodes that a pod needs or wants. */
    public record NodeAffinitySection(
            @Setting(help = "what a node must have") NodeSelectorSection requiredDuringSchedulingIgnoredDuringExecution,

            @Setting(help = "what a node should have")
            List<PreferredNodes> preferredDuringSchedulingIgnoredDuringExecution) {}

    /** Terms of which one must hold. */
    public record NodeSelectorSection(
            @Setting(help = "the terms") List<NodeSelectorTerm> nodeSelectorTerms) {}

    /** Conditions that must all hold. */
    public record NodeSelectorTerm(
            @Setting(help = "conditions on labels") List<SelectorSection.Expression> matchExpressions) {}

    /** A wish and its weight. */
    public record PreferredNodes(
            @Setting(help = "how much it matters", min = "1", max = "100")
            int weight,

            @Setting(help = "what is wished") NodeSelectorTerm preference) {}

    /** Pods that a pod needs or wants to be near to, or away from. */
    public record PodAffinitySection(
            @Setting(help = "what must hold") List<PodTerm> requiredDuringSchedulingIgnoredDuringExecution,
            @Setting(help = "what should hold") List<PreferredPods> preferredDuringSchedulingIgnoredDuringExecution) {}

    /** Other pods, and what near means. */
    public record PodTerm(
            @Setting(help = "which pods") @Nullable SelectorSection labelSelector,

            @Setting(help = "node label whose equal values mean near")
            String topologyKey,

            @Setting(help = "namespaces to look in") List<String> namespaces,

            @Setting(help = "labels of further namespaces to look in") @Nullable
            SelectorSection namespaceSelector) {}

    /** A wish and its weight. */
    public record PreferredPods(
            @Setting(help = "how much it matters", min = "1", max = "100")
            int weight,

            @Setting(help = "what is wished") PodTerm podAffinityTerm) {}
}
