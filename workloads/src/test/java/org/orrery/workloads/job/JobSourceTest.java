package org.orrery.workloads.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.JobRules;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskGroup;
import org.orrery.simulator.workload.TaskSource;
import org.orrery.simulator.workload.TaskWork;

/** The tasks that a job's description stands for. */
class JobSourceTest {

    private static final PodTemplate POD = TestScenario.pod(1, 1);
    /** The value is the number drawn, so that draws can be seen. */
    private static final Law DRAWN = new Law() {
        @Override
        public double at(double u) {
            return u;
        }

        @Override
        public double mean() {
            return 0.5;
        }

        @Override
        public double variance() {
            return 1 / 12.0;
        }
    };

    private static JobPlan plan(int completions, int gang, List<String> after, ArrivalProcess arrivals) {
        return new JobPlan(
                "job",
                POD,
                arrivals,
                completions,
                completions,
                gang,
                after,
                100,
                JobRules.PLAIN,
                new TaskLength.Work(DRAWN));
    }

    private static List<TaskArrival> tasks(JobPlan plan, long seed, int replication) {
        List<TaskArrival> tasks = new ArrayList<>();
        try (TaskSource source = new JobSource(plan).open(new RandomStreams(seed, replication))) {
            for (TaskArrival task = source.next(); task != null; task = source.next()) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    private static double work(TaskArrival task) {
        return ((TaskWork.CoreSeconds) task.work()).coreSeconds();
    }

    @Test
    void everyRunHasItsCompletionsAtOneTimeAndInOneGroup() {
        List<TaskArrival> tasks = tasks(plan(3, 1, List.of("before"), new AtOnce(2, 60)), 1, 0);

        assertThat(tasks).hasSize(6).allSatisfy(task -> {
            assertThat(task.submitAt()).isEqualTo(60);
            assertThat(task.deadline()).isEqualTo(160);
        });
        assertThat(tasks).extracting(TaskArrival::id).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(tasks)
                .extracting(JobSourceTest::runOf)
                .containsExactly("job 0", "job 0", "job 0", "job 1", "job 1", "job 1");
    }

    private static @Nullable String runOf(TaskArrival task) {
        TaskGroup group = task.group();
        return group == null ? null : group.job() + " " + group.instance();
    }

    @Test
    void taskThatStandsAloneHasNoGroup() {
        assertThat(tasks(plan(1, 1, List.of(), new AtOnce(2, 0)), 1, 0))
                .extracting(TaskArrival::group)
                .containsOnlyNulls();
    }

    @Test
    void lengthOfATaskDependsOnItsNumberOnly() {
        List<Double> oneByOne = tasks(plan(1, 1, List.of(), new AtOnce(6, 0)), 7, 2).stream()
                .map(JobSourceTest::work)
                .toList();
        List<Double> inGangs = tasks(plan(3, 3, List.of(), new AtOnce(2, 500)), 7, 2).stream()
                .map(JobSourceTest::work)
                .toList();

        assertThat(inGangs).isEqualTo(oneByOne);
        assertThat(oneByOne).doesNotHaveDuplicates();
    }

    @Test
    void replicationsDifferAndRepeat() {
        JobPlan plan = plan(1, 1, List.of(), new AtOnce(5, 0));
        List<Double> first = tasks(plan, 7, 0).stream().map(JobSourceTest::work).toList();
        List<Double> second =
                tasks(plan, 7, 1).stream().map(JobSourceTest::work).toList();
        List<Double> again = tasks(plan, 7, 0).stream().map(JobSourceTest::work).toList();

        assertThat(second).isNotEqualTo(first);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void loadMultipliesTheNumberOfRuns() {
        assertThat(tasks(plan(1, 1, List.of(), new AtOnce(4, 0).scaled(2.5)), 1, 0))
                .hasSize(10);
    }

    @Test
    void lengthIsWorkTimeOrWhatWasRecorded() {
        assertThat(new TaskLength.Work(DRAWN).of(0.25)).isEqualTo(new TaskWork.CoreSeconds(0.25));
        assertThat(new TaskLength.Time(DRAWN).of(0.75)).isEqualTo(new TaskWork.Duration(0.75));
    }
}
