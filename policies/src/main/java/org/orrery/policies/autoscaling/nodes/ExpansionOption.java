package org.orrery.policies.autoscaling.nodes;

import java.util.List;

/**
 * One way to make room: nodes of one group.
 *
 * @param group the group's name
 * @param exists whether the group is there already
 * @param nodeCpu allocatable millicores of a node
 * @param nodeMemory allocatable bytes of a node
 * @param nodeHasGpu whether a node has GPUs
 * @param nodePrice the price of a node, in the same unit as prices of pods; NaN when unknown
 * @param nodeCount how many nodes would be added
 * @param pods the pods that would find room
 */
public record ExpansionOption(
        String group,
        boolean exists,
        long nodeCpu,
        long nodeMemory,
        boolean nodeHasGpu,
        double nodePrice,
        int nodeCount,
        List<HelpedPod> pods) {

    /**
     * A pod that would find room.
     *
     * @param cpu millicores that it requests
     * @param memory bytes that it requests
     * @param wantsGpu whether it requests GPUs
     * @param price what it may cost
     */
    public record HelpedPod(long cpu, long memory, boolean wantsGpu, double price) {}

    /** Copies the list. */
    public ExpansionOption {
        pods = List.copyOf(pods);
    }
}
