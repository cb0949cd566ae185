package org.orrery.workloads.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskSource;
import org.orrery.simulator.workload.TaskWork;

/** Columns of tasks and their replay. */
class RecordedTasksTest {

    private final PodShapes shapes = new PodShapes();
    private final int shape =
            shapes.add(PodTemplate.builder("t").requests(Amounts.of(1000)).build());
    private final RecordedTasks.Builder builder = new RecordedTasks.Builder(shapes);

    private int add(double at) {
        return builder.add(null, at, shape, new TaskWork.Duration(1), false);
    }

    private static List<TaskArrival> play(RecordedTasks tasks, double sample) {
        List<TaskArrival> all = new ArrayList<>();
        TaskSource source = new RecordedTaskSource("t", tasks, sample).open(new RandomStreams(3, 0));
        for (TaskArrival task = source.next(); task != null; task = source.next()) {
            all.add(task);
        }
        return all;
    }

    @Test
    void dependenciesFollowTheOrderOfSubmission() {
        int late = add(9);
        int early = add(1);
        builder.addDependency(early, late, 2);

        List<TaskArrival> tasks = play(builder.build(), 1);

        assertThat(tasks.get(0).submitAt()).isEqualTo(1);
        assertThat(tasks.get(0).after().toLongArray()).containsExactly(1L);
        assertThat(tasks.get(0).delayAfter()).isEqualTo(2);
        assertThat(tasks.get(1).after().toLongArray()).isEmpty();
    }

    @Test
    void tasksThatWaitForEachOtherAreRefused() {
        int one = add(0);
        int two = add(0);
        add(0);
        builder.addDependency(one, two, 0);
        builder.addDependency(two, one, 0);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 tasks wait for each other in a circle, for example that in row 1");
    }

    @Test
    void aSampleHasItsShareOfTheJobs() {
        for (int i = 0; i < 40_000; i++) {
            builder.setJob(add(i), i / 4);
        }

        // Binomial with 10,000 jobs: five standard deviations are 150 jobs of four tasks.
        assertThat(play(builder.build(), 0.1).size()).isBetween(4 * 850, 4 * 1150);
    }
}
