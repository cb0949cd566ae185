package org.orrery.scenarios.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orrery.scenarios.file.ScenarioException;
import org.orrery.scenarios.testing.TextScenario;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/** Jobs by a timetable, and what holds for their runs as a whole. All times are computed by hand. */
class CronJobTest {

    private static RunResult run(String horizon, String job) {
        return TextScenario.of("name: cron\nstart: 2026-03-02T00:00Z\nhorizon: " + horizon
                        + "\ncluster: {registry: {cache: warm}, pools: [{name: p, count: 1, machine: {cpu: 4, memory:"
                        + " 16Gi}}]}\nworkload: {jobs: [{name: nightly, pod: {requests: {cpu: 1, memory: 1Gi},"
                        + " terminationGracePeriodSeconds: 0}, "
                        + job + "}]}\n")
                .run(0);
    }

    private static double metric(RunResult run, String name) {
        Double value = run.metrics().get(MetricKey.of(name));
        assertThat(value).as(name).isNotNull();
        return value;
    }

    @Test
    void runsBeginWhenTheScheduleSays() {
        // Mondays and Tuesdays at 1:00; the first of March 2026 that counts is a Monday.
        RunResult run = run("4d", "schedule: '0 1 * * 1,2', duration: 10m");

        assertThat(metric(run, "tasks.submitted")).isEqualTo(2);
        assertThat(metric(run, "makespan")).isCloseTo(24 * 3600 + 600, within(1e-6));
    }

    @Test
    void runsMayOverlap() {
        RunResult run = run("1h", "schedule: '*/10 * * * *', duration: 25m");

        // At 0, 10, 20, 30, 40, 50 and 60 minutes; those before 35 minutes are over within the hour.
        assertThat(metric(run, "tasks.completed")).isEqualTo(4);
        assertThat(metric(run, "jobs.skipped")).isZero();
    }

    @Test
    void runDoesNotTakePlaceWhileTheOneBeforeIsNotOver() {
        RunResult run = run("59m", "schedule: '*/10 * * * *', duration: 25m, concurrencyPolicy: Forbid");

        // Runs at 0 and 30 minutes.
        assertThat(metric(run, "tasks.submitted")).isEqualTo(2);
        assertThat(metric(run, "tasks.completed")).isEqualTo(2);
        assertThat(metric(run, "jobs.skipped")).isEqualTo(4);
    }

    @Test
    void runEndsTheOneBefore() {
        RunResult run = run("59m", "schedule: '*/10 * * * *', duration: 25m, concurrencyPolicy: Replace");

        assertThat(metric(run, "tasks.completed")).isZero();
        assertThat(metric(run, "tasks.failed")).isEqualTo(5);
        assertThat(metric(run, "jobs.ended")).isEqualTo(5);
        assertThat(metric(run, "lost.work")).isCloseTo(5 * 600, within(1e-6));
    }

    @Test
    void runIsEndedAtItsDeadlineWithAllItsTasks() {
        RunResult run = run("1h", "count: 1, completions: 6, duration: 20m, activeDeadlineSeconds: 1800");

        // Four at once are done after 20 minutes; the other two are ended after 30.
        assertThat(metric(run, "tasks.completed")).isEqualTo(4);
        assertThat(metric(run, "tasks.failed")).isEqualTo(2);
        assertThat(metric(run, "jobs.ended")).isEqualTo(1);
        assertThat(metric(run, "lost.work")).isCloseTo(2 * 600, within(1e-6));
    }

    @Test
    void runSurvivesSoManyFailures() {
        // Each pod needs more memory than it may use and is killed at once.
        RunResult run = TextScenario.of("name: fails\nhorizon: 1h\n"
                        + "cluster: {registry: {cache: warm}, pools: [{name: p, count: 1, machine: {cpu: 4, memory:"
                        + " 16Gi}}]}\nworkload: {jobs: [{name: leaky, count: 1, completions: 3, parallelism: 1,"
                        + " backoffLimit: 2, duration: 1m, pod: {requests: {cpu: 1, memory: 1Gi}, limits: {memory:"
                        + " 1Gi}, restartPolicy: Never, usage: {memory: {base: 2Gi}}}}]}\n")
                .run(0);

        assertThat(metric(run, "pods.oomKilled")).isEqualTo(3);
        assertThat(metric(run, "tasks.failed")).isEqualTo(3);
        assertThat(metric(run, "jobs.ended")).isEqualTo(1);
    }

    @Test
    void scheduleThatIsNoneIsRefused() {
        assertThatThrownBy(() -> run("1h", "schedule: '61 * * * *', duration: 1m"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("'61' is not between 0 and 59");
    }

    @Test
    void runThatIsOverdueOnACrashedNodeIsNotBegunAnew() {
        // The node dies after 100 s and is back at 700 s; the run must end at 200 s, on a node that cannot hear of it.
        RunResult run = TextScenario.of("name: overdue\nstart: 2026-03-02T00:00Z\nhorizon: 1h\n"
                        + "cluster: {registry: {cache: warm}, pools: [{name: p, count: 2, machine: {cpu: 1, memory:"
                        + " 16Gi}}]}\nworkload: {jobs: [{name: long, count: 2, pod: {requests: {cpu: 1, memory: 1Gi}},"
                        + " duration: 1000s, activeDeadlineSeconds: 200}]}\n"
                        + "faults: [{node-crash: {pool: p, at: 100s, for: 600s}}]\n")
                .run(0);

        assertThat(metric(run, "tasks.completed")).isZero();
        assertThat(metric(run, "tasks.failed")).isEqualTo(2);
    }
}
