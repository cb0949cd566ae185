package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.orrery.simulator.policy.NodeGroupView;
import org.orrery.simulator.policy.NodeScalingDecision.Order;
import org.orrery.simulator.policy.NodeScalingObservation;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.ResourceNames;

/** Decides of which group how many nodes are ordered. */
final class ScaleUp {

    private final BinpackingEstimator estimator;
    private final ExpanderChain expanders;
    private final ToDoubleFunction<PodView> podPrice;
    private final int maxNodes;

    /**
     * A decision.
     *
     * @param podPrice what a pod may cost, per hour
     * @param maxNodes most nodes ordered at once
     */
    ScaleUp(BinpackingEstimator estimator, ExpanderChain expanders, ToDoubleFunction<PodView> podPrice, int maxNodes) {
        this.estimator = estimator;
        this.expanders = expanders;
        this.podPrice = podPrice;
        this.maxNodes = maxNodes;
    }

    private record Choice(ExpansionOption option, int group) {}

    Optional<Order> decide(NodeScalingObservation observation, List<PodView> pods, GroupBackoff backoff) {
        List<EquivalenceGroup> alike = EquivalenceGroup.of(pods);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < observation.groups().size(); i++) {
            NodeGroupView group = observation.groups().get(i);
            if (group.target() >= group.max() || backoff.isOut(group.name(), observation.now())) {
                continue;
            }
            BinpackingEstimator.Estimate estimate =
                    estimator.estimate(observation.cluster(), group.template(), alike, maxNodes);
            if (estimate.nodes() > 0) {
                choices.add(new Choice(option(group, estimate), i));
            }
        }
        return expanders
                .choose(choices.stream().map(Choice::option).toList())
                .map(option -> order(observation, choices, option));
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

    private Order order(NodeScalingObservation observation, List<Choice> choices, ExpansionOption option) {
        int position = choices.stream()
                .filter(choice -> choice.option().group().equals(option.group()))
                .findFirst()
                .orElseThrow()
                .group();
        NodeGroupView group = observation.groups().get(position);
        int count = Math.min(Math.min(option.nodeCount(), group.max() - group.target()), maxNodes);
        return new Order(position, count, "room for " + option.pods().size() + " pending pods");
    }
}
