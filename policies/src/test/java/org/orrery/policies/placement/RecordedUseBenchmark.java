package org.orrery.policies.placement;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskSource;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.UsageProfile;

/**
 * How fast recorded use is replayed: tasks that all begin at once, each with a record of its use of cpu and memory in
 * intervals of five minutes, drawn so that nodes of sixteen cores are contended a part of the time. Arguments: the
 * numbers of nodes, of tasks a node, and of intervals a task.
 */
public final class RecordedUseBenchmark {

    private static final long MI = 1L << 20;
    private static final double INTERVAL = 300;
    /** Cores that a node's tasks use on average, of sixteen. */
    private static final double CORES_USED = 12;

    private RecordedUseBenchmark() {}

    /** Runs the benchmark and prints a line for each rule of stretching. */
    public static void main(String[] arguments) {
        int nodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int tasksPerNode = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        int fragments = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 288;
        MeasuredRun.printHeader();
        for (TaskWork.Stretching stretching : TaskWork.Stretching.values()) {
            Tasks tasks = new Tasks(nodes * tasksPerNode, tasksPerNode, fragments, stretching);
            MeasuredRun.of(PlacementBenchmark.spec("best-fit", nodes, tasks))
                    .print(
                            stretching == TaskWork.Stretching.KEEP_TIME ? "keep time" : "conserve",
                            nodes,
                            (long) nodes * tasksPerNode * fragments);
        }
    }

    /** A record in two arrays. */
    private static final class Profile implements UsageProfile {

        private final float[] cores;
        private final int[] megabytes;

        private Profile(float[] cores, int[] megabytes) {
            this.cores = cores;
            this.megabytes = megabytes;
        }

        @Override
        public int fragments() {
            return cores.length;
        }

        @Override
        public double seconds(int fragment) {
            return INTERVAL;
        }

        @Override
        public double cores(int fragment) {
            return cores[fragment];
        }

        @Override
        public long memory(int fragment) {
            return megabytes[fragment] * MI;
        }
    }

    private record Tasks(int count, int perNode, int fragments, TaskWork.Stretching stretching)
            implements TaskSource.Provider {

        @Override
        public String name() {
            return "records";
        }

        @Override
        public TaskSource open(RandomStreams streams) {
            // Requests fill each node with its share of the tasks.
            PodTemplate shape = PodTemplate.builder("records")
                    .requests(Amounts.of(16_000 / perNode, 65_536 / perNode * MI))
                    .build();
            RandomStream random = new RandomStream(11);
            return new TaskSource() {
                private int next;

                @Override
                public @Nullable TaskArrival next() {
                    if (next == count) {
                        return null;
                    }
                    float[] cores = new float[fragments];
                    int[] megabytes = new int[fragments];
                    for (int i = 0; i < fragments; i++) {
                        cores[i] = (float) (-StrictMath.log(random.nextOpenDouble()) * CORES_USED / perNode);
                        megabytes[i] = 1 + random.nextInt(32_768 / perNode);
                    }
                    // Records begin at any moment, as those of machines do that are looked at one after another.
                    double at = INTERVAL * next / count;
                    return TaskArrival.of(
                            next++, at, shape, new TaskWork.Recorded(new Profile(cores, megabytes), stretching));
                }
            };
        }
    }
}
