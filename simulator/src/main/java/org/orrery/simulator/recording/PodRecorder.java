package org.orrery.simulator.recording;

import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.Action;
import org.orrery.simulator.measure.ActionEvent;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.measure.BinnedSeries;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;
import org.orrery.simulator.measure.TimeHistogram;
import org.orrery.simulator.measure.TimeIntegral;

/** Records how many pods wait and run, how long they take, and how they end. */
final class PodRecorder implements ClusterListener {

    private final Timers timers;
    private final ActionLog actions;
    private double from;
    private final TimeIntegral ready = new TimeIntegral();
    private final TimeIntegral pending = new TimeIntegral();
    private final TimeIntegral unscheduled = new TimeIntegral();
    private final BinnedSeries readySeries;
    private final BinnedSeries pendingSeries;
    private final BinnedSeries unscheduledSeries;
    private final StartUps startUps = new StartUps();
    private final TimeHistogram scheduling = new TimeHistogram();
    private long scheduled;
    private long unschedulable;
    private long evicted;
    private long preempted;
    private long oomKilled;
    private long restarts;

    PodRecorder(Timers timers, ActionLog actions, SeriesPlan plan) {
        this.timers = timers;
        this.actions = actions;
        readySeries = plan.series();
        pendingSeries = plan.series();
        unscheduledSeries = plan.series();
    }

    void startMeasuring() {
        from = timers.now();
        ready.startAt(from);
        pending.startAt(from);
        unscheduled.startAt(from);
        scheduled = 0;
        unschedulable = 0;
        evicted = 0;
        preempted = 0;
        oomKilled = 0;
        restarts = 0;
        startUps.reset();
        scheduling.reset();
    }

    @Override
    public void podCreated(Pod pod) {
        change(pending, pendingSeries, 1);
        change(unscheduled, unscheduledSeries, 1);
    }

    private void change(TimeIntegral integral, BinnedSeries series, int by) {
        integral.add(timers.now(), by);
        series.add(timers.now(), by);
    }

    @Override
    public void podAdmitted(Pod pod) {
        change(unscheduled, unscheduledSeries, -1);
        scheduled++;
        if (pod.createdAt() >= from) {
            scheduling.add(timers.now() - pod.createdAt());
        }
    }

    @Override
    public void podReady(Pod pod, boolean isFirst) {
        change(ready, readySeries, 1);
        if (isFirst) {
            change(pending, pendingSeries, -1);
            if (pod.createdAt() >= from) {
                startUps.add(pod, timers.now());
            }
        }
    }

    @Override
    public void podUnready(Pod pod) {
        change(ready, readySeries, -1);
    }

    @Override
    public void podRunning(Pod pod) {
        if (pod.restarts() > 0) {
            restarts++;
            actions.record(
                    Action.RESTART,
                    () -> new ActionEvent(
                            timers.now(),
                            Action.RESTART,
                            pod.name(),
                            "",
                            pod.reason().text()));
        }
    }

    @Override
    public void podStopped(Pod pod, PodReason why) {
        if (why == PodReason.OOM_KILLED) {
            oomKilled++;
            actions.record(Action.OOM_KILL, () -> new ActionEvent(timers.now(), Action.OOM_KILL, pod.name(), "", ""));
        }
    }

    @Override
    public void podEnded(Pod pod) {
        if (pod.node() == null) {
            change(unscheduled, unscheduledSeries, -1);
        }
        if (Double.isNaN(pod.readyAt())) {
            change(pending, pendingSeries, -1);
        }
        if (pod.wasUnschedulable()) {
            unschedulable++;
        }
        if (pod.phase() == PodPhase.FAILED) {
            countFailure(pod);
        }
    }

    private void countFailure(Pod pod) {
        switch (pod.reason()) {
            case EVICTED -> evicted++;
            case PREEMPTED -> preempted++;
            case OUT_OF_RESOURCES ->
                actions.record(
                        Action.POD_REFUSED,
                        () -> new ActionEvent(timers.now(), Action.POD_REFUSED, pod.name(), "", ""));
            default -> {
                // Other ends are counted where they come from.
            }
        }
    }

    /** Counts the pods that are still there at the end of the run. */
    void finish(List<Pod> left) {
        for (Pod pod : left) {
            if (pod.wasUnschedulable()) {
                unschedulable++;
            }
        }
    }

    void report(Metrics metrics, double end) {
        metrics.put(PodMetrics.READY_MEAN, ready.mean(end));
        metrics.put(PodMetrics.READY_MAX, ready.max());
        metrics.put(PodMetrics.PENDING_MEAN, pending.mean(end));
        metrics.put(PodMetrics.UNSCHEDULED_MEAN, unscheduled.mean(end));
        startUps.report(metrics, "");
        metrics.put(PodMetrics.SCHEDULED, scheduled);
        metrics.put(PodMetrics.UNSCHEDULABLE, unschedulable);
        metrics.put(PodMetrics.EVICTED, evicted);
        metrics.put(PodMetrics.PREEMPTED, preempted);
        metrics.put(PodMetrics.OOM_KILLED, oomKilled);
        metrics.put(PodMetrics.RESTARTS, restarts);
        metrics.put(PodMetrics.SCHEDULING_MEAN, scheduling.mean());
        metrics.put(PodMetrics.SCHEDULING_P99, scheduling.quantile(0.99));
    }

    List<Series> series(double end) {
        return List.of(
                new Series(
                        MetricKey.of(PodMetrics.READY_MEAN.name()),
                        Series.Kind.TIME_AVERAGE,
                        readySeries.width(),
                        readySeries.means(end)),
                new Series(
                        MetricKey.of(PodMetrics.PENDING_MEAN.name()),
                        Series.Kind.TIME_AVERAGE,
                        pendingSeries.width(),
                        pendingSeries.means(end)),
                new Series(
                        MetricKey.of(PodMetrics.UNSCHEDULED_MEAN.name()),
                        Series.Kind.TIME_AVERAGE,
                        unscheduledSeries.width(),
                        unscheduledSeries.means(end)));
    }

    Map<MetricKey, Histogram> histograms() {
        return Map.of(
                MetricKey.of("pods.startup"), startUps.whole().histogram(),
                MetricKey.of("scheduling.latency"), scheduling.histogram());
    }
}
