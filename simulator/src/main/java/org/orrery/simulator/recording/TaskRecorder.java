package org.orrery.simulator.recording;

import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.orrery.simulator.control.TaskListener;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.BinnedSeries;
import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;
import org.orrery.simulator.measure.TimeHistogram;
import org.orrery.simulator.measure.TimeIntegral;
import org.orrery.simulator.workload.TaskArrival;

/** Records how tasks fare. Figures are of tasks submitted after the warm-up. */
final class TaskRecorder implements TaskListener {

    /** Shorter tasks count as if they took so many seconds, or their slowdown would say nothing. */
    private static final double SHORT = 10;

    private final Timers timers;
    private double from;
    private long submitted;
    private long completed;
    private long failed;
    private long deadlineMissed;
    private long runsSkipped;
    private long runsEnded;
    private double firstSubmission = Double.NaN;
    private double lastCompletion = Double.NaN;
    private final TimeHistogram waits = new TimeHistogram();
    private final CompensatedSum slowdown = new CompensatedSum();
    private long slowdowns;
    private final CompensatedSum lost = new CompensatedSum();
    private final TimeIntegral inSystem = new TimeIntegral();
    private final BinnedSeries submissions;
    private final BinnedSeries completions;
    private final BinnedSeries inSystemSeries;
    private final BinnedSeries measured;
    private final BinnedSeries waitSums;
    private final BinnedSeries measuredSlowdowns;
    private final BinnedSeries slowdownSums;

    // For the identities of the whole run, warm-up included.
    private final TimeIntegral allInSystem = new TimeIntegral();
    private final CompensatedSum sojourns = new CompensatedSum();
    private final CompensatedSum submissionTimes = new CompensatedSum();
    private final CompensatedSum workDone = new CompensatedSum();
    private final CompensatedSum workLost = new CompensatedSum();
    private long present;

    TaskRecorder(Timers timers, SeriesPlan plan) {
        this.timers = timers;
        submissions = plan.series();
        completions = plan.series();
        inSystemSeries = plan.series();
        measured = plan.series();
        waitSums = plan.series();
        measuredSlowdowns = plan.series();
        slowdownSums = plan.series();
    }

    void startMeasuring() {
        from = timers.now();
        submitted = 0;
        completed = 0;
        failed = 0;
        deadlineMissed = 0;
        runsSkipped = 0;
        runsEnded = 0;
        waits.reset();
        slowdown.reset();
        slowdowns = 0;
        lost.reset();
        firstSubmission = Double.NaN;
        lastCompletion = Double.NaN;
        inSystem.startAt(from);
    }

    @Override
    public void taskSubmitted(TaskArrival task, double at) {
        submitted++;
        if (Double.isNaN(firstSubmission)) {
            firstSubmission = at;
        }
        submissions.count(at, 1);
        inSystem.add(at, 1);
        inSystemSeries.add(at, 1);
        allInSystem.add(at, 1);
        submissionTimes.add(at);
        present++;
    }

    @Override
    public void taskCompleted(
            TaskArrival task, double submittedAt, double firstRunAt, double nominalSeconds, double coreSeconds) {
        double now = timers.now();
        leave(submittedAt, now);
        workDone.add(coreSeconds);
        completions.count(now, 1);
        if (submittedAt < from) {
            return;
        }
        completed++;
        lastCompletion = now;
        waits.add(firstRunAt - submittedAt);
        measured.count(now, 1);
        waitSums.count(now, firstRunAt - submittedAt);
        if (!task.isCensored() && !Double.isNaN(nominalSeconds)) {
            slowdown.add(Math.max(1, (now - submittedAt) / Math.max(nominalSeconds, SHORT)));
            slowdowns++;
            measuredSlowdowns.count(now, 1);
            slowdownSums.count(now, Math.max(1, (now - submittedAt) / Math.max(nominalSeconds, SHORT)));
        }
    }

    private void leave(double submittedAt, double now) {
        inSystem.add(now, -1);
        inSystemSeries.add(now, -1);
        allInSystem.add(now, -1);
        sojourns.add(now - submittedAt);
        submissionTimes.add(-submittedAt);
        present--;
    }

    @Override
    public void taskFailed(TaskArrival task, double submittedAt) {
        leave(submittedAt, timers.now());
        if (submittedAt >= from) {
            failed++;
        }
    }

    @Override
    public void workLost(TaskArrival task, double coreSeconds) {
        lost.add(coreSeconds);
        workLost.add(coreSeconds);
    }

    @Override
    public void deadlineMissed(TaskArrival task) {
        if (task.submitAt() >= from) {
            deadlineMissed++;
        }
    }

    @Override
    public void runSkipped(String job) {
        runsSkipped++;
    }

    @Override
    public void runEnded(String job) {
        runsEnded++;
    }

    void report(Metrics metrics, double end) {
        if (submitted == 0 && present == 0) {
            return;
        }
        metrics.put(TaskMetrics.RUNS_SKIPPED, runsSkipped);
        metrics.put(TaskMetrics.RUNS_ENDED, runsEnded);
        metrics.put(TaskMetrics.SUBMITTED, submitted);
        metrics.put(TaskMetrics.COMPLETED, completed);
        metrics.put(TaskMetrics.FAILED, failed);
        metrics.put(TaskMetrics.DEADLINE_MISSED, deadlineMissed);
        metrics.put(TaskMetrics.WAIT_MEAN, waits.mean());
        metrics.put(TaskMetrics.WAIT_P95, waits.quantile(0.95));
        metrics.put(TaskMetrics.SLOWDOWN, slowdowns == 0 ? Double.NaN : slowdown.value() / slowdowns);
        metrics.put(TaskMetrics.IN_SYSTEM, inSystem.mean(end));
        metrics.put(TaskMetrics.MAKESPAN, lastCompletion - firstSubmission);
        metrics.put(TaskMetrics.LOST_WORK, lost.value());
    }

    List<Series> series(double end) {
        return List.of(
                new Series(
                        MetricKey.of(TaskMetrics.SUBMITTED.name()),
                        Series.Kind.TOTAL,
                        submissions.width(),
                        submissions.sums(end)),
                new Series(
                        MetricKey.of(TaskMetrics.COMPLETED.name()),
                        Series.Kind.TOTAL,
                        completions.width(),
                        completions.sums(end)),
                new Series(
                        MetricKey.of(TaskMetrics.IN_SYSTEM.name()),
                        Series.Kind.TIME_AVERAGE,
                        inSystemSeries.width(),
                        inSystemSeries.means(end)),
                averages(TaskMetrics.WAIT_MEAN, waitSums, measured, end),
                averages(TaskMetrics.SLOWDOWN, slowdownSums, measuredSlowdowns, end));
    }

    private static Series averages(MetricDefinition metric, BinnedSeries sums, BinnedSeries counts, double end) {
        // Bins of both are put together alike.
        sums.count(end, 0);
        counts.count(end, 0);
        return Series.averages(MetricKey.of(metric.name()), sums.width(), sums.sums(end), counts.sums(end));
    }

    Map<MetricKey, Histogram> histograms() {
        return Map.of(MetricKey.of("tasks.wait"), waits.histogram());
    }

    // ---- for the identities ----

    /** The integral of the number of tasks in the system over the whole run. */
    double inSystemIntegral(double end) {
        return allInSystem.integral(end);
    }

    /** The time that all tasks spent in the system, those included that are still there. */
    double timeInSystem(double end) {
        return sojourns.value() + present * end - submissionTimes.value();
    }

    /** Core-seconds of completed and of lost runs. */
    double accountedWork() {
        return workDone.value() + workLost.value();
    }
}
