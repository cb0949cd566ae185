package org.orrery.simulator.cluster;

import java.util.Map;
import org.orrery.simulator.policy.RestartRule;
import org.orrery.simulator.spec.CpuFidelity;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.IsolationCosts;

/**
 * What holds for all nodes of a cluster.
 *
 * @param cpu how closely processors are modelled
 * @param pullBandwidth bytes a second at which a node pulls images; positive infinity takes no time
 * @param pullsSerially whether a node pulls one image after another
 * @param isolation what each kind of isolation costs
 * @param restart how long a node waits before it starts containers again
 * @param restartsInPlace whether a node that works again goes on with the pods that it had
 */
public record ClusterRules(
        CpuFidelity cpu,
        double pullBandwidth,
        boolean pullsSerially,
        Map<Isolation, IsolationCosts> isolation,
        RestartRule restart,
        boolean restartsInPlace) {

    /** Copies the map; every kind must be there. */
    public ClusterRules {
        isolation = Map.copyOf(isolation);
    }

    /** What a kind of isolation costs. */
    public IsolationCosts costs(Isolation kind) {
        IsolationCosts costs = isolation.get(kind);
        if (costs == null) {
            throw new IllegalArgumentException("What isolation by " + kind + " costs is not said.");
        }
        return costs;
    }
}
