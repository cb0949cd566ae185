package org.orrery.policies.autoscaling.demand;

/**
 * Reacts to what is: goes beyond a demand that is larger than what is there, and falls back to a margin over one that
 * is clearly smaller. After T. Chieu et al., "Dynamic Scaling of Web Applications in a Virtualized Cloud Computing
 * Environment", ICEBE 2009.
 *
 * @param growth how much of a shortage is added, as a factor
 * @param slack by which factor there must be more than the demand for anything to be removed
 * @param margin factor on the demand that stays
 */
record React(double growth, double slack, double margin) implements DemandRule {

    @Override
    public double pods(double now, double demand, int current) {
        if (demand > current) {
            return current + growth * (demand - current);
        }
        if (slack * demand < current) {
            return Math.min(current, margin * Math.ceil(demand));
        }
        return current;
    }
}
