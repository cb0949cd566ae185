package org.orrery.workloads.trace.openb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.Trace;
import org.orrery.workloads.trace.FolderContext;
import org.orrery.workloads.trace.Lifetime;
import org.orrery.workloads.trace.Selection;
import org.orrery.workloads.trace.Window;
import org.orrery.workloads.trace.openb.AlibabaGpu2023Settings.Mode;
import org.orrery.workloads.trace.openb.AlibabaGpu2023Settings.Order;

/** Reading lists of our own making, clean and dirty. */
class AlibabaGpu2023Test {

    private final FolderContext context = FolderContext.of("openb");

    private static AlibabaGpu2023Settings nodes(String file, Selection selection) {
        return new AlibabaGpu2023Settings(file, null, Mode.REPLAY, Lifetime.DURATION, null, null, 1, 1001, selection);
    }

    private static AlibabaGpu2023Settings replay(String file, Lifetime lifetime, Selection selection) {
        return new AlibabaGpu2023Settings(null, file, Mode.REPLAY, lifetime, null, null, 1, 1001, selection);
    }

    private static AlibabaGpu2023Settings arrivals(String file, @Nullable Order order, @Nullable Double demand) {
        return new AlibabaGpu2023Settings(
                "nodes.csv", file, Mode.ARRIVALS, Lifetime.DURATION, order, demand, 2, 1001, Selection.ALL);
    }

    private static Selection window(double from, @Nullable Double to) {
        return new Selection(null, new Window(from, to), 1, false, "tasks");
    }

    private Trace read(AlibabaGpu2023Settings settings) {
        return new AlibabaGpu2023Factory().create(settings, context);
    }

    private List<NodeSpec> readNodes(AlibabaGpu2023Settings settings) {
        return requireNonNull(read(settings).nodes()).initial();
    }

    @Test
    void nodesHaveTheirResourcesAndDevices() {
        List<NodeSpec> nodes = readNodes(nodes("nodes.csv", Selection.ALL));

        assertThat(nodes)
                .extracting(
                        NodeSpec::name,
                        n -> n.template().pool(),
                        n -> n.template().gpuCount(),
                        n -> n.template().gpuModel())
                .containsExactly(
                        tuple("n-0", "cpu", 0, ""),
                        tuple("n-1", "P100", 2, "P100"),
                        tuple("n-2", "P100", 2, "P100"),
                        tuple("n-3", "G2", 8, "G2"));
        assertThat(nodes.get(3).template().allocatable().get(ResourceNames.CPU)).isEqualTo(96_000);
        assertThat(nodes.get(3).template().allocatable().get(ResourceNames.MEMORY))
                .isEqualTo(384L << 30);
        assertThat(nodes.get(1).template()).isSameAs(nodes.get(2).template());
        assertThat(nodes.get(1).template().podLimit()).isEqualTo(1001);
    }

    @Test
    void columnsAreFoundByNameAndBadNodesAreCountedByReason() {
        List<NodeSpec> nodes = readNodes(nodes("nodes-dirty.csv", Selection.ALL));

        assertThat(nodes).extracting(NodeSpec::name).containsExactly("n-0", "n-1", "n-5");
        assertThat(context.skipped())
                .startsWith("skipped 5 rows: ")
                .contains("1 with an sn that occurred before (first at nodes-dirty.csv:4: ")
                .contains("1 with GPUs without model (first at nodes-dirty.csv:5: ")
                .contains("1 with a memory_mib below what is possible (first at nodes-dirty.csv:6: ")
                .contains("1 with a cpu_milli that is not a number (first at nodes-dirty.csv:7: ")
                .contains("1 without cpu_milli (first at nodes-dirty.csv:9: ");
    }

    @Test
    void aSampleOfTheNodesIsSpreadOverTheList() {
        assertThat(readNodes(nodes("nodes.csv", new Selection(null, null, 0.5, false, "tasks"))))
                .extracting(NodeSpec::name)
                .containsExactly("n-1", "n-3");
    }

