package org.orrery.simulator.spec;

import java.util.List;
import java.util.Map;

/**
 * Which nodes a pod may, or would rather, run on.
 *
 * @param selector labels that a node must have, all of them ({@code nodeSelector})
 * @param required terms of which a node must match one, if there is any; an empty term matches nothing
 * @param preferred terms that add their weight to a node's score
 */
public record NodeAffinity(Map<String, String> selector, List<LabelSelector> required, List<Preferred> preferred) {

    /** A wish and its weight, 1 to 100. */
    public record Preferred(int weight, LabelSelector term) {}

    /** Any node will do. */
    public static final NodeAffinity ANY = new NodeAffinity(Map.of(), List.of(), List.of());

    /** Copies the collections. */
    public NodeAffinity {
        selector = Map.copyOf(selector);
        required = List.copyOf(required);
        preferred = List.copyOf(preferred);
    }

    /** Whether there is any condition that a node must satisfy. */
    public boolean isRestricting() {
        return !selector.isEmpty() || !required.isEmpty();
    }

    /** Whether a node with these labels may run the pod. */
    public boolean allows(Map<String, String> labels) {
        for (Map.Entry<String, String> wanted : selector.entrySet()) {
            if (!wanted.getValue().equals(labels.get(wanted.getKey()))) {
                return false;
            }
        }
        if (required.isEmpty()) {
            return true;
        }
        for (LabelSelector term : required) {
            if (!term.conditions().isEmpty() && term.matches(labels)) {
                return true;
            }
        }
        return false;
    }

    /** The sum of the weights of the preferred terms that the labels match; an empty term matches nothing. */
    public long preference(Map<String, String> labels) {
        long sum = 0;
        for (Preferred wish : preferred) {
            if (!wish.term().conditions().isEmpty() && wish.term().matches(labels)) {
                sum += wish.weight();
            }
        }
        return sum;
    }
}
