package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.orrery.policies.kubernetes.plugin.DefaultPlugins;
import org.orrery.simulator.policy.NodeAutoscaler;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.ResourceNames;

/** Makes {@link ClusterAutoscaler}. */
public final class ClusterAutoscalerFactory implements PolicyFactory<ClusterAutoscalerFactory.Settings> {

    private static final double MILLI = 1000;
    private static final double GIB = 1L << 30;
    /** The small pod that keeps ratios of small prices sober: half a core and 500 MB. */
    private static final double SMALL_POD_CORES = 0.5;

    private static final double SMALL_POD_GIB = 500e6 / GIB;

    /** The expanders by the names that cluster-autoscaler gives them. */
    public enum ExpanderName {
        /** The least part of what is new left over. */
        LEAST_WASTE,
        /** The most pods helped. */
        MOST_PODS,
        /** The fewest new nodes. */
        LEAST_NODES,
        /** The best price, taking the size of nodes into account. */
        PRICE,
        /** The highest priority that the user gave. */
        PRIORITY,
        /** Chance. */
        RANDOM
    }

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(
                    help = "how a group of nodes is chosen, one filter after another until one is left;"
                            + " chance decides in the end; least-waste when none is given")
            List<ExpanderName> expanders,

            @Setting(
                    help = "for the priority expander: patterns of names of groups by priority, for example"
                            + " {10: [spot-.*], 1: [.*]}")
            Map<String, List<String>> priorities,

            @Setting(
                    help = "for the price expander: what a core in a pod is worth",
                    quantity = Quantity.MONEY_PER_CORE_HOUR,
                    value = "0.033174/core-h",
                    min = "0/core-h")
            double podCpuPrice,

            @Setting(
                    help = "for the price expander: what memory in a pod is worth",
                    quantity = Quantity.MONEY_PER_GIB_HOUR,
                    value = "0.004446/GiB-h",
                    min = "0/GiB-h")
            double podMemoryPrice,

            @Setting(
                    help = "time between looks",
                    quantity = Quantity.DURATION,
                    value = "10s",
                    min = "0s",
                    aboveMin = true)
            double scanInterval,

            @Setting(
                    help = "time after which an ordered node is given up",
                    quantity = Quantity.DURATION,
                    value = "15m",
                    min = "0s",
                    aboveMin = true)
            double maxNodeProvisionTime,

            @Setting(
                    help = "age that a pod must have before nodes are ordered for it",
                    quantity = Quantity.DURATION,
                    value = "0s",
                    min = "0s")
            double newPodScaleUpDelay,

            @Setting(help = "most nodes ordered at once", value = "1000", min = "1")
            int maxNodesPerScaleUp,

            @Setting(help = "pods of less priority never make it order nodes", value = "-10")
            int expendablePodsPriorityCutoff,

            @Setting(help = "whether nodes are removed", value = "true")
            boolean scaleDown,

            @Setting(
                    help = "nodes of whose processors and memory no more than this is requested may go",
                    quantity = Quantity.PERCENT,
                    value = "50%",
                    min = "0%",
                    max = "100%")
            double scaleDownUtilizationThreshold,

            @Setting(
                    help = "how long a node must have been unneeded before it goes",
                    quantity = Quantity.DURATION,
                    value = "10m",
                    min = "0s")
            double scaleDownUnneededTime,

            @Setting(
                    help = "how long a node that does not work must have been unneeded before it goes",
                    quantity = Quantity.DURATION,
                    value = "20m",
                    min = "0s")
            double scaleDownUnreadyTime,

            @Setting(
                    help = "how long no node goes after nodes were ordered",
                    quantity = Quantity.DURATION,
                    value = "10m",
                    min = "0s")
            double scaleDownDelayAfterAdd,

            @Setting(
                    help = "how long no node goes after a removal failed",
                    quantity = Quantity.DURATION,
                    value = "3m",
                    min = "0s")
            double scaleDownDelayAfterFailure,

            @Setting(help = "most empty nodes removed at once", value = "10", min = "1")
            int maxEmptyBulkDelete,

