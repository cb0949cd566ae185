package org.orrery.workloads.trace.openb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.testing.SharedFiles;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.Trace;
import org.orrery.workloads.trace.FolderContext;
import org.orrery.workloads.trace.Lifetime;
import org.orrery.workloads.trace.Selection;
import org.orrery.workloads.trace.openb.AlibabaGpu2023Settings.Mode;
import org.orrery.workloads.trace.openb.AlibabaGpu2023Settings.Order;

/** The published lists, against the counts that were published with them. */
class OpenbSharedFilesTest {

    private final Path folder = SharedFiles.require("traces/alibaba-gpu-v2023");
    private final FolderContext context = new FolderContext(folder);

    private Trace read(@Nullable String nodes, @Nullable String pods, Mode mode, @Nullable Order order) {
        Trace trace = new AlibabaGpu2023Factory()
                .create(
                        new AlibabaGpu2023Settings(
                                nodes, pods, mode, Lifetime.DURATION, order, null, 1, 1001, Selection.ALL),
                        context);
        assertThat(context.skipped()).isEmpty();
        return trace;
    }

    @Test
    void theGpuNodesAreAllThere() {
        List<NodeSpec> nodes = requireNonNull(read("openb_node_list_gpu_node.csv", null, Mode.REPLAY, null)
                        .nodes())
                .initial();

        assertThat(nodes).hasSize(1213);
        assertThat(nodes.stream().mapToInt(node -> node.template().gpuCount()).sum())
                .isEqualTo(6212);
        assertThat(nodes.stream()
                        .mapToLong(node -> node.template().capacity().get(ResourceNames.CPU))
                        .sum())
                .isEqualTo(107_018_000);
        assertThat(nodes.stream()
                        .mapToLong(node -> node.template().capacity().get(ResourceNames.MEMORY))
                        .sum())
                .isEqualTo(503_828_480L << 20);
    }

    @Test
    void theListOfAllNodesHasThoseWithoutGpuToo() {
        List<NodeSpec> nodes = requireNonNull(read("openb_node_list_all_node.csv", null, Mode.REPLAY, null)
                        .nodes())
                .initial();

        assertThat(nodes).hasSize(1523);
        assertThat(nodes).filteredOn(node -> node.template().gpuCount() == 0).hasSize(310);
    }

    @Test
    void thePodsAreAllThereWithTheirShapes() {
        Trace trace = read(null, "openb_pod_list_default.csv", Mode.REPLAY, null);
        List<TaskArrival> tasks = FolderContext.tasks(trace);

        assertThat(tasks).hasSize(8152);
        assertThat(tasks.stream()
                        .mapToLong(task -> task.template().gpu().totalMilli())
                        .sum())
                .isEqualTo(6_086_800);
        assertThat(requireNonNull(trace.profile()).shapes().stream()
                        .mapToLong(shape -> shape.pods())
                        .sum())
                .isEqualTo(8152);
        assertThat(tasks).filteredOn(task -> task.template().gpu().isShare()).hasSize(3078);
        assertThat(tasks).filteredOn(task -> task.template().gpu().count() == 8).hasSize(44);
        assertThat(trace.end()).isEqualTo(12_902_960);
        assertThat(trace.notes()).anyMatch(note -> note.startsWith("897 pods were never scheduled"));
    }

    @Test
    void theReplayRunsEachPodForItsRecordedTime() {
        List<TaskArrival> tasks = FolderContext.tasks(read(null, "openb_pod_list_default.csv", Mode.REPLAY, null));

        // Sum over the file of deletion - scheduled, or - creation where that is empty, by a script of its own.
        assertThat(tasks.stream()
                        .mapToDouble(task -> ((TaskWork.Duration) task.work()).seconds())
                        .sum())
                .isEqualTo(210_197_755);
        assertThat(tasks).filteredOn(TaskArrival::isCensored).hasSize(34);
    }

    @Test
    void listsOfModelsAreRead() {
        List<TaskArrival> tasks = FolderContext.tasks(read(null, "openb_pod_list_gpuspec33.csv", Mode.REPLAY, null));

        assertThat(tasks)
                .filteredOn(task -> task.template().gpu().models().size() > 0)
                .hasSizeGreaterThanOrEqualTo(2388);
    }

    @Test
    void aListWithoutTimesGivesArrivals() {
        assertThat(FolderContext.tasks(read(null, "openb_pod_list_multigpu20.csv", Mode.ARRIVALS, null)))
                .hasSize(8324);
    }

    @Test
    void thePublishedOrderIsFollowed() {
        Path order = SharedFiles.require("fgd/arrivals-default.csv").toAbsolutePath();
        Trace trace = read(
                "openb_node_list_gpu_node.csv",
                "openb_pod_list_default.csv",
                Mode.ARRIVALS,
                new Order(order.toString(), "seed42"));
        List<TaskArrival> tasks = FolderContext.tasks(trace);

        assertThat(tasks).hasSize(10_866);
        assertThat(tasks).extracting(TaskArrival::name).doesNotHaveDuplicates();
        assertThat(tasks.get(0).name()).isEqualTo("openb-pod-0255");
        assertThat(tasks.subList(0, 8152)).extracting(TaskArrival::name).noneMatch(name -> name.contains("#"));
    }
}
