package org.orrery.policies.kubernetes.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.PodCounts;
import org.orrery.simulator.spec.LabelSelector;
import org.orrery.simulator.spec.PodAffinity;
import org.orrery.simulator.spec.PodTemplate;

/** Which pods the terms of an affinity mean. */
final class AffinityTerms {

    private AffinityTerms() {}

    /** Whether a term of one pod's affinity means another pod. */
    static boolean matches(PodAffinity.Term term, PodTemplate owner, PodTemplate other, ClusterSnapshot snapshot) {
        return term.selector() != null
                && isInNamespace(term, owner, other.namespace(), snapshot)
                && term.selector().matches(other.labels());
    }

    private static boolean isInNamespace(
            PodAffinity.Term term, PodTemplate owner, String namespace, ClusterSnapshot snapshot) {
        LabelSelector selector = term.namespaceSelector();
        if (selector == null && term.namespaces().isEmpty()) {
            return owner.namespace().equals(namespace);
        }
        return term.namespaces().contains(namespace)
                || selector != null && selector.matches(snapshot.namespaceLabels(namespace));
    }

    /** The counts, one a namespace, of the pods that all of these terms mean. */
    static List<PodCounts> pods(Collection<PodAffinity.Term> terms, PodTemplate owner, ClusterSnapshot snapshot) {
        List<LabelSelector.Condition> conditions = new ArrayList<>();
        Set<String> namespaces = null;
        for (PodAffinity.Term term : terms) {
            if (term.selector() == null) {
                return List.of();
            }
            conditions.addAll(term.selector().conditions());
            Set<String> these = namespaces(term, owner, snapshot);
            if (namespaces == null) {
                namespaces = these;
            } else {
                namespaces.retainAll(these);
            }
        }
        List<PodCounts> counts = new ArrayList<>();
        if (namespaces != null) {
            LabelSelector selector = new LabelSelector(conditions);
            for (String namespace : namespaces) {
                counts.add(snapshot.allPodCounts(namespace, selector));
            }
        }
        return counts;
    }

    private static Set<String> namespaces(PodAffinity.Term term, PodTemplate owner, ClusterSnapshot snapshot) {
        Set<String> names = new LinkedHashSet<>(term.namespaces());
        LabelSelector selector = term.namespaceSelector();
        if (selector != null) {
            for (String namespace : snapshot.namespaces()) {
                if (selector.matches(snapshot.namespaceLabels(namespace))) {
                    names.add(namespace);
                }
            }
        } else if (names.isEmpty()) {
            names.add(owner.namespace());
        }
        return names;
    }
}
