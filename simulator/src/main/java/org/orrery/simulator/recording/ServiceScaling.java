package org.orrery.simulator.recording;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.measure.BinnedSeries;
import org.orrery.simulator.measure.ElasticityMeter;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;
import org.orrery.simulator.measure.TimeIntegral;

/**
 * How many pods of one service are wanted, ready and on their way, and how many it needs. What it needs is known of a
 * window of time when that is over; changes of the supply are kept until then.
 */
final class ServiceScaling {

    private final String scope;
    private final DemandCurve curve;
    private final double window;
    private final ElasticityMeter elasticity = new ElasticityMeter(0, 0);
    private final TimeIntegral desired = new TimeIntegral();
    private final TimeIntegral ready = new TimeIntegral();
    private final TimeIntegral pending = new TimeIntegral();
    private final TimeIntegral needed = new TimeIntegral();
    private final BinnedSeries desiredSeries;
    private final BinnedSeries readySeries;
    private final BinnedSeries pendingSeries;
    private final BinnedSeries neededSeries;
    private final StartUps startUps = new StartUps();
    private final TimeIntegral spending = new TimeIntegral();
    private final CompensatedSum charged = new CompensatedSum();

    private final DoubleArrayList changeTimes = new DoubleArrayList();
    private final IntArrayList changes = new IntArrayList();
    private final DoubleArrayList wishTimes = new DoubleArrayList();
    private final IntArrayList wishes = new IntArrayList();
    private double wantedAtStart;
    /** Since when more pods are needed than wanted; NaN when they are not. */
    private double lackingSince = Double.NaN;

    private final CompensatedSum reactions = new CompensatedSum();
    private long reactionCount;
    private double windowStart;
    private double windowEnd;
    private long arrived;
    private double firstArrivalAt;
    private double demand;
    private boolean isDefined = true;
    private boolean hasTraffic;

    private long actions;
    private long reversals;
    private int lastMove;

    /**
     * A service without pods.
     *
     * @param window seconds over which the load is averaged
     */
    ServiceScaling(String service, DemandCurve curve, double window, SeriesPlan plan) {
        scope = "service=" + service;
        this.curve = curve;
        this.window = window;
        windowEnd = window;
        desiredSeries = plan.series();
        readySeries = plan.series();
        pendingSeries = plan.series();
        neededSeries = plan.series();
    }

    // ---- what happens ----

    void arrive(double now) {
        if (now >= windowEnd) {
            closeWindows(now);
        }
        if (arrived == 0) {
            firstArrivalAt = now;
        }
        arrived++;
    }

    void setReady(double now, int pods) {
        if (now >= windowEnd) {
            closeWindows(now);
        }
        changeTimes.add(now);
        changes.add(pods);
        ready.set(now, pods);
        readySeries.set(now, pods);
    }

    void setDesired(double now, int pods, boolean isFirst) {
        int move = (int) Math.signum(pods - desired.value());
        if (!isFirst) {
            actions++;
            reversals += move == -lastMove ? 1 : 0;
            lastMove = move;
        }
        if (now >= windowEnd) {
            closeWindows(now);
        }
        wishTimes.add(now);
        wishes.add(pods);
        desired.set(now, pods);
        desiredSeries.set(now, pods);
    }

    void changePending(double now, int by) {
        pending.add(now, by);
        pendingSeries.add(now, by);
    }

    void started(double now, Pod pod) {
        startUps.add(pod, now);
    }

    /** Its pods cost more or less a second. */
    void changeSpending(double now, double perSecond) {
        spending.add(now, perSecond);
    }

    /** Something was paid for at once. */
    void charge(double amount) {
        charged.add(amount);
    }

    private void closeWindows(double now) {
        while (now >= windowEnd) {
            closeWindow(windowEnd);
        }
    }

    private void closeWindow(double end) {
        double length = end - windowStart;
        // A part of a window says too little about its load.
        if (2 * length >= window) {
            hasTraffic |= arrived > 0;
            double pods = curve.pods(arrived / length);
            isDefined &= !Double.isNaN(pods);
            demand = Double.isNaN(pods) ? 0 : pods;
        }
        elasticity.demand(windowStart, demand);
        needed.set(windowStart, demand);
        neededSeries.set(windowStart, demand);
        for (int i = 0; i < changes.size(); i++) {
            elasticity.supply(changeTimes.getDouble(i), changes.getInt(i));
        }
        elasticity.sample(length);
        measureReactions();
        changes.clear();
        changeTimes.clear();
        arrived = 0;
        windowStart = end;
        windowEnd = end + window;
    }

