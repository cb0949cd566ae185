package org.orrery.policies.placement;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.policy.TieBreak;
import org.orrery.simulator.workload.NodeSource.NodeSpec;

/** Ranks of nodes by a list, best first. Nodes that are not in the list come after all that are. */
final class NodeRanking implements TieBreak.Ranking {

    private final Object2IntOpenHashMap<String> ranks = new Object2IntOpenHashMap<>();

    private NodeRanking() {
        ranks.defaultReturnValue(Integer.MAX_VALUE);
    }

    /**
     * A ranking by a list of names, or of the numbers in which the names end.
     *
     * @param source where the list comes from, for messages
     * @throws IllegalArgumentException when an entry means no node, or several, or the same as one before
     */
    static NodeRanking of(List<String> order, List<NodeSpec> nodes, String source) {
        Map<String, String> names = new HashMap<>();
        for (NodeSpec node : nodes) {
            names.put(node.name(), node.name());
        }
        for (NodeSpec node : nodes) {
            String number = trailingNumber(node.name());
            if (!number.isEmpty()) {
                // The empty name stands for "several".
                names.merge(number, node.name(), (one, other) -> one.equals(other) ? one : "");
            }
        }
        NodeRanking ranking = new NodeRanking();
        for (String entry : order) {
            if (entry.isBlank()) {
                // The end of a column that is shorter than others.
                continue;
            }
            String key = isNumber(entry.strip()) ? withoutZeros(entry.strip()) : entry.strip();
            String name = names.getOrDefault(key, names.get(entry.strip()));
            if (name == null || name.isEmpty()) {
                throw new IllegalArgumentException(source + ": '" + entry + "' is "
                        + (name == null ? "not the name of a node" : "the number of several nodes")
                        + "; expected names of nodes, or the numbers in which they end");
            }
            if (ranking.ranks.putIfAbsent(name, ranking.ranks.size()) != Integer.MAX_VALUE) {
                throw new IllegalArgumentException(source + ": the node '" + name + "' comes twice");
            }
        }
        return ranking;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && trailingDigits(text) == text.length();
    }

    private static String trailingNumber(String name) {
        return withoutZeros(name.substring(name.length() - trailingDigits(name)));
    }

    private static int trailingDigits(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(text.length() - 1 - digits))) {
            digits++;
        }
        return digits;
    }

    private static String withoutZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }

    @Override
    public int rank(String node) {
        return ranks.getInt(node);
    }
}
