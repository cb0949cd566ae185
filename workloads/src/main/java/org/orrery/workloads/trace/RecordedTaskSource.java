package org.orrery.workloads.trace;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.CounterDraws;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskGroup;
import org.orrery.simulator.workload.TaskSource;

/**
 * Plays recorded tasks. With a sample below one each job is taken with that probability, anew in each replication and
 * alike for all policies.
 */
public final class RecordedTaskSource implements TaskSource.Provider {

    private final String name;
    private final RecordedTasks tasks;
    private final double sample;

    /**
     * A source.
     *
     * @param name the workload's name
     * @param tasks what is played
     * @param sample share of the jobs that is taken, above 0 to 1
     */
    public RecordedTaskSource(String name, RecordedTasks tasks, double sample) {
        this.name = name;
        this.tasks = tasks;
        this.sample = sample;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TaskSource open(RandomStreams streams) {
        return new Play(sample < 1 ? streams.draws(Purpose.SAMPLE, name) : null);
    }

    private final class Play implements TaskSource {

        private final @Nullable CounterDraws draws;
        /** The id of the first task of each row, when something must be found by it. */
        private final long @Nullable [] firstId;

        private int row;
        private int copy;
        private long id;
        private @Nullable TaskGroup group;

        private Play(@Nullable CounterDraws draws) {
            this.draws = draws;
            firstId = tasks.hasDependencies() ? firstIds() : null;
        }

        private boolean takes(int index) {
            return draws == null || draws.uniform(tasks.job(index)) < sample;
        }

        private long[] firstIds() {
            long[] ids = new long[tasks.size()];
            long next = 0;
            for (int i = 0; i < ids.length; i++) {
                ids[i] = takes(i) ? next : -1;
                next += takes(i) ? tasks.copies(i) : 0;
            }
            return ids;
        }

        @Override
        public @Nullable TaskArrival next() {
            while (row < tasks.size() && copy == 0 && !takes(row)) {
                row++;
            }
            if (row >= tasks.size()) {
                return null;
            }
            int current = row;
            int copies = tasks.copies(current);
            if (copy == 0) {
                group = copies > 1
                        ? new TaskGroup(name + "-" + current, current, copies, copies, copies, List.of())
                        : null;
            }
            String given = tasks.name(current);
            String unique = given == null || copies == 1 ? given : given + "-" + copy;
            copy++;
            if (copy == copies) {
                copy = 0;
                row++;
            }
            return new TaskArrival(
                    id++,
                    unique,
                    tasks.submitAt(current),
                    tasks.template(current),
                    tasks.work(current),
                    tasks.isCensored(current),
                    Double.POSITIVE_INFINITY,
                    after(current),
                    tasks.delayAfter(current),
                    group);
        }

        private LongList after(int current) {
            int from = tasks.afterFrom(current);
            int to = tasks.afterFrom(current + 1);
            if (from == to || firstId == null) {
                return TaskArrival.NOTHING;
            }
            LongArrayList ids = new LongArrayList();
            for (int i = from; i < to; i++) {
                int leader = tasks.after(i);
                // What is not in the sample cannot be waited for.
                for (int k = 0; firstId[leader] >= 0 && k < tasks.copies(leader); k++) {
                    ids.add(firstId[leader] + k);
                }
            }
            return ids;
        }
    }
}
