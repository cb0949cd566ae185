package org.orrery.simulator;

import java.util.Map;
import org.orrery.simulator.control.ControlPlaneDelays;
import org.orrery.simulator.spec.CpuFidelity;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.IsolationCosts;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.NodeSource;

/**
 * The cluster that is simulated.
 *
 * @param resources the resources that are counted
 * @param nodes its nodes over time
 * @param cpu how closely processors are modelled
 * @param pullBandwidth bytes a second at which a node pulls images; positive infinity takes no time
 * @param pullsSerially whether a node pulls one image after another
 * @param isWarm whether all images of the workload lie on all nodes from the start
 * @param isolation what each kind of isolation costs
 * @param namespaces labels of namespaces
 * @param delays how far the control plane is behind
 */
public record ClusterSpec(
        ResourceNames resources,
        NodeSource nodes,
        CpuFidelity cpu,
        double pullBandwidth,
        boolean pullsSerially,
        boolean isWarm,
        Map<Isolation, IsolationCosts> isolation,
        Map<String, Map<String, String>> namespaces,
        ControlPlaneDelays delays) {

    /** A cluster whose control plane knows all at once. */
    public ClusterSpec(
            ResourceNames resources,
            NodeSource nodes,
            CpuFidelity cpu,
            double pullBandwidth,
            boolean pullsSerially,
            boolean isWarm,
            Map<Isolation, IsolationCosts> isolation,
            Map<String, Map<String, String>> namespaces) {
        this(
                resources,
                nodes,
                cpu,
                pullBandwidth,
                pullsSerially,
                isWarm,
                isolation,
                namespaces,
                ControlPlaneDelays.NONE);
    }

    /** Copies the maps. */
    public ClusterSpec {
        isolation = Map.copyOf(isolation);
        namespaces = Map.copyOf(namespaces);
    }
}
