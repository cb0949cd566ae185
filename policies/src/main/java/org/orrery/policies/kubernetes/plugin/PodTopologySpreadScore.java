package org.orrery.policies.kubernetes.plugin;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.Candidates;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.Dependence;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodCounts;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.LabelSelector;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.TopologySpreadConstraint;
import org.orrery.simulator.spec.WellKnownLabels;

/**
 * PodTopologySpread's score: the fewer matching pods in a candidate's domains, the better, for each
 * {@code ScheduleAnyway} constraint. Constraints with more domains weigh more. A candidate without a topology key gets
 * 0, unless the constraints are defaults.
 */
public final class PodTopologySpreadScore implements ScorePlugin {

    /**
     * The constraints that the original gives replicas of services that have none of their own: at most 3 pods more on
     * one node and 5 more in one zone than on another, where that is possible.
     */
    public static final Function<PodTemplate, List<TopologySpreadConstraint>> SYSTEM_DEFAULTS =
            PodTopologySpreadScore::systemDefaults;
    /** No constraints for pods that have none of their own. */
    public static final Function<PodTemplate, List<TopologySpreadConstraint>> NO_DEFAULTS = pod -> List.of();

    private static final int NODE_SKEW = 3;
    private static final int ZONE_SKEW = 5;
    private static final long IGNORED = -1;

    private final Function<PodTemplate, List<TopologySpreadConstraint>> defaults;
    private final List<Domains> constraints = new ArrayList<>();
    private boolean needsAllKeys;

    /** A constraint, what it weighs, and how many matching pods each of its domains holds. */
    private static final class Domains {
        private final TopologySpreadConstraint constraint;
        private final @Nullable PodCounts pods;
        private final Object2IntOpenHashMap<String> counts = new Object2IntOpenHashMap<>();
        private double weight;

        private Domains(TopologySpreadConstraint constraint, @Nullable PodCounts pods) {
            this.constraint = constraint;
            this.pods = pods;
        }

        private boolean isPerNode() {
            return constraint.topologyKey().equals(WellKnownLabels.HOSTNAME);
        }

        private int onNode(NodeView node) {
            return pods == null ? 0 : pods.onNode(node.index());
        }
    }

    /**
     * A scorer.
     *
     * @param defaults constraints for pods that have none of their own
     */
    public PodTopologySpreadScore(Function<PodTemplate, List<TopologySpreadConstraint>> defaults) {
        this.defaults = defaults;
    }

    private static List<TopologySpreadConstraint> systemDefaults(PodTemplate pod) {
        if (pod.labels().isEmpty()) {
            return List.of();
        }
        LabelSelector alike = LabelSelector.of(pod.labels());
        return List.of(
                new TopologySpreadConstraint(NODE_SKEW, WellKnownLabels.HOSTNAME, false, alike, 1, false),
                new TopologySpreadConstraint(ZONE_SKEW, WellKnownLabels.ZONE, false, alike, 1, false));
    }

    @Override
    public String name() {
        return "PodTopologySpread";
    }

    @Override
    public Dependence dependence() {
        return Dependence.CANDIDATES;
    }

    @Override
    public boolean concerns(PodTemplate pod) {
        List<TopologySpreadConstraint> spread = constraintsOf(pod);
        for (int i = 0; i < spread.size(); i++) {
            if (!spread.get(i).isRequired()) {
                return true;
            }
        }
        return false;
    }

    private List<TopologySpreadConstraint> constraintsOf(PodTemplate pod) {
        return pod.spread().isEmpty() ? defaults.apply(pod) : pod.spread();
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot, Candidates candidates) {
        constraints.clear();
        needsAllKeys = !pod.spread().isEmpty();
        for (TopologySpreadConstraint constraint : constraintsOf(pod)) {
            if (!constraint.isRequired()) {
                constraints.add(new Domains(constraint, SpreadCounting.pods(pod, constraint, snapshot)));
            }
        }
        if (constraints.isEmpty()) {
            return false;
        }
        findDomains(candidates);
        countPods(pod, snapshot);
        return true;
    }

    private void findDomains(Candidates candidates) {
        int ignored = 0;
        for (int c = 0; c < candidates.size(); c++) {
            NodeView node = candidates.node(c);
            if (isIgnored(node)) {
                ignored++;
                continue;
            }
            for (Domains domains : constraints) {
                String domain = node.labels().get(domains.constraint.topologyKey());
                if (domain != null && !domains.isPerNode()) {
                    domains.counts.putIfAbsent(domain, 0);
                }
            }
        }
        for (Domains domains : constraints) {
            int size = domains.isPerNode() ? candidates.size() - ignored : domains.counts.size();
            domains.weight = StrictMath.log(size + 2.0);
        }
    }

    private void countPods(PodTemplate pod, ClusterSnapshot snapshot) {
        for (Domains domains : constraints) {
            if (domains.isPerNode()) {
                continue;
            }
            for (NodeView node : snapshot.nodes()) {
                String domain = node.labels().get(domains.constraint.topologyKey());
                if (domain != null
                        && domains.counts.containsKey(domain)
                        && !isIgnored(node)
                        && pod.nodeAffinity().allows(node.labels())) {
                    domains.counts.addTo(domain, domains.onNode(node));
                }
            }
        }
    }

    private boolean isIgnored(NodeView node) {
        if (!needsAllKeys) {
            return false;
        }
        for (int i = 0; i < constraints.size(); i++) {
            if (!node.labels().containsKey(constraints.get(i).constraint.topologyKey())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        if (isIgnored(node)) {
            return IGNORED;
        }
        double sum = 0;
        for (int i = 0; i < constraints.size(); i++) {
            Domains domains = constraints.get(i);
            String domain = node.labels().get(domains.constraint.topologyKey());
            if (domain != null) {
                int count = domains.isPerNode() ? domains.onNode(node) : domains.counts.getInt(domain);
                sum += count * domains.weight + (domains.constraint.maxSkew() - 1);
            }
        }
        return Math.round(sum);
    }

    @Override
    public boolean isNormalizing() {
        return true;
    }

    @Override
    public void normalize(long[] scores, Candidates candidates) {
        long min = Long.MAX_VALUE;
        long max = 0;
        for (int c = 0; c < candidates.size(); c++) {
            if (scores[c] != IGNORED) {
                min = Math.min(min, scores[c]);
                max = Math.max(max, scores[c]);
            }
        }
        for (int c = 0; c < candidates.size(); c++) {
            if (scores[c] == IGNORED) {
                scores[c] = 0;
            } else {
                scores[c] = max == 0 ? Scores.MAX : Scores.MAX * (max + min - scores[c]) / max;
            }
        }
    }
}
