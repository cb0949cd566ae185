package org.orrery.policies.autoscaling.nodes;

/**
 * What cluster-autoscaler goes by; times in seconds.
 *
 * @param scanInterval time between looks
 * @param maxProvisionTime time after which an ordered node is given up
 * @param newPodScaleUpDelay age that a pod must have before nodes are ordered for it
 * @param maxNodesPerScaleUp most nodes ordered at once
 * @param expendablePriority pods of less priority never make it order nodes
 * @param utilizationThreshold nodes not used more than this, as a fraction, may go
 * @param unneededTime how long a node must have been unneeded before it goes
 * @param unreadyTime the same for a node that does not work
 * @param delayAfterAdd how long no node goes after nodes were ordered
 * @param delayAfterFailure how long no node goes after a removal failed
 * @param maxEmptyBulkDelete most empty nodes removed at once
 * @param maxEvictionTime how long budgets are asked again for leave to evict the pods of a node
 * @param maxGracefulTermination how long the pods of a node may take to end
 * @param scalesDown whether nodes are removed at all
 */
public record ClusterAutoscalerParameters(
        double scanInterval,
        double maxProvisionTime,
        double newPodScaleUpDelay,
        int maxNodesPerScaleUp,
        int expendablePriority,
        double utilizationThreshold,
        double unneededTime,
        double unreadyTime,
        double delayAfterAdd,
        double delayAfterFailure,
        int maxEmptyBulkDelete,
        double maxEvictionTime,
        double maxGracefulTermination,
        boolean scalesDown) {}
