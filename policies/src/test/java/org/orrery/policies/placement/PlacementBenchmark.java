package org.orrery.policies.placement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.policies.kubernetes.KubernetesOrchestratorFactory;
import org.orrery.policies.kubernetes.KubernetesPlacementFactory;
import org.orrery.policies.kubernetes.ScoringStrategySettings;
import org.orrery.policies.kubernetes.plugin.NodeResourcesBalancedAllocation.Formula;
import org.orrery.simulator.ClusterSpec;
import org.orrery.simulator.DataColumns;
import org.orrery.simulator.MeasureSpec;
import org.orrery.simulator.SimulationSpec;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.policy.Policies;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.CpuFidelity;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.IsolationCosts;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.NodeSource;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskSource;
import org.orrery.simulator.workload.TaskWork;

/**
 * How fast tasks are placed: whole runs of synthetic tasks in twenty shapes that arrive at random on a cluster loaded
 * to seventy percent. Arguments: the number of tasks, of nodes, and the policies.
 */
public final class PlacementBenchmark {

    private static final long GI = 1L << 30;
    private static final int SHAPES = 20;
    private static final long CORES = 16;
    private static final double LOAD = 0.7;
    private static final double MEAN_DURATION = 500;

    private PlacementBenchmark() {}

    /** Runs the benchmark and prints a line for each policy. */
    public static void main(String[] arguments) {
        int tasks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int nodes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        List<String> policies = arguments.length > 2
                ? List.of(arguments).subList(2, arguments.length)
                : List.of("first-fit", "best-fit", "kubernetes");
        MeasuredRun.printHeader();
        for (String policy : policies) {
            MeasuredRun.of(spec(policy, nodes, new Tasks(tasks, nodes))).print(policy, nodes, tasks);
        }
    }

    /** A run of tasks on a cluster of equal nodes. */
    static SimulationSpec spec(String policy, int nodeCount, TaskSource.Provider tasks) {
        List<NodeSource.NodeSpec> nodes = new ArrayList<>();
        NodeTemplate machine = NodeTemplate.of("pool", Amounts.of(CORES * 1000, 64 * GI), 110);
        for (int i = 0; i < nodeCount; i++) {
            nodes.add(new NodeSource.NodeSpec("node-" + i, machine));
        }
        Map<Isolation, IsolationCosts> isolation = new EnumMap<>(Isolation.class);
        for (Isolation kind : Isolation.values()) {
            isolation.put(kind, new IsolationCosts(Law.constant(0), 0, 0, true));
        }
        return new SimulationSpec(
                new ClusterSpec(
                        new ResourceNames(List.of()),
                        () -> nodes,
                        CpuFidelity.CONTENDED,
                        Double.POSITIVE_INFINITY,
                        true,
                        false,
                        isolation,
                        Map.of()),
                List.of(tasks),
                null,
                Policies.of(PlacementBenchmark.class.getClassLoader()),
                new PolicyChoice(
                        PolicyKind.ORCHESTRATOR,
                        "kubernetes",
                        new KubernetesOrchestratorFactory.Settings(
                                new PolicyChoice(PolicyKind.PLACEMENT, policy, settings(policy)), 6)),
                null,
                DataColumns.NONE,
                Double.POSITIVE_INFINITY,
                0,
                1,
                0,
                MeasureSpec.DEFAULT);
    }

    private static Record settings(String policy) {
        PlacementSettings common = new PlacementSettings(
                new TieBreakSettings(TieBreakSettings.Rule.FIRST, null, null), new QueueSettings(true));
        return switch (policy) {
            case "best-fit", "worst-fit", "dot-product", "tetris" -> new PackingSettings(Map.of(), 100, common);
            case "kubernetes" ->
                new KubernetesPlacementFactory.Settings(
                        Map.of(),
                        List.of(),
                        new ScoringStrategySettings("LeastAllocated", List.of(), List.of()),
                        Formula.ABSOLUTE,
                        KubernetesPlacementFactory.DefaultConstraints.NONE,
                        1,
                        0,
                        new TieBreakSettings(TieBreakSettings.Rule.SEEDED, null, null),
                        common.queue());
            default -> common;
        };
    }

    private record Tasks(int count, int nodes) implements TaskSource.Provider {

        @Override
        public String name() {
            return "tasks";
        }

        @Override
        public TaskSource open(RandomStreams streams) {
            PodTemplate[] shapes = new PodTemplate[SHAPES];
            double meanCores = 0;
            for (int i = 0; i < SHAPES; i++) {
                long milli = 250L * (1 + i % 16);
                shapes[i] = PodTemplate.builder("shape-" + i)
                        .requests(Amounts.of(milli, (1 + i % 7) * GI))
                        .build();
                meanCores += milli / 1000.0 / SHAPES;
            }
            double rate = LOAD * nodes * CORES / (meanCores * MEAN_DURATION);
            RandomStream random = new RandomStream(7);
            return new TaskSource() {
                private int next;
                private double at;

                @Override
                public @Nullable TaskArrival next() {
                    if (next == count) {
                        return null;
                    }
                    at -= StrictMath.log(random.nextOpenDouble()) / rate;
                    double duration = -StrictMath.log(random.nextOpenDouble()) * MEAN_DURATION;
                    PodTemplate shape = shapes[random.nextInt(SHAPES)];
                    return TaskArrival.of(next++, at, shape, new TaskWork.Duration(duration));
                }
            };
        }
    }
}