            @Setting(
                    help = "how long disruption budgets are asked again for leave to evict the pods of a node",
                    quantity = Quantity.DURATION,
                    value = "2m",
                    min = "0s")
            double maxPodEvictionTime,

            @Setting(
                    help = "how long the pods of a node may take to leave it",
                    quantity = Quantity.DURATION,
                    value = "10m",
                    min = "0s")
            double maxGracefulTermination,

            @Setting(
                    help = "whether nodes are ordered of all groups of a pool alike, so that zones have equal numbers",
                    value = "false")
            boolean balanceSimilarNodeGroups) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.NODE_AUTOSCALER;
    }

    @Override
    public String name() {
        return "cluster-autoscaler";
    }

    @Override
    public String help() {
        return "The cluster-autoscaler of Kubernetes: orders nodes of the group that its expander prefers for pods that"
                + " find none, and removes nodes that have not been needed for a while.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public NodeAutoscaler create(Settings settings, PolicyContext context) {
        NodeFit fit = new NodeFit(DefaultPlugins.filters(context.resources()));
        ToDoubleFunction<PodView> podPrice =
                pod -> pod.template().request(ResourceNames.CPU) / MILLI * settings.podCpuPrice()
                        + pod.template().request(ResourceNames.MEMORY) / GIB * settings.podMemoryPrice();
        int[] nodes = {context.nodes().size()};
        List<ExpanderName> names =
                settings.expanders().isEmpty() ? List.of(ExpanderName.LEAST_WASTE) : settings.expanders();
        List<Expander> expanders = new ArrayList<>();
        for (ExpanderName name : names) {
            expanders.add(expander(name, settings, nodes));
        }
        ScaleUp scaleUp = new ScaleUp(
                fit,
                new BinpackingEstimator(fit),
                ExpanderChain.endingInChance(expanders, context.random()),
                podPrice,
                settings.maxNodesPerScaleUp(),
                settings.balanceSimilarNodeGroups());
        ClusterAutoscalerParameters parameters = new ClusterAutoscalerParameters(
                settings.scanInterval(),
                settings.maxNodeProvisionTime(),
                settings.newPodScaleUpDelay(),
                settings.maxNodesPerScaleUp(),
                settings.expendablePodsPriorityCutoff(),
                settings.scaleDownUtilizationThreshold(),
                settings.scaleDownUnneededTime(),
                settings.scaleDownUnreadyTime(),
                settings.scaleDownDelayAfterAdd(),
                settings.scaleDownDelayAfterFailure(),
                settings.maxEmptyBulkDelete(),
                settings.maxPodEvictionTime(),
                settings.maxGracefulTermination(),
                settings.scaleDown());
        return new ClusterAutoscaler(parameters, fit, scaleUp, count -> nodes[0] = count);
    }

    private static Expander expander(ExpanderName name, Settings settings, int[] nodes) {
        return switch (name) {
            case LEAST_WASTE -> Expanders.LEAST_WASTE;
            case MOST_PODS -> Expanders.MOST_PODS;
            case LEAST_NODES -> Expanders.LEAST_NODES;
            case PRICE ->
                new PriceExpander(
                        SMALL_POD_CORES * settings.podCpuPrice() + SMALL_POD_GIB * settings.podMemoryPrice(),
                        () -> PriceExpander.preferredNodeCpu(nodes[0]));
            case PRIORITY -> new PriorityExpander(priorities(settings.priorities()));
            case RANDOM -> options -> options;
        };
    }

    private static Map<Integer, List<String>> priorities(Map<String, List<String>> written) {
        if (written.isEmpty()) {
            throw new IllegalArgumentException(
                    "The priority expander needs 'priorities', for example {10: [spot-.*], 1: [.*]}.");
        }
        Map<Integer, List<String>> priorities = new TreeMap<>();
        for (Map.Entry<String, List<String>> entry : written.entrySet()) {
            try {
                priorities.put(Integer.valueOf(entry.getKey()), entry.getValue());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "'" + entry.getKey() + "' is not a priority: expected an integer.", e);
            }
        }
        return priorities;
    }
}
