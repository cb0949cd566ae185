package org.orrery.policies.kubernetes.plugin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.AffinityGroup;
import org.orrery.simulator.policy.Candidates;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.Dependence;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodCounts;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.PodAffinity;
import org.orrery.simulator.spec.PodTemplate;

/**
 * InterPodAffinity's score: for each pod in a node's domains that the pod prefers to be near the weight of the wish,
 * less for those that it would rather avoid; and what the pods that are there wish about the pod counts as well.
 */
public final class InterPodAffinityScore implements ScorePlugin {

    private final int hardPodAffinityWeight;
    private final List<Domains> wishes = new ArrayList<>();
    private @Nullable PodTemplate preparedFor;
    private long epoch;

    /**
     * A scorer.
     *
     * @param hardPodAffinityWeight what it weighs that a pod which is there requires the pod near it, 0 to 100
     */
    public InterPodAffinityScore(int hardPodAffinityWeight) {
        this.hardPodAffinityWeight = hardPodAffinityWeight;
    }

    @Override
    public String name() {
        return "InterPodAffinity";
    }

    @Override
    public Dependence dependence() {
        return Dependence.CLUSTER_EPOCH;
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot, Candidates candidates) {
        PodAffinity own = pod.podAffinity();
        List<? extends AffinityGroup> groups = snapshot.affinityGroups();
        boolean speaks = !own.preferred().isEmpty() || !own.preferredAnti().isEmpty();
        if (groups.isEmpty() && !speaks) {
            return false;
        }
        long now = snapshot.structureVersion() * 31 + snapshot.namespaces().size();
        for (int i = 0; i < groups.size(); i++) {
            AffinityGroup group = groups.get(i);
            if (hasWishAbout(group.template(), pod, snapshot)) {
                speaks = true;
                now = now * 31 + group.pods().epoch();
            }
        }
        if (!speaks) {
            return false;
        }
        now = epochs(own.preferred(), pod, snapshot, now);
        now = epochs(own.preferredAnti(), pod, snapshot, now);
        if (preparedFor == null || !pod.equals(preparedFor) || now != epoch) {
            count(pod, snapshot);
            preparedFor = pod;
            epoch = now;
        }
        return !wishes.isEmpty();
    }

    private static long epochs(
            List<PodAffinity.Weighted> terms, PodTemplate pod, ClusterSnapshot snapshot, long before) {
        long now = before;
        for (PodAffinity.Weighted weighted : terms) {
            for (PodCounts pods : AffinityTerms.pods(List.of(weighted.term()), pod, snapshot)) {
                now = now * 31 + pods.epoch();
            }
        }
        return now;
    }

    private boolean hasWishAbout(PodTemplate owner, PodTemplate other, ClusterSnapshot snapshot) {
        PodAffinity theirs = owner.podAffinity();
        return hasWishAbout(theirs.preferred(), owner, other, snapshot)
                || hasWishAbout(theirs.preferredAnti(), owner, other, snapshot)
                || hardPodAffinityWeight > 0
                        && theirs.required().stream()
                                .anyMatch(term -> AffinityTerms.matches(term, owner, other, snapshot));
    }

    private static boolean hasWishAbout(
            List<PodAffinity.Weighted> terms, PodTemplate owner, PodTemplate other, ClusterSnapshot snapshot) {
        return terms.stream().anyMatch(weighted -> AffinityTerms.matches(weighted.term(), owner, other, snapshot));
    }

    private void count(PodTemplate pod, ClusterSnapshot snapshot) {
        wishes.clear();
        PodAffinity own = pod.podAffinity();
        addOwn(own.preferred(), 1, pod, snapshot);
        addOwn(own.preferredAnti(), -1, pod, snapshot);
        for (AffinityGroup group : snapshot.affinityGroups()) {
            PodAffinity theirs = group.template().podAffinity();
            for (PodAffinity.Term term : theirs.required()) {
                addTheirs(term, hardPodAffinityWeight, group, pod, snapshot);
            }
            for (PodAffinity.Weighted weighted : theirs.preferred()) {
                addTheirs(weighted.term(), weighted.weight(), group, pod, snapshot);
            }
            for (PodAffinity.Weighted weighted : theirs.preferredAnti()) {
                addTheirs(weighted.term(), -weighted.weight(), group, pod, snapshot);
            }
        }
    }

    private void addOwn(List<PodAffinity.Weighted> terms, int sign, PodTemplate pod, ClusterSnapshot snapshot) {
        for (PodAffinity.Weighted weighted : terms) {
            PodAffinity.Term term = weighted.term();
            for (PodCounts pods : AffinityTerms.pods(List.of(term), pod, snapshot)) {
                add(term.topologyKey(), pods, (long) sign * weighted.weight(), snapshot);
            }
        }
    }

    private void addTheirs(
            PodAffinity.Term term, long weight, AffinityGroup group, PodTemplate pod, ClusterSnapshot snapshot) {
        if (weight != 0 && AffinityTerms.matches(term, group.template(), pod, snapshot)) {
            add(term.topologyKey(), group.pods(), weight, snapshot);
        }
    }

    private void add(String topologyKey, PodCounts pods, long weight, ClusterSnapshot snapshot) {
        Domains domains = new Domains(topologyKey);
        domains.add(pods, weight, snapshot);
        if (!domains.isEmpty()) {
            wishes.add(domains);
        }
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        long sum = 0;
        for (int i = 0; i < wishes.size(); i++) {
            sum += wishes.get(i).of(node);
        }
        return sum;
    }

    @Override
    public boolean isNormalizing() {
        return true;
    }

    @Override
    public void normalize(long[] scores, Candidates candidates) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int c = 0; c < candidates.size(); c++) {
            min = Math.min(min, scores[c]);
            max = Math.max(max, scores[c]);
        }
        for (int c = 0; c < candidates.size(); c++) {
            scores[c] = max > min ? (long) (Scores.MAX * ((double) (scores[c] - min) / (max - min))) : 0;
        }
    }
}
