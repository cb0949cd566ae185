package org.orrery.workloads.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.CounterDraws;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.policy.CheckpointPlan;
import org.orrery.simulator.workload.OpenArrivals;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskGroup;
import org.orrery.simulator.workload.TaskSource;

/** The tasks of a job. */
public final class JobSource implements TaskSource.Provider {

    private final JobPlan plan;
    private final @Nullable CheckpointPlan checkpoints;

    /** A source of this job's tasks. */
    public JobSource(JobPlan plan) {
        this(plan, null);
    }

    /** A source of tasks that save their state so, or as the failover policy says if that is null. */
    public JobSource(JobPlan plan, @Nullable CheckpointPlan checkpoints) {
        this.plan = plan;
        this.checkpoints = checkpoints;
    }

    @Override
    public @Nullable CheckpointPlan checkpoints() {
        return checkpoints;
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public List<String> after() {
        return plan.after();
    }

    @Override
    public TaskSource open(RandomStreams streams) {
        OpenArrivals arrivals = plan.arrivals().start(streams.stream(Purpose.ARRIVAL, plan.name()));
        CounterDraws lengths = streams.draws(Purpose.WORK, plan.name());
        return new TaskSource() {
            private long tasks;
            private long runs;
            private int leftOfRun;
            private double submitAt;
            private @Nullable TaskGroup group;

            @Override
            public @Nullable TaskArrival next() {
                if (leftOfRun == 0) {
                    submitAt = arrivals.next();
                    if (submitAt == Double.POSITIVE_INFINITY) {
                        return null;
                    }
                    leftOfRun = plan.completions();
                    group = plan.isGrouped()
                            ? new TaskGroup(
                                    plan.name(),
                                    runs,
                                    plan.completions(),
                                    plan.parallelism(),
                                    plan.gang(),
                                    plan.after(),
                                    plan.rules())
                            : null;
                    runs++;
                }
                leftOfRun--;
                long id = tasks++;
                return new TaskArrival(
                        id,
                        null,
                        submitAt,
                        plan.template(),
                        plan.length().of(lengths.uniform(id)),
                        false,
                        submitAt + plan.deadline(),
                        TaskArrival.NOTHING,
                        0,
                        group);
            }
        };
    }
}
