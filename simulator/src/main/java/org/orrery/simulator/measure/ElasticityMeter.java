package org.orrery.simulator.measure;

/**
 * How well supply follows demand, both numbers of pods that change in steps: the elasticity metrics of the SPEC
 * Research Group (N. Herbst et al., "Elasticity in Cloud Computing: What It Is, and What It Is Not", ICAC 2013; "Ready
 * for Rain?", SPEC-RG-2016-01; "Quantifying Cloud Performance and Dependability", ACM TOMPECS 3(4), 2018).
 *
 * <p>Demand is the least number of pods that meet the objective at the load of the moment; supply is the pods that are
 * ready. Adaptations are counted in pods, as the benchmark BUNGEE does.
 */
public final class ElasticityMeter {

    private final TimeIntegral under = new TimeIntegral();
    private final TimeIntegral over = new TimeIntegral();
    private final TimeIntegral underShare = new TimeIntegral();
    private final TimeIntegral overShare = new TimeIntegral();
    private final TimeIntegral isUnder = new TimeIntegral();
    private final TimeIntegral isOver = new TimeIntegral();
    private double demand;
    private double supply;
    private double demandMoves;
    private double supplyMoves;
    private double from;
    private double sampledDemand = Double.NaN;
    private double sampledSupply = Double.NaN;
    private double sampled;
    private double apart;

    /**
     * Demand and supply at time zero.
     *
     * @param demand pods needed
     * @param supply pods ready
     */
    public ElasticityMeter(double demand, double supply) {
        this.demand = demand;
        this.supply = supply;
        update(0);
    }

    /** Demand is another from a time on, which is not before the last. */
    public void demand(double time, double pods) {
        demandMoves += Math.abs(pods - demand);
        demand = pods;
        update(time);
    }

    /** Supply is another from a time on, which is not before the last. */
    public void supply(double time, double pods) {
        supplyMoves += Math.abs(pods - supply);
        supply = pods;
        update(time);
    }

    private void update(double time) {
        double missing = Math.max(demand - supply, 0);
        double idle = Math.max(supply - demand, 0);
        // Where nothing is needed, one pod is the measure.
        double whole = Math.max(demand, 1);
        under.set(time, missing);
        over.set(time, idle);
        underShare.set(time, missing / whole);
        overShare.set(time, idle / whole);
        isUnder.set(time, missing > 0 ? 1 : 0);
        isOver.set(time, idle > 0 ? 1 : 0);
    }

    /** Forgets what was before a time: the end of the warm-up. */
    public void startAt(double time) {
        under.startAt(time);
        over.startAt(time);
        underShare.startAt(time);
        overShare.startAt(time);
        isUnder.startAt(time);
        isOver.startAt(time);
        demandMoves = 0;
        supplyMoves = 0;
        from = time;
        sampled = 0;
        apart = 0;
    }

    /**
     * Notes how demand and supply have moved since the last time, for {@link #instability}.
     *
     * @param seconds time since then
     */
    public void sample(double seconds) {
        if (!Double.isNaN(sampledDemand)) {
            sampled += seconds;
            boolean isTogether = Math.signum(demand - sampledDemand) == Math.signum(supply - sampledSupply);
            apart += isTogether ? 0 : seconds;
        }
        sampledDemand = demand;
        sampledSupply = supply;
    }

    /** Pods missing, averaged over the time up to {@code end}. */
    public double underProvisionAccuracy(double end) {
        return under.mean(end);
    }

    /** Pods too many, averaged over time. */
    public double overProvisionAccuracy(double end) {
        return over.mean(end);
    }

    /** Pods missing relative to those needed, averaged over time; a fraction. */
    public double underProvisionNormalizedAccuracy(double end) {
        return underShare.mean(end);
    }

    /** Pods too many relative to those needed, averaged over time; a fraction. */
    public double overProvisionNormalizedAccuracy(double end) {
        return overShare.mean(end);
    }

    /** The share of time in which pods were missing; a fraction. */
    public double underProvisionTimeshare(double end) {
        return isUnder.mean(end);
    }

    /** The share of time in which there were too many pods; a fraction. */
    public double overProvisionTimeshare(double end) {
        return isOver.mean(end);
    }

    /**
     * The share of time in which demand and supply did not move the same way, from sample to sample; a fraction, NaN
     * without samples. It depends on how far apart the samples are.
     */
    public double instability() {
        return sampled > 0 ? apart / sampled : Double.NaN;
    }

    /** Pods added and removed beyond those that demand asked for, per second: positive when supply oscillates. */
    public double jitter(double end) {
        return (supplyMoves - demandMoves) / (end - from);
    }

    /**
     * How much better this is than a baseline: the geometric mean of the baseline's normalised accuracies and
     * timeshares relative to these; NaN when one of them is zero.
     */
    public double speedup(ElasticityMeter baseline, double end) {
        return ElasticSpeedup.of(baseline.parts(end), parts(end));
    }

    private double[] parts(double end) {
        return new double[] {
            underProvisionNormalizedAccuracy(end),
            overProvisionNormalizedAccuracy(end),
            underProvisionTimeshare(end),
            overProvisionTimeshare(end)
        };
    }
}
