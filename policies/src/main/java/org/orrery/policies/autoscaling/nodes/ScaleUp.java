package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.orrery.simulator.policy.NodeGroupView;
import org.orrery.simulator.policy.NodeScalingDecision.Order;
import org.orrery.simulator.policy.NodeScalingObservation;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.ResourceNames;

/** Decides of which group how many nodes are ordered. */
final class ScaleUp {

    private final NodeFit fit;
    private final BinpackingEstimator estimator;
    private final ExpanderChain expanders;
    private final ToDoubleFunction<PodView> podPrice;
    private final int maxNodes;
    private final boolean balances;

    /**
     * A decision.
     *
     * @param podPrice what a pod may cost, per hour
     * @param maxNodes most nodes ordered at once
     * @param balances whether groups of one pool are to have equal numbers of nodes
     */
    ScaleUp(
            NodeFit fit,
            BinpackingEstimator estimator,
            ExpanderChain expanders,
            ToDoubleFunction<PodView> podPrice,
            int maxNodes,
            boolean balances) {
        this.fit = fit;
        this.estimator = estimator;
        this.expanders = expanders;
        this.podPrice = podPrice;
        this.maxNodes = maxNodes;
        this.balances = balances;
    }

    private record Choice(ExpansionOption option, int group) {}

    List<Order> decide(NodeScalingObservation observation, List<PodView> pods, GroupBackoff backoff) {
        List<EquivalenceGroup> alike = EquivalenceGroup.of(pods);
        List<Choice> choices = new ArrayList<>();
        List<NodeTemplate> templates = DaemonRoom.templates(fit, observation);
        for (int i = 0; i < observation.groups().size(); i++) {
            NodeGroupView group = observation.groups().get(i);
            if (group.target() >= group.max() || backoff.isOut(group.name(), observation.now())) {
                continue;
            }
            BinpackingEstimator.Estimate estimate =
                    estimator.estimate(observation.cluster(), templates.get(i), alike, maxNodes);
            if (estimate.nodes() > 0) {
                choices.add(new Choice(option(group, estimate), i));
            }
        }
        return expanders
                .choose(choices.stream().map(Choice::option).toList())
                .map(option -> orders(observation, choices, option))
                .orElse(List.of());
    }

    private ExpansionOption option(NodeGroupView group, BinpackingEstimator.Estimate estimate) {
        List<ExpansionOption.HelpedPod> helped = estimate.placed().stream()
                .map(pod -> new ExpansionOption.HelpedPod(
                        pod.template().request(ResourceNames.CPU),
                        pod.template().request(ResourceNames.MEMORY),
                        pod.template().gpu().count() > 0,
                        podPrice.applyAsDouble(pod)))
                .toList();
        return new ExpansionOption(
                group.name(),
                true,
                group.template().allocatable().get(ResourceNames.CPU),
                group.template().allocatable().get(ResourceNames.MEMORY),
                group.template().gpuCount() > 0,
                group.pricePerHour(),
                estimate.nodes(),
                helped);
    }

    private List<Order> orders(NodeScalingObservation observation, List<Choice> choices, ExpansionOption option) {
        Choice chosen = choices.stream()
                .filter(choice -> choice.option().group().equals(option.group()))
                .findFirst()
                .orElseThrow();
        List<Choice> sharers = balances ? similar(observation, choices, chosen) : List.of(chosen);
        int[] sizes = sharers.stream()
                .mapToInt(choice -> observation.groups().get(choice.group()).target())
                .toArray();
        int[] counts = new int[sizes.length];
        for (int left = Math.min(option.nodeCount(), maxNodes); left > 0; left--) {
            int smallest = -1;
            for (int i = 0; i < sizes.length; i++) {
                boolean hasRoom = sizes[i]
                        < observation.groups().get(sharers.get(i).group()).max();
                if (hasRoom && (smallest < 0 || sizes[i] < sizes[smallest])) {
                    smallest = i;
                }
            }
            if (smallest < 0) {
                break;
            }
            sizes[smallest]++;
            counts[smallest]++;
        }
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                orders.add(new Order(
                        sharers.get(i).group(),
                        counts[i],
                        "room for " + option.pods().size() + " pending pods"));
            }
        }
        return orders;
    }

    /** Groups whose nodes are like those of the chosen one and that help as many pods. */
    private static List<Choice> similar(NodeScalingObservation observation, List<Choice> choices, Choice chosen) {
        List<Choice> similar = new ArrayList<>();
        for (Choice choice : choices) {
            boolean isOfThePool = observation
                    .groups()
                    .get(choice.group())
                    .pool()
                    .equals(observation.groups().get(chosen.group()).pool());
            if (isOfThePool
                    && choice.option().pods().size() == chosen.option().pods().size()) {
                similar.add(choice);
            }
        }
        return similar;
    }
}
