package org.orrery.policies.placement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.policies.kubernetes.KubernetesOrchestratorFactory;
import org.orrery.simulator.ClusterSimulation;
import org.orrery.simulator.ClusterSpec;
import org.orrery.simulator.MeasureSpec;
import org.orrery.simulator.SimulationSpec;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.policy.Policies;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.CpuFidelity;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.IsolationCosts;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.NodeSource;
import org.orrery.simulator.workload.ResourceProfile;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskSource;
import org.orrery.simulator.workload.TaskWork;

/** The experiment of Weng et al., USENIX ATC 2023: the pods of a trace arrive one after another and never leave. */
final class FgdStudy {

    private static final long MI = 1L << 20;
    private static final int POD_LIMIT = 1001;
    private static final double FOR_EVER = 1e9;

    private final List<NodeSource.NodeSpec> nodes = new ArrayList<>();
    private final Map<Integer, PodTemplate> pods = new LinkedHashMap<>();
    private final Path orders;

    /** Reads a trace and the folder of the published orders. */
    FgdStudy(Path trace, Path orders) {
        this.orders = orders;
        for (String[] row : rows(trace.resolve("openb_node_list_gpu_node.csv"))) {
            Amounts capacity = Amounts.of(Long.parseLong(row[1]), Long.parseLong(row[2]) * MI);
            nodes.add(new NodeSource.NodeSpec(
                    row[0], NodeTemplate.of("openb", capacity, POD_LIMIT).withGpus(Integer.parseInt(row[3]), row[4])));
        }
        Map<List<String>, PodTemplate> shapes = new LinkedHashMap<>();
        for (String[] row : rows(trace.resolve("openb_pod_list_default.csv"))) {
            PodTemplate template = shapes.computeIfAbsent(Arrays.asList(row).subList(1, 6), key -> template(row));
            pods.put(number(row[0]), template);
        }
    }

    private static PodTemplate template(String[] row) {
        int count = Integer.parseInt(row[3]);
        Set<String> models = row[5].isEmpty() ? Set.of() : Set.of(row[5].split("\\|"));
        return PodTemplate.builder("openb")
                .requests(Amounts.of(Long.parseLong(row[1]), Long.parseLong(row[2]) * MI))
                .gpu(
                        count == 0
                                ? GpuRequest.NONE
                                : new GpuRequest(count, Math.min(GpuRequest.WHOLE, Integer.parseInt(row[4])), models))
                .build();
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }

    private static List<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings that all policies of the study have: the published order of nodes breaks ties, nobody waits. */
    static PlacementSettings common(String column) {
        return new PlacementSettings(new TieBreakSettings(null, "node-order.csv", column), new QueueSettings(false));
    }

    /** The settings of the policies that weigh cpu and GPU. */
    static PackingSettings packing(String column) {
        return new PackingSettings(Map.of(), 100, common(column));
    }

    /** How many nodes there are. */
    int nodes() {
        return nodes.size();
    }

    /** How many pods arrive in an order. */
    int pods(String order) {
        return column("arrivals-default.csv", order).size();
    }

    /** One run: allocated percent at each percent arrived. */
    double[] curve(String policy, Record settings, String order, long seed) {
        RunResult result = ClusterSimulation.run(spec(policy, settings, order, seed));
        return result.curves().get(0).y();
    }

    /** What such a run is made of. */
    SimulationSpec spec(String policy, Record settings, String order, long seed) {
        List<TaskArrival> arrivals = new ArrayList<>();
        for (String number : column("arrivals-default.csv", order)) {
            PodTemplate template = Objects.requireNonNull(pods.get(Integer.parseInt(number)), number);
            arrivals.add(TaskArrival.of(arrivals.size(), arrivals.size(), template, new TaskWork.Duration(FOR_EVER)));
        }
        Map<Isolation, IsolationCosts> isolation = new EnumMap<>(Isolation.class);
        for (Isolation kind : Isolation.values()) {
            isolation.put(kind, new IsolationCosts(Law.constant(0), 0, 0, true));
        }
        PolicyChoice placement = new PolicyChoice(PolicyKind.PLACEMENT, policy, settings);
        return new SimulationSpec(
                new ClusterSpec(
                        new ResourceNames(List.of()),
                        () -> nodes,
                        CpuFidelity.IGNORED,
                        Double.POSITIVE_INFINITY,
                        true,
                        false,
                        isolation,
                        Map.of()),
                List.of(new Arrivals(arrivals)),
                profile(),
                Policies.of(FgdStudy.class.getClassLoader()),
                new PolicyChoice(
                        PolicyKind.ORCHESTRATOR,
                        "kubernetes",
                        new KubernetesOrchestratorFactory.Settings(placement, 0)),
                null,
                this::column,
                arrivals.size() + 1.0,
                0,
                seed,
                0,
                new MeasureSpec(0, MeasureSpec.AllocationCurve.GPU));
    }

    private ResourceProfile profile() {
        Map<PodTemplate, Long> counts = new LinkedHashMap<>();
        for (PodTemplate template : pods.values()) {
            counts.merge(template, 1L, Long::sum);
        }
        return new ResourceProfile(counts.entrySet().stream()
                .map(entry -> new ResourceProfile.Shape(entry.getKey(), entry.getValue()))
                .toList());
    }

    private List<String> column(String file, String column) {
        try {
            List<String> header = Arrays.asList(
                    Files.readAllLines(orders.resolve(file)).get(0).split(","));
            int index = header.indexOf(column);
            // Columns differ in length; the shorter ones end in empty fields.
            return rows(orders.resolve(file)).stream()
                    .map(row -> row[index])
                    .filter(value -> !value.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published curve of a policy and seed. */
    double[] published(String policy, String seed) {
        for (String[] row : rows(orders.resolve("expected-default-curves.csv"))) {
            if (row[0].equals(policy) && row[1].equals(seed)) {
                return Arrays.stream(row)
                        .skip(2)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
            }
        }
        throw new AssertionError("No published curve of " + policy + ", seed " + seed);
    }

    private record Arrivals(List<TaskArrival> arrivals) implements TaskSource.Provider {

        @Override
        public String name() {
            return "openb";
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
