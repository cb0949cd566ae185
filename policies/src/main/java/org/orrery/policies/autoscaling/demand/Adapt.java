package org.orrery.policies.autoscaling.demand;

/**
 * Adds and removes pods at the rate at which demand changes. That rate is estimated anew the sooner the more pods there
 * are. With {@code n} pods since the beginning on average, {@code c} of them since the last estimate, and a demand that
 * changed by {@code d} in the time {@code T} since then, demand changes by {@code P = d/(n T)} a pod, pods are used at
 * {@code u = c/n}, and {@code u P n} pods are added a second. Shrinking is slower by a factor, and never goes below the
 * demand; what is missing is added at once. After A. Ali-Eldin, J. Tordsson, E. Elmroth, "An Adaptive Hybrid Elasticity
 * Controller for Cloud Infrastructures", NOMS 2012.
 */
final class Adapt implements DemandRule {

    private final double tolerance;
    private final double correction;
    private final double caution;
    private double beganAt = Double.NaN;
    private double lastAt;
    private double estimatedAt;
    private double demandThen;
    /** Pod-seconds since the beginning, and since the last estimate. */
    private double podSeconds;

    private double podSecondsSince;
    /** Pods to add in a second, and the part of a pod that has come together. */
    private double rate;

    private double pending;

    /**
     * A rule that has seen nothing.
     *
     * @param tolerance pod-seconds between estimates
     * @param correction factor on a demand that is larger than what is there
     * @param caution by what factor it shrinks more slowly than it grows
     */
    Adapt(double tolerance, double correction, double caution) {
        this.tolerance = tolerance;
        this.correction = correction;
        this.caution = caution;
    }

    @Override
    public double pods(double now, double demand, int current) {
        if (Double.isNaN(beganAt)) {
            beganAt = now;
            estimatedAt = now;
            demandThen = demand;
        } else {
            double elapsed = now - lastAt;
            podSeconds += current * elapsed;
            podSecondsSince += current * elapsed;
            pending += rate * elapsed;
        }
        lastAt = now;
        int step = (int) pending;
        pending -= step;
        if (podSecondsSince >= tolerance) {
            estimate(now, demand);
        }
        double least = Math.min(current, Math.ceil(demand));
        double wanted = Math.max(current + step, least);
        return demand > current ? Math.max(wanted, correction * demand) : wanted;
    }

    private void estimate(double now, double demand) {
        double time = now - estimatedAt;
        double pods = podSeconds / (now - beganAt);
        double use = podSecondsSince / time / pods;
        double change = (demand - demandThen) / (pods * time);
        rate = use * change * pods;
        if (rate < 0) {
            rate /= caution;
        }
        estimatedAt = now;
        demandThen = demand;
        podSecondsSince = 0;
    }
}
