package org.orrery.policies.autoscaling.nodes;

import java.util.List;
import java.util.function.IntSupplier;

/**
 * The price expander of cluster-autoscaler: price of the nodes against price of the pods, and how far the nodes are
 * from the size that suits a cluster as large as this.
 */
public final class PriceExpander implements Expander {

    private static final double GPU_UNFITNESS = 1000;
    private static final double NOT_EXISTING_FACTOR = 2;
    private static final double SUPPRESSION_NODES = 15;
    private static final int MILLI = 1000;
    /** Up to so many nodes, so many cores are preferred. */
    private static final int[][] PREFERRED = {{2, 1}, {6, 2}, {20, 4}, {60, 8}, {200, 16}, {Integer.MAX_VALUE, 32}};

    private final double stabilizationPrice;
    private final IntSupplier preferredNodeCpu;

    /**
     * An expander.
     *
     * @param stabilizationPrice the price of a small pod, which keeps ratios of small prices sober
     * @param preferredNodeCpu millicores of the node that suits the cluster
     */
    public PriceExpander(double stabilizationPrice, IntSupplier preferredNodeCpu) {
        this.stabilizationPrice = stabilizationPrice;
        this.preferredNodeCpu = preferredNodeCpu;
    }

    /** Millicores of the node that suits a cluster of so many nodes. */
    public static int preferredNodeCpu(int nodes) {
        for (int[] step : PREFERRED) {
            if (nodes <= step[0]) {
                return step[1] * MILLI;
            }
        }
        throw new AssertionError("The last step has no end.");
    }

    /** How far a node is from the preferred one: 1 is not at all. */
    public static double unfitness(double preferredCpu, double nodeCpu) {
        return Math.max(preferredCpu / nodeCpu, nodeCpu / preferredCpu);
    }

    @Override
    public List<ExpansionOption> best(List<ExpansionOption> options) {
        return Expander.least(options, this::score);
    }

    private double score(ExpansionOption option) {
        double podPrice = 0;
        boolean wantsGpu = false;
        for (ExpansionOption.HelpedPod pod : option.pods()) {
            podPrice += pod.price();
            wantsGpu |= pod.wantsGpu();
        }
        double subScore =
                (option.nodePrice() * option.nodeCount() + stabilizationPrice) / (podPrice + stabilizationPrice);
        double unfitness = option.nodeHasGpu() && !wantsGpu
                ? GPU_UNFITNESS
                : unfitness(preferredNodeCpu.getAsInt(), option.nodeCpu());
        double suppressed = (unfitness - 1) * (1 - StrictMath.tanh((option.nodeCount() - 1) / SUPPRESSION_NODES)) + 1;
        return subScore * suppressed * (option.exists() ? 1 : NOT_EXISTING_FACTOR);
    }
}
