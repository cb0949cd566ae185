package org.orrery.simulator.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pods a pod wants to be near, or away from.
 *
 * @param required terms that must all find a matching pod in the node's domain
 * @param preferred terms that raise the score of the domains of matching pods
 * @param requiredAnti terms of which none may find a matching pod in the node's domain
 * @param preferredAnti terms that lower the score of the domains of matching pods
 */
public record PodAffinity(
        List<Term> required, List<Weighted> preferred, List<Term> requiredAnti, List<Weighted> preferredAnti) {

    /**
     * Other pods, and the node label that says what near means.
     *
     * @param selector which pods, or null for none
     * @param namespaces namespaces to look in; with no namespace selector either, the pod's own
     * @param namespaceSelector labels of further namespaces to look in, or null
     */
    public record Term(
            @Nullable LabelSelector selector,
            String topologyKey,
            List<String> namespaces,
            @Nullable LabelSelector namespaceSelector) {

        /** Copies the list. */
        public Term {
            namespaces = List.copyOf(namespaces);
        }
    }

    /** A term and its weight, 1 to 100. */
    public record Weighted(int weight, Term term) {}

    /** No wishes. */
    public static final PodAffinity NONE = new PodAffinity(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public PodAffinity {
        required = List.copyOf(required);
        preferred = List.copyOf(preferred);
        requiredAnti = List.copyOf(requiredAnti);
        preferredAnti = List.copyOf(preferredAnti);
    }

    /** Whether there is no wish at all. */
    public boolean isEmpty() {
        return required.isEmpty() && preferred.isEmpty() && requiredAnti.isEmpty() && preferredAnti.isEmpty();
    }
}