    @Test
    void aPodRunsFromItsSchedulingOrElseFromItsCreationToItsDeletion() {
        List<TaskArrival> tasks = FolderContext.tasks(read(replay("pods.csv", Lifetime.DURATION, Selection.ALL)));

        assertThat(tasks)
                .extracting(TaskArrival::id, TaskArrival::name, TaskArrival::submitAt, TaskArrival::work)
                .containsExactly(
                        tuple(0L, "openb-pod-0000", 0.0, new TaskWork.Duration(1000)),
                        tuple(1L, "openb-pod-0002", 50.0, new TaskWork.Duration(30)),
                        tuple(2L, "openb-pod-0001", 100.0, new TaskWork.Duration(250)),
                        tuple(3L, "openb-pod-0003", 200.0, new TaskWork.Duration(60)),
                        tuple(4L, "openb-pod-0004", 300.0, new TaskWork.Duration(690)));
    }

    @Test
    void podsThatRunAtTheEndOfTheTraceAreCensored() {
        Trace trace = read(replay("pods.csv", Lifetime.DURATION, Selection.ALL));

        assertThat(FolderContext.tasks(trace))
                .filteredOn(TaskArrival::isCensored)
                .extracting(TaskArrival::name)
                .containsExactly("openb-pod-0000", "openb-pod-0004");
        assertThat(trace.end()).isEqualTo(1000);
        assertThat(trace.notes()).anyMatch(note -> note.startsWith("2 pods still ran at the end of the trace"));
    }

    @Test
    void aRecordedLifetimeEndsAtTheRecordedTime() {
        List<TaskArrival> tasks = FolderContext.tasks(read(replay("pods.csv", Lifetime.RECORDED, window(50, null))));

        assertThat(tasks)
                .extracting(TaskArrival::name, TaskArrival::submitAt, TaskArrival::work)
                .contains(tuple("openb-pod-0001", 50.0, new TaskWork.Until(350)));
    }

    @Test
    void aWindowBeginsWithThePodsThatWereThere() {
        List<TaskArrival> tasks = FolderContext.tasks(read(replay("pods.csv", Lifetime.DURATION, window(95, 250.0))));

        assertThat(tasks)
                .extracting(TaskArrival::name, TaskArrival::submitAt, TaskArrival::work, TaskArrival::isCensored)
                .containsExactly(
                        tuple("openb-pod-0000", 0.0, new TaskWork.Duration(905), true),
                        tuple("openb-pod-0001", 5.0, new TaskWork.Duration(250), false),
                        tuple("openb-pod-0003", 105.0, new TaskWork.Duration(60), false));
    }

    @Test
    void podsAskForDevicesAndModels() {
        TaskArrival task = FolderContext.tasks(read(replay("pods.csv", Lifetime.DURATION, Selection.ALL)))
                .get(1);

        assertThat(task.template().gpu().count()).isEqualTo(2);
        assertThat(task.template().gpu().milliPerDevice()).isEqualTo(1000);
        assertThat(task.template().gpu().models()).isEqualTo(Set.of("P100", "G2"));
        assertThat(task.template().request(ResourceNames.CPU)).isEqualTo(8000);
        assertThat(task.template().request(ResourceNames.MEMORY)).isEqualTo(16L << 30);
    }

    @Test
    void theProfileCountsThePodsOfEachShape() {
        assertThat(requireNonNull(read(replay("pods.csv", Lifetime.DURATION, Selection.ALL))
                                .profile())
                        .shapes())
                .extracting(shape -> shape.template().gpu().totalMilli(), shape -> shape.pods())
                .containsExactly(tuple(0L, 2L), tuple(500L, 2L), tuple(2000L, 1L));
    }

    @Test
    void badPodsAreCountedByReason() {
        Trace trace = read(replay("pods-dirty.csv", Lifetime.DURATION, Selection.ALL));

        assertThat(FolderContext.tasks(trace))
                .extracting(TaskArrival::name)
                .containsExactly("openb-pod-0000", "openb-pod-0003");
        assertThat(FolderContext.tasks(trace).get(1).template().gpu().milliPerDevice())
                .isEqualTo(1000);
        assertThat(context.skipped())
                .contains("1 with a name that occurred before (first at pods-dirty.csv:3: ")
                .contains("1 with a deletion before creation or scheduling (first at pods-dirty.csv:4: ")
                .contains("1 that ask for nothing of their GPUs (first at pods-dirty.csv:5: ")
                .contains("1 with scheduling before creation (first at pods-dirty.csv:7: ")
                .contains("1 without cpu_milli (first at pods-dirty.csv:8: ");
    }

