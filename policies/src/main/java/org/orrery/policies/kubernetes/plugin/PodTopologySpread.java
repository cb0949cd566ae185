package org.orrery.policies.kubernetes.plugin;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.Dependence;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodCounts;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.TopologySpreadConstraint;

/**
 * Refuses nodes on which the pod would break a {@code DoNotSchedule} spread constraint: its domain would hold more than
 * {@code maxSkew} pods more than the domain that holds fewest. Domains are counted over the nodes that have all
 * topology keys and that the pod's node affinity allows.
 */
public final class PodTopologySpread implements FilterPlugin {

    private static final int MISSING_LABEL = -1;
    private static final int SKEWED = 1;

    private final List<Domains> constraints = new ArrayList<>();
    private @Nullable PodTemplate preparedFor;
    private long epoch;

    /** A constraint and how many matching pods each of its domains holds. */
    private static final class Domains {
        private final TopologySpreadConstraint constraint;
        private final Object2IntOpenHashMap<String> counts = new Object2IntOpenHashMap<>();
        private int least;
        private int self;

        private Domains(TopologySpreadConstraint constraint) {
            this.constraint = constraint;
        }
    }

    @Override
    public String name() {
        return "PodTopologySpread";
    }

    @Override
    public Dependence dependence() {
        return Dependence.CLUSTER_EPOCH;
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot) {
        List<TopologySpreadConstraint> spread = pod.spread();
        boolean isRequired = false;
        long now = snapshot.structureVersion();
        for (int i = 0; i < spread.size(); i++) {
            TopologySpreadConstraint constraint = spread.get(i);
            if (constraint.isRequired()) {
                isRequired = true;
                PodCounts pods = SpreadCounting.pods(pod, constraint, snapshot);
                now = now * 31 + (pods == null ? 0 : pods.epoch());
                now = now * 31 + (constraint.honorsTaints() ? snapshot.changes() : 0);
            }
        }
        if (isRequired && (preparedFor == null || !pod.equals(preparedFor) || now != epoch)) {
            count(pod, snapshot);
            preparedFor = pod;
            epoch = now;
        }
        return isRequired;
    }

    private void count(PodTemplate pod, ClusterSnapshot snapshot) {
        constraints.clear();
        for (TopologySpreadConstraint constraint : pod.spread()) {
            if (constraint.isRequired()) {
                constraints.add(new Domains(constraint));
            }
        }
        for (Domains domains : constraints) {
            PodCounts pods = SpreadCounting.pods(pod, domains.constraint, snapshot);
            for (NodeView node : snapshot.nodes()) {
                if (isCounted(pod, domains.constraint, node)) {
                    String domain = node.labels().get(domains.constraint.topologyKey());
                    domains.counts.addTo(domain, pods == null ? 0 : pods.onNode(node.index()));
                }
            }
            boolean isEnough = domains.counts.size() >= domains.constraint.minDomains();
            domains.least = isEnough ? domains.counts.values().intStream().min().orElse(0) : 0;
            domains.self = SpreadCounting.matches(pod, domains.constraint) ? 1 : 0;
        }
    }

    private boolean isCounted(PodTemplate pod, TopologySpreadConstraint constraint, NodeView node) {
        for (Domains domains : constraints) {
            if (!node.labels().containsKey(domains.constraint.topologyKey())) {
                return false;
            }
        }
        return pod.nodeAffinity().allows(node.labels())
                && (!constraint.honorsTaints() || TaintToleration.firstUntolerated(pod, node) == null);
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public int filter(PodTemplate pod, NodeView node) {
        for (int i = 0; i < constraints.size(); i++) {
            Domains domains = constraints.get(i);
            String domain = node.labels().get(domains.constraint.topologyKey());
            if (domain == null) {
                return MISSING_LABEL;
            }
            if (domains.counts.getInt(domain) + domains.self - domains.least > domains.constraint.maxSkew()) {
                return SKEWED;
            }
        }
        return FITS;
    }

    @Override
    public String reason(int verdict) {
        return "node(s) didn't match pod topology spread constraints"
                + (verdict == MISSING_LABEL ? " (missing required label)" : "");
    }
}
