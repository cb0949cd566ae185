package org.orrery.workloads.trace.openb;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.NodeSource;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.TaskSource;
import org.orrery.simulator.workload.Trace;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;
import org.orrery.workloads.trace.RecordedTaskSource;
import org.orrery.workloads.trace.RecordedTasks;
import org.orrery.workloads.trace.Selection;
import org.orrery.workloads.trace.openb.AlibabaGpu2023Settings.Mode;
import org.orrery.workloads.trace.openb.AlibabaGpu2023Settings.Order;

/**
 * The GPU cluster trace of Alibaba of 2023, used in Weng et al., "Beware of Fragmentation: Scheduling GPU-Sharing
 * Workloads with Fragmentation Gradient Descent", USENIX ATC 2023.
 */
public final class AlibabaGpu2023Factory implements WorkloadFactory<AlibabaGpu2023Settings> {

    private static final String NAME = "alibaba-gpu-2023";

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.TRACE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String help() {
        return "Nodes and pods of a GPU cluster of Alibaba (\"openb\": 1,523 nodes, 6,212 GPUs, 8,152 pods over five "
                + "months). Get cluster-trace-gpu-v2023/csv from https://github.com/alibaba/clusterdata and name that "
                + "folder with --data FOLDER; its files are openb_node_list_*.csv and openb_pod_list_*.csv.";
    }

    @Override
    public Class<AlibabaGpu2023Settings> settings() {
        return AlibabaGpu2023Settings.class;
    }

    @Override
    public Trace create(AlibabaGpu2023Settings settings, WorkloadContext context) {
        check(settings);
        List<String> notes = new ArrayList<>();
        Dirt dirt = context.dirt(settings.selection().strict());
        NodeSource nodes = settings.nodes() == null
                ? null
                : NodeList.read(context.resolve(settings.nodes()), settings, dirt, notes);
        PodList pods = settings.pods() == null
                ? null
                : PodList.read(
                        context.resolve(settings.pods()), settings.selection().nameOr(NAME), dirt, notes);
        TaskSource.Provider tasks = null;
        double end = Double.NaN;
        if (pods != null && settings.mode() == Mode.REPLAY) {
            tasks = replay(pods, settings, notes);
            end = pods.end() - settings.selection().part().from();
        } else if (pods != null) {
            tasks = arrivals(pods, nodes, settings, context, dirt, notes);
        }
        return new Trace(tasks, nodes, pods == null ? null : pods.shapes().profile(), end, notes);
    }

    private static void check(AlibabaGpu2023Settings settings) {
        if (settings.nodes() == null && settings.pods() == null) {
            throw new IllegalArgumentException(
                    "name the list of nodes, the list of pods, or both: nodes: FILE, pods: FILE");
        }
        settings.selection().check();
        boolean isReplay = settings.mode() == Mode.REPLAY;
        if (isReplay && settings.order() != null) {
            throw new IllegalArgumentException("'order' is for mode: arrivals; a replay keeps the recorded order");
        }
        if (isReplay && settings.demand() != null) {
            throw new IllegalArgumentException("'demand' is for mode: arrivals");
        }
        if (!isReplay && settings.selection().window() != null) {
            throw new IllegalArgumentException("'window' is for mode: replay; in mode: arrivals no times are used");
        }
        if (settings.order() != null && settings.demand() != null) {
            throw new IllegalArgumentException("'order' says which pods come; 'demand' is for an order that is drawn");
        }
    }

    private static TaskSource.Provider replay(PodList pods, AlibabaGpu2023Settings settings, List<String> notes) {
        RecordedTasks recorded =
                pods.recorded(settings.lifetime(), settings.selection().part(), notes);
        return new RecordedTaskSource(
                settings.selection().nameOr(NAME),
                recorded,
                settings.selection().sample());
    }

    private static TaskSource.Provider arrivals(
            PodList pods,
            @Nullable NodeSource nodes,
            AlibabaGpu2023Settings settings,
            WorkloadContext context,
            Dirt dirt,
            List<String> notes) {
        notes.add("pods come one after another, one every " + settings.every()
                + " s, and never leave; the recorded times are not used");
        Order order = settings.order();
        PodOrder positions = order == null
                ? new DrawnOrder(pods, demand(nodes, settings))
                : GivenOrder.read(context.resolve(order.file()), order.column(), pods, dirt);
        Selection selection = settings.selection();
        return new OneByOne(selection.nameOr(NAME), pods, positions, settings.every(), selection.sample());
    }

    /** The thousandths of a GPU that all pods together shall ask for, or NaN. */
    private static double demand(@Nullable NodeSource nodes, AlibabaGpu2023Settings settings) {
        if (settings.demand() == null) {
            return Double.NaN;
        }
        if (nodes == null) {
            throw new IllegalArgumentException("'demand' is a share of the GPUs of 'nodes'; name that list here, too");
        }
        long gpus = 0;
        for (NodeSpec node : nodes.initial()) {
            NodeTemplate template = node.template();
            gpus += template.gpuCount();
        }
        return settings.demand() * gpus * GpuRequest.WHOLE;
    }
}