    @Test
    void strictReadingEndsAtTheFirstBadRow() {
        Selection strict = new Selection(null, null, 1, true, "tasks");

        assertThatThrownBy(() -> read(replay("pods-dirty.csv", Lifetime.DURATION, strict)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("pods-dirty.csv:3: with a name that occurred before");
    }

    @Test
    void aListWithoutTimesCannotBeReplayed() {
        assertThatThrownBy(() -> read(replay("pods-without-times.csv", Lifetime.DURATION, Selection.ALL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pods-without-times.csv: this list has no times")
                .hasMessageContaining("mode: arrivals");
    }

    @Test
    void aGivenOrderMayRepeatPodsWhoseCopiesGetNamesOfTheirOwn() {
        Trace trace = read(arrivals("pods-without-times.csv", new Order("order.csv", "mine"), null));

        assertThat(FolderContext.tasks(trace))
                .extracting(TaskArrival::id, TaskArrival::name, TaskArrival::submitAt)
                .containsExactly(
                        tuple(0L, "openb-pod-0002", 0.0),
                        tuple(1L, "openb-pod-0000", 2.0),
                        tuple(2L, "openb-pod-0002#2", 4.0),
                        tuple(3L, "openb-pod-0001", 6.0),
                        tuple(4L, "openb-pod-0002#3", 8.0));
        assertThat(FolderContext.tasks(trace))
                .extracting(TaskArrival::work)
                .containsOnly(new TaskWork.Until(Double.POSITIVE_INFINITY));
    }

    @Test
    void anOrderMayNamePodsInFullAndEndEarly() {
        Trace trace = read(arrivals("pods.csv", new Order("order.csv", "short"), null));

        assertThat(FolderContext.tasks(trace))
                .extracting(TaskArrival::name)
                .containsExactly("openb-pod-0001", "openb-pod-0000");
    }

    @Test
    void anUnknownColumnOfTheOrderIsNamedWithThoseThatAreThere() {
        assertThatThrownBy(() -> read(arrivals("pods.csv", new Order("order.csv", "yours"), null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order.csv: the header lacks yours; it has position, mine, short");
    }

    @Test
    void anOrderThatIsDrawnHoldsEveryPodOnceAndDiffersBetweenReplications() {
        Trace trace = read(arrivals("pods.csv", null, null));

        List<String> names =
                List.of("openb-pod-0000", "openb-pod-0001", "openb-pod-0002", "openb-pod-0003", "openb-pod-0004");
        assertThat(FolderContext.tasks(trace, 1, 0))
                .extracting(TaskArrival::name)
                .containsExactlyInAnyOrderElementsOf(names)
                .isEqualTo(FolderContext.tasks(trace, 1, 0).stream()
                        .map(TaskArrival::name)
                        .toList())
                .isNotEqualTo(FolderContext.tasks(trace, 1, 1).stream()
                        .map(TaskArrival::name)
                        .toList());
    }

    @Test
    void demandAddsCopiesUpToAShareOfTheGpus() {
        // Twelve GPUs; the pods ask for 3000 thousandths.
        assertThat(gpuMilli(read(arrivals("pods.csv", null, 1.0)))).isBetween(10_001L, 12_000L);
    }

    @Test
    void demandLeavesPodsOutDownToAShareOfTheGpus() {
        assertThat(gpuMilli(read(arrivals("pods.csv", null, 0.1)))).isLessThanOrEqualTo(1200);
    }

    private static long gpuMilli(Trace trace) {
        return FolderContext.tasks(trace).stream()
                .mapToLong(task -> task.template().gpu().totalMilli())
                .sum();
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        AlibabaGpu2023Settings ordered = new AlibabaGpu2023Settings(
                null,
                "pods.csv",
                Mode.REPLAY,
                Lifetime.DURATION,
                new Order("order.csv", "mine"),
                null,
                1,
                1001,
                Selection.ALL);

        assertThatThrownBy(() -> read(ordered)).hasMessageContaining("'order' is for mode: arrivals");
        assertThatThrownBy(() -> read(replay("pods.csv", Lifetime.DURATION, window(100, 100.0))))
                .hasMessageContaining("'to' must come after 'from'");
        assertThatThrownBy(() -> read(replay("pods.csv", Lifetime.DURATION, window(5000, null))))
                .hasMessageContaining("the window holds no pod");
    }
}
