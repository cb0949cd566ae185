package org.orrery.policies.failover;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/**
 * How Kubernetes finds out that a node has died, and how fast it empties dead nodes.
 *
 * @param heartbeat seconds between renewals of a node's lease
 * @param monitorPeriod seconds between looks at all nodes
 * @param gracePeriod seconds without renewal after which a node is unreachable
 * @param evictionRate dead nodes a second that are emptied in a healthy zone
 * @param secondaryEvictionRate the same in an unhealthy zone that is large
 * @param unhealthyZoneThreshold share of dead nodes from which a zone is unhealthy
 * @param largeZone zones with more nodes are large
 */
public record NodeHealthSettings(
        @Setting(
                help = "time between two renewals of a node's lease",
                quantity = Quantity.DURATION,
                value = "10s",
                min = "0s")
        double heartbeat,

        @Setting(
                help = "time between two looks of the control plane at all nodes",
                quantity = Quantity.DURATION,
                value = "5s",
                min = "0s")
        double monitorPeriod,

        @Setting(
                help = "silence after which a node is unreachable; 40s before Kubernetes 1.32",
                quantity = Quantity.DURATION,
                value = "50s",
                min = "0s")
        double gracePeriod,

        @Setting(
                help = "unreachable nodes that are emptied in a time, in each zone",
                quantity = Quantity.RATE,
                value = "0.1/s",
                min = "0/s")
        double evictionRate,

        @Setting(
                help = "the same in a large zone that is unhealthy; a small one is not emptied at all",
                quantity = Quantity.RATE,
                value = "0.01/s",
                min = "0/s")
        double secondaryEvictionRate,

        @Setting(
                help = "share of unreachable nodes from which a zone is unhealthy",
                quantity = Quantity.PERCENT,
                value = "55%",
                min = "0%",
                max = "100%")
        double unhealthyZoneThreshold,

        @Setting(help = "a zone with more nodes is large", value = "50", min = "0")
        int largeZone) {

    /** What Kubernetes does where nothing else is said. */
    public static final NodeHealthSettings DEFAULT = new NodeHealthSettings(10, 5, 50, 0.1, 0.01, 0.55, 50);
}
