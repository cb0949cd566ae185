package org.orrery.simulator.policy;

import java.util.List;

/**
 * How one scheduler chooses a node for a pod: filters, weighted scorers, where it looks, and what breaks ties.
 *
 * @param filters in the order in which they are asked; the first that refuses ends the node
 * @param scorers with their weights; none makes the tie-break decide alone
 * @param order the order in which it keeps the nodes
 * @param window where in that order it looks
 * @param tieBreak which of the best is taken
 * @param devices which devices the pod is given
 */
public record PlacementProfile(
        List<FilterPlugin> filters,
        List<WeightedScorer> scorers,
        NodeOrder order,
        NodeWindow window,
        TieBreak tieBreak,
        DeviceChoice devices) {

    /** A scorer and the factor on its final scores. */
    public record WeightedScorer(ScorePlugin scorer, long weight) {}

    /** Copies the lists. */
    public PlacementProfile {
        filters = List.copyOf(filters);
        scorers = List.copyOf(scorers);
    }
}
