package org.orrery.policies.kubernetes.plugin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.AffinityGroup;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.Dependence;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodCounts;
import org.orrery.simulator.spec.PodAffinity;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Refuses nodes whose domains lack a pod that the pod requires near it, or hold one that it or that refuses to be near.
 * The first pod of a group that wants to be near its like is let in anywhere.
 */
public final class InterPodAffinity implements FilterPlugin {

    private static final int NO_FRIEND = -1;
    private static final int FOE = 1;
    private static final int FOE_OF_OTHERS = 2;

    private final List<Domains> friends = new ArrayList<>();
    private final List<Domains> foes = new ArrayList<>();
    private final List<Domains> foesOfOthers = new ArrayList<>();
    private boolean isFirstOfItsKind;

    private @Nullable PodTemplate preparedFor;
    private long epoch;

    @Override
    public String name() {
        return "InterPodAffinity";
    }

    @Override
    public Dependence dependence() {
        return Dependence.CLUSTER_EPOCH;
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot) {
        PodAffinity own = pod.podAffinity();
        List<? extends AffinityGroup> groups = snapshot.affinityGroups();
        if (groups.isEmpty() && own.required().isEmpty() && own.requiredAnti().isEmpty()) {
            return false;
        }
        long now = snapshot.structureVersion() * 31 + snapshot.namespaces().size();
        boolean speaks = !own.required().isEmpty() || !own.requiredAnti().isEmpty();
        for (int i = 0; i < groups.size(); i++) {
            AffinityGroup group = groups.get(i);
            if (refuses(group.template(), pod, snapshot)) {
                speaks = true;
                now = now * 31 + group.pods().epoch();
            }
        }
        if (!speaks) {
            return false;
        }
        List<PodCounts> friendly =
                own.required().isEmpty() ? List.of() : AffinityTerms.pods(own.required(), pod, snapshot);
        now = now * 31 + epochs(friendly);
        for (PodAffinity.Term term : own.requiredAnti()) {
            now = now * 31 + epochs(AffinityTerms.pods(List.of(term), pod, snapshot));
        }
        if (preparedFor == null || !pod.equals(preparedFor) || now != epoch) {
            count(pod, friendly, snapshot);
            preparedFor = pod;
            epoch = now;
        }
        return true;
    }

    private static long epochs(List<PodCounts> counts) {
        long sum = counts.size();
        for (PodCounts count : counts) {
            sum += count.epoch();
        }
        return sum;
    }

    private static boolean refuses(PodTemplate owner, PodTemplate other, ClusterSnapshot snapshot) {
        List<PodAffinity.Term> terms = owner.podAffinity().requiredAnti();
        for (int i = 0; i < terms.size(); i++) {
            if (AffinityTerms.matches(terms.get(i), owner, other, snapshot)) {
                return true;
            }
        }
        return false;
    }

    private void count(PodTemplate pod, List<PodCounts> friendly, ClusterSnapshot snapshot) {
        PodAffinity own = pod.podAffinity();
        friends.clear();
        boolean wantsItsLike = true;
        boolean isAlone = true;
        for (PodAffinity.Term term : own.required()) {
            Domains domains = new Domains(term.topologyKey());
            for (PodCounts pods : friendly) {
                domains.add(pods, 1, snapshot);
            }
            friends.add(domains);
            isAlone &= domains.isEmpty();
            wantsItsLike &= AffinityTerms.matches(term, pod, pod, snapshot);
        }
        isFirstOfItsKind = isAlone && wantsItsLike;
        foes.clear();
        for (PodAffinity.Term term : own.requiredAnti()) {
            Domains domains = new Domains(term.topologyKey());
            for (PodCounts pods : AffinityTerms.pods(List.of(term), pod, snapshot)) {
                domains.add(pods, 1, snapshot);
            }
            foes.add(domains);
        }
        foesOfOthers.clear();
        for (AffinityGroup group : snapshot.affinityGroups()) {
            for (PodAffinity.Term term : group.template().podAffinity().requiredAnti()) {
                if (AffinityTerms.matches(term, group.template(), pod, snapshot)) {
                    Domains domains = new Domains(term.topologyKey());
                    domains.add(group.pods(), 1, snapshot);
                    foesOfOthers.add(domains);
                }
            }
        }
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public int filter(PodTemplate pod, NodeView node) {
        if (!hasFriends(node)) {
            return NO_FRIEND;
        }
        if (isAnyIn(foes, node)) {
            return FOE;
        }
        return isAnyIn(foesOfOthers, node) ? FOE_OF_OTHERS : FITS;
    }

    private boolean hasFriends(NodeView node) {
        boolean all = true;
        for (int i = 0; i < friends.size(); i++) {
            if (!friends.get(i).hasNode(node)) {
                return false;
            }
            all &= friends.get(i).of(node) > 0;
        }
        return all || isFirstOfItsKind;
    }

    private static boolean isAnyIn(List<Domains> domains, NodeView node) {
        for (int i = 0; i < domains.size(); i++) {
            if (domains.get(i).of(node) > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String reason(int verdict) {
        return switch (verdict) {
            case NO_FRIEND -> "node(s) didn't match pod affinity rules";
            case FOE -> "node(s) didn't match pod anti-affinity rules";
            default -> "node(s) didn't satisfy existing pods anti-affinity rules";
        };
    }
}