    /** How long it took until more pods were wanted, where too few were. */
    private void measureReactions() {
        double wanted = wantedAtStart;
        if (demand <= wanted) {
            lackingSince = Double.NaN;
        } else if (Double.isNaN(lackingSince)) {
            // Without any pod, from the first request on.
            lackingSince = wanted == 0 ? firstArrivalAt : windowStart;
        }
        for (int i = 0; i < wishes.size(); i++) {
            double now = wishTimes.getDouble(i);
            if (wishes.getInt(i) > wanted && !Double.isNaN(lackingSince)) {
                reactions.add(now - lackingSince);
                reactionCount++;
                lackingSince = now;
            }
            wanted = wishes.getInt(i);
            lackingSince = demand > wanted ? lackingSince : Double.NaN;
        }
        wantedAtStart = wanted;
        wishes.clear();
        wishTimes.clear();
    }

    void startMeasuring(double now) {
        closeWindows(now);
        if (now > windowStart) {
            closeWindow(now);
        }
        elasticity.startAt(now);
        desired.startAt(now);
        ready.startAt(now);
        pending.startAt(now);
        needed.startAt(now);
        spending.startAt(now);
        charged.reset();
        startUps.reset();
        reactions.reset();
        actions = 0;
        reversals = 0;
        reactionCount = 0;
    }

    // ---- results ----

    /** Closes the last window. */
    void finish(double end) {
        closeWindows(end);
        if (end > windowStart) {
            closeWindow(end);
        }
    }

    long actions() {
        return actions;
    }

    long reversals() {
        return reversals;
    }

    /** Adds the metrics of the service, and the same without scope when it stands for all. */
    void report(Metrics metrics, double end, boolean isOnlyOne) {
        report(metrics, end, scope);
        metrics.put(ScalingMetrics.ACTIONS, scope, actions);
        metrics.put(ScalingMetrics.REVERSALS, scope, reversals);
        metrics.put(ScalingMetrics.REACTION, scope, reactions.value() / reactionCount);
        metrics.put(PodMetrics.READY_MEAN, scope, ready.mean(end));
        metrics.put(PodMetrics.READY_MAX, scope, ready.max());
        metrics.put(PodMetrics.PENDING_MEAN, scope, pending.mean(end));
        startUps.report(metrics, scope);
        metrics.put(UseMetrics.COST, scope, spent(end));
        if (isOnlyOne) {
            report(metrics, end, "");
        }
    }

    private void report(Metrics metrics, double end, String of) {
        metrics.put(ScalingMetrics.DESIRED, of, desired.mean(end));
        if (!isDefined || !hasTraffic) {
            return;
        }
        metrics.put(ScalingMetrics.NEEDED, of, needed.mean(end));
        metrics.put(ScalingMetrics.NEEDED_MAX, of, needed.max());
        metrics.put(ScalingMetrics.UNDER_ACCURACY, of, elasticity.underProvisionAccuracy(end));
        metrics.put(ScalingMetrics.OVER_ACCURACY, of, elasticity.overProvisionAccuracy(end));
        metrics.put(ScalingMetrics.UNDER_NORMALIZED, of, elasticity.underProvisionNormalizedAccuracy(end));
        metrics.put(ScalingMetrics.OVER_NORMALIZED, of, elasticity.overProvisionNormalizedAccuracy(end));
        metrics.put(ScalingMetrics.UNDER_TIMESHARE, of, elasticity.underProvisionTimeshare(end));
        metrics.put(ScalingMetrics.OVER_TIMESHARE, of, elasticity.overProvisionTimeshare(end));
        metrics.put(ScalingMetrics.INSTABILITY, of, elasticity.instability());
        metrics.put(ScalingMetrics.JITTER, of, elasticity.jitter(end) * 60);
    }

    /** Seconds until more pods were wanted, summed up over all rises where too few were. */
    double reactionSeconds() {
        return reactions.value();
    }

    long reactions() {
        return reactionCount;
    }

    /** Money that its pods cost. */
    double spent(double end) {
        return spending.integral(end) + charged.value();
    }

    void series(List<Series> all, double end) {
        add(all, ScalingMetrics.DESIRED.name(), desiredSeries, end);
        add(all, PodMetrics.READY_MEAN.name(), readySeries, end);
        add(all, PodMetrics.PENDING_MEAN.name(), pendingSeries, end);
        if (isDefined && hasTraffic) {
            add(all, ScalingMetrics.NEEDED.name(), neededSeries, end);
        }
    }

    private void add(List<Series> all, String name, BinnedSeries values, double end) {
        all.add(new Series(new MetricKey(name, scope), Series.Kind.TIME_AVERAGE, values.width(), values.means(end)));
    }
}
