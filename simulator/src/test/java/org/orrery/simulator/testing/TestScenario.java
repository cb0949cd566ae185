package org.orrery.simulator.testing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.ChangeSpec;
import org.orrery.simulator.ClusterSimulation;
import org.orrery.simulator.ClusterSpec;
import org.orrery.simulator.DataColumns;
import org.orrery.simulator.MeasureSpec;
import org.orrery.simulator.NodeScalingSpec;
import org.orrery.simulator.ResilienceSpec;
import org.orrery.simulator.SimulationSpec;
import org.orrery.simulator.fault.FaultSpec;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.Policies;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.service.ServicesSpec;
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

/** A small cluster with explicit tasks, for tests that compute by hand what must come out. */
public final class TestScenario {

    /** One mebibyte. */
    public static final long MI = 1L << 20;
    /** One gibibyte. */
    public static final long GI = 1L << 30;

    private final List<NodeSource.NodeSpec> nodes = new ArrayList<>();
    private final List<NodeSource.NodeEvent> nodeEvents = new ArrayList<>();
    private final List<TaskArrival> tasks = new ArrayList<>();
    private final Map<Isolation, IsolationCosts> isolation = new EnumMap<>(Isolation.class);
    private final List<FaultSpec> faults = new ArrayList<>();
    private @Nullable PolicyChoice failover;
    private double horizon = Double.POSITIVE_INFINITY;
    private double warmup;
    private double pullBandwidth = Double.POSITIVE_INFINITY;
    private boolean pullsSerially = true;
    private CpuFidelity cpu = CpuFidelity.CONTENDED;
    private MeasureSpec measure = MeasureSpec.DEFAULT;
    private @Nullable NodeScalingSpec nodeScaling;
    private @Nullable PolicyChoice pricing;
    private ServicesSpec services = ServicesSpec.NONE;
    private final List<ChangeSpec> changes = new ArrayList<>();
    private PolicyChoice orchestrator = new PolicyChoice(PolicyKind.ORCHESTRATOR, "test", new NoSettings());

    /** An empty scenario in which isolation costs nothing. */
    public TestScenario() {
        for (Isolation kind : Isolation.values()) {
            isolation.put(kind, new IsolationCosts(Law.constant(0), 0, 0, kind != Isolation.CHROOT));
        }
    }

    /** Amounts of cpu in cores and of memory in bytes. */
    public static Amounts amounts(double cores, long memory) {
        return Amounts.of(StrictMath.round(cores * 1000), memory);
    }

    /** A pod that requests cores and memory and has no limits. */
    public static PodTemplate pod(double cores, long memory) {
        return PodTemplate.builder("job").requests(amounts(cores, memory)).build();
    }

    /** Adds a node of so many cores and 64 GiB. */
    public TestScenario node(String name, double cores) {
        return node(name, NodeTemplate.of("pool", amounts(cores, 64 * GI), 110));
    }

    /** Adds a node. */
    public TestScenario node(String name, NodeTemplate template) {
        nodes.add(new NodeSource.NodeSpec(name, template));
        return this;
    }

    /** Adds a change of nodes. */
    public TestScenario nodeEvent(NodeSource.NodeEvent event) {
        nodeEvents.add(event);
        return this;
    }

    /** Adds a task; they must be added in the order of submission. */
    public TestScenario task(double submitAt, PodTemplate template, TaskWork work) {
        return task(TaskArrival.of(tasks.size(), submitAt, template, work));
    }

    /** Adds a task. */
    public TestScenario task(TaskArrival task) {
        tasks.add(task);
        return this;
    }

    /** The number that the next task must have. */
    public long nextId() {
        return tasks.size();
    }

    /** Ends the run at a time. */
    public TestScenario horizon(double seconds) {
        horizon = seconds;
        return this;
    }

    /** Measures from a time on. */
    public TestScenario warmup(double seconds) {
        warmup = seconds;
        return this;
    }

    /** Lets nodes pull images at so many bytes a second. */
    public TestScenario pulls(double bandwidth, boolean serially) {
        pullBandwidth = bandwidth;
        pullsSerially = serially;
        return this;
    }

    /** Says how closely processors are modelled. */
    public TestScenario cpu(CpuFidelity fidelity) {
        cpu = fidelity;
        return this;
    }

    /** Says what a kind of isolation costs. */
    public TestScenario isolation(Isolation kind, IsolationCosts costs) {
        isolation.put(kind, costs);
        return this;
    }

    /** Adds services. */
    public TestScenario services(ServicesSpec spec) {
        services = spec;
        return this;
    }

    /** Plans a change. */
    public TestScenario change(ChangeSpec change) {
        changes.add(change);
        return this;
    }

    /** Says what is recorded. */
    public TestScenario measure(MeasureSpec spec) {
        measure = spec;
        return this;
    }

    /** Lets another orchestrator run the cluster. */
    public TestScenario orchestrator(PolicyChoice choice) {
        orchestrator = choice;
        return this;
    }

    /** Lets something break. */
    public TestScenario fault(FaultSpec fault) {
        faults.add(fault);
        return this;
    }

    /** Says what is done when nodes and pods are lost. */
    public TestScenario failover(PolicyChoice choice) {
        failover = choice;
        return this;
    }

    /** Says what is paid for. */
    public TestScenario pricing(PolicyChoice choice) {
        pricing = choice;
        return this;
    }

    /** Lets the number of nodes change by decision. */
    public TestScenario nodeScaling(NodeScalingSpec spec) {
        nodeScaling = spec;
        return this;
    }

    /** The specification. */
    public SimulationSpec spec() {
        List<NodeSource.NodeSpec> initial = List.copyOf(nodes);
        List<NodeSource.NodeEvent> events = List.copyOf(nodeEvents);
        List<TaskArrival> arrivals = List.copyOf(tasks);
        return new SimulationSpec(
                new ClusterSpec(
                        new ResourceNames(List.of()),
                        new NodeSource() {
                            @Override
                            public List<NodeSpec> initial() {
                                return initial;
                            }

                            @Override
                            public List<NodeEvent> events() {
                                return events;
                            }
                        },
                        cpu,
                        pullBandwidth,
                        pullsSerially,
                        false,
                        isolation,
                        Map.of()),
                List.of(new Provider(arrivals)),
                services,
                changes,
                null,
                Policies.of(TestScenario.class.getClassLoader()),
                orchestrator,
                nodeScaling,
                new ResilienceSpec(faults, failover),
                pricing,
                DataColumns.NONE,
                SimulationSpec.SOME_MONDAY,
                horizon,
                warmup,
                1,
                0,
                measure);
    }

    /** Runs it. */
    public RunResult run() {
        return ClusterSimulation.run(spec());
    }

    /** A metric of the whole simulation. */
    public static double metric(RunResult result, String name) {
        Double value = result.metrics().get(MetricKey.of(name));
        if (value == null) {
            throw new AssertionError(
                    "There is no metric " + name + " among " + result.metrics().keySet());
        }
        return value;
    }

    private record Provider(List<TaskArrival> arrivals) implements TaskSource.Provider {

        @Override
        public String name() {
            return "tasks";
        }

        @Override
        public List<String> after() {
            return arrivals.stream()
                    .map(TaskArrival::group)
                    .filter(group -> group != null)
                    .flatMap(group -> group.after().stream())
                    .distinct()
                    .toList();
        }

        @Override
        public TaskSource open(RandomStreams streams) {
            return new TaskSource() {
                private int next;

                @Override
                public @Nullable TaskArrival next() {
                    return next < arrivals.size() ? arrivals.get(next++) : null;
                }
            };
        }
    }
}
