package org.orrery.policies.failover;

/** How often tasks should save their state. */
public final class CheckpointInterval {

    private CheckpointInterval() {}

    /**
     * The first-order optimum: the square root of 2 x cost x mtbf (J. W. Young, Communications of the ACM 17(9), 1974).
     *
     * @param cost seconds that a checkpoint takes
     * @param mtbf mean seconds between failures of what the task runs on
     * @return seconds of work between checkpoints
     */
    public static double young(double cost, double mtbf) {
        return StrictMath.sqrt(2 * cost * mtbf);
    }

    /**
     * The higher-order optimum (J. T. Daly, Future Generation Computer Systems 22(3), 2006, equation 37): for cost &lt;
     * 2 mtbf, sqrt(2 cost mtbf) (1 + 1/3 sqrt(cost / (2 mtbf)) + cost / (18 mtbf)) - cost; else mtbf.
     *
     * @param cost seconds that a checkpoint takes
     * @param mtbf mean seconds between failures of what the task runs on
     * @return seconds of work between checkpoints
     */
    public static double daly(double cost, double mtbf) {
        if (cost >= 2 * mtbf) {
            return mtbf;
        }
        double ratio = cost / (2 * mtbf);
        return young(cost, mtbf) * (1 + StrictMath.sqrt(ratio) / 3 + ratio / 9) - cost;
    }
}
