package org.orrery.simulator.recording;

import java.util.Map;
import java.util.TreeMap;
import org.orrery.simulator.control.RolloutListener;

/** Records how rollouts and the emptying of nodes get on. Nothing is reported of what did not happen. */
final class RolloutRecorder implements RolloutListener {

    private static final String ALL = "";

    private final Map<String, Tally> byService = new TreeMap<>();
    private long drained;
    private double drainSeconds;

    private static final class Tally {
        long started;
        long completed;
        long overdue;
        long refused;
        double seconds;
        double longest;
    }

    void startMeasuring() {
        byService.clear();
        drained = 0;
        drainSeconds = 0;
    }

    private Tally of(String scope) {
        return byService.computeIfAbsent(scope, missing -> new Tally());
    }

    @Override
    public void rolloutStarted(String workload) {
        of(ALL).started++;
        of(workload).started++;
    }

    @Override
    public void rolloutCompleted(String workload, double seconds) {
        complete(of(ALL), seconds);
        complete(of(workload), seconds);
    }

    private static void complete(Tally tally, double seconds) {
        tally.completed++;
        tally.seconds += seconds;
        tally.longest = Math.max(tally.longest, seconds);
    }

    @Override
    public void rolloutOverdue(String workload) {
        of(ALL).overdue++;
        of(workload).overdue++;
    }

    @Override
    public void evictionRefused(String workload) {
        of(ALL).refused++;
        of(workload).refused++;
    }

    @Override
    public void nodeDrained(double seconds) {
        drained++;
        drainSeconds += seconds;
    }

    void report(Metrics metrics) {
        byService.forEach((service, tally) -> report(metrics, service.isEmpty() ? "" : "service=" + service, tally));
        if (drained > 0) {
            metrics.put(RolloutMetrics.DRAINED, drained);
            metrics.put(RolloutMetrics.DRAIN_TIME, drainSeconds / drained);
        }
    }

    private static void report(Metrics metrics, String scope, Tally tally) {
        if (tally.started + tally.completed > 0) {
            metrics.put(RolloutMetrics.COMPLETED, scope, tally.completed);
            metrics.put(RolloutMetrics.OVERDUE, scope, tally.overdue);
            metrics.put(
                    RolloutMetrics.TIME_MEAN,
                    scope,
                    tally.completed == 0 ? Double.NaN : tally.seconds / tally.completed);
            metrics.put(RolloutMetrics.TIME_MAX, scope, tally.completed == 0 ? Double.NaN : tally.longest);
        }
        metrics.put(RolloutMetrics.REFUSED, scope, tally.refused);
    }
}
