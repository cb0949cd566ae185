package org.orrery.policies.placement;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.policy.NodeOrder;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.TieBreak;
import org.orrery.simulator.settings.Setting;

/** Which of several equally good nodes is taken: a rule, or a given order of the nodes. */
public record TieBreakSettings(
        @Setting(
                help = "first: the one found first; name: the lowest name; seeded: any, by the scenario's seed",
                isShorthand = true)
        @Nullable
        Rule rule,

        @Setting(help = "a CSV file with an order of the nodes in place of a rule", isPath = true) @Nullable
        String file,

        @Setting(help = "the column of that file: names of nodes, or the numbers that they end in; the first wins")
        @Nullable
        String column) {

    /** The rules. */
    public enum Rule {
        /** The node that was found first. */
        FIRST,
        /** The node whose name comes first. */
        NAME,
        /** Any of them, with equal chances. */
        SEEDED
    }

    /** Checks that exactly one way is named. */
    public TieBreakSettings {
        if ((rule == null) == (file == null) || (file == null) != (column == null)) {
            throw new IllegalArgumentException(
                    "tieBreak is one of first, name and seeded, or {file: …, column: …} with an order of the nodes");
        }
    }

    /** The tie-break itself. */
    public TieBreak create(PolicyContext context) {
        if (file != null && column != null) {
            List<String> order = context.column(file, column);
            return new TieBreak.LowestRank(NodeRanking.of(order, context.nodes(), file + ", column " + column));
        }
        return switch (rule == null ? Rule.FIRST : rule) {
            case FIRST -> new TieBreak.First();
            case NAME -> new TieBreak.LowestName();
            case SEEDED -> new TieBreak.Seeded();
        };
    }

    /** The order of the nodes in which the first that is not worse than all others wins the tie. */
    public NodeOrder order(PolicyContext context) {
        if (file != null) {
            TieBreak.LowestRank lowest = (TieBreak.LowestRank) create(context);
            return sorted(Comparator.comparingInt(node -> lowest.ranking().rank(node.name())));
        }
        return switch (rule == null ? Rule.FIRST : rule) {
            case FIRST -> NodeOrder.JOINED;
            case NAME -> sorted(Comparator.comparing(NodeView::name));
            case SEEDED -> {
                long salt = context.random().nextLong();
                // Nodes that join later do not change the order of the others.
                yield sorted(Comparator.comparingLong((NodeView node) -> drawn(salt, node))
                        .thenComparing(NodeView::name));
            }
        };
    }

    private static long drawn(long salt, NodeView node) {
        return new RandomStream(salt ^ node.name().hashCode()).nextLong();
    }

    private static NodeOrder sorted(Comparator<NodeView> comparator) {
        return nodes ->
                nodes.stream().<NodeView>map(node -> node).sorted(comparator).toList();
    }
}
