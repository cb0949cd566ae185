package org.orrery.policies.autoscaling.demand;

/**
 * Meets a demand that is larger than what is there at once. When there is more than is needed it shrinks to what a
 * parabola through the recent demands says of now, with a margin, and never grows by it. After W. Iqbal et al.,
 * "Adaptive Resource Provisioning for Read Intensive Multi-Tier Applications in the Cloud", Future Generation Computer
 * Systems 27(6), 2011.
 */
final class Reg implements DemandRule {

    private static final int TERMS = 3;

    private final double correction;
    private final double margin;
    private final RecentDemand recent;

    /**
     * A rule that has seen nothing.
     *
     * @param correction factor on a demand that is larger than what is there
     * @param margin factor on what the parabola says
     * @param window how many demands it goes through
     */
    Reg(double correction, double margin, int window) {
        this.correction = correction;
        this.margin = margin;
        recent = new RecentDemand(window);
    }

    @Override
    public double pods(double now, double demand, int current) {
        recent.add(demand);
        if (demand > current) {
            return correction * demand;
        }
        if (Math.ceil(demand) == current || recent.size() < TERMS) {
            return current;
        }
        LeastSquares parabola = new LeastSquares(TERMS);
        for (int ago = 0; ago < recent.size(); ago++) {
            parabola.add(recent.ago(ago), 1, -ago, (double) ago * ago);
        }
        double[] factors = parabola.solve();
        // Now is where the parabola's other terms are zero.
        double expected = factors == null ? demand : factors[0];
        return expected > 0 ? Math.min(current, margin * Math.ceil(expected)) : current;
    }
}
