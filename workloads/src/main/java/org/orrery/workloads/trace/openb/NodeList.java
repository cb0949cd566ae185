package org.orrery.workloads.trace.openb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.workloads.trace.ListedNodes;
import org.orrery.workloads.trace.Row;
import org.orrery.workloads.trace.Selection;
import org.orrery.workloads.trace.Table;
import org.orrery.workloads.trace.UnusableRowException;

/** Reads the list of nodes: {@code sn,cpu_milli,memory_mib,gpu,model}. */
final class NodeList {

    private static final int NAME = 0;
    private static final int CPU = 1;
    private static final int MEMORY = 2;
    private static final int GPUS = 3;
    private static final int MODEL = 4;
    private static final Table TABLE = Table.withHeader(4, "sn", "cpu_milli", "memory_mib", "gpu", "model");

    private static final String WITHOUT_GPU = "cpu";

    private final int podLimit;
    private final List<NodeSpec> nodes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<NodeTemplate, NodeTemplate> templates = new HashMap<>();

    private NodeList(int podLimit) {
        this.podLimit = podLimit;
    }

    static ListedNodes read(Path file, AlibabaGpu2023Settings settings, Dirt dirt, List<String> notes) {
        NodeList list = new NodeList(settings.podsPerNode());
        TABLE.read(file, dirt, list::add);
        if (list.nodes.isEmpty()) {
            throw new IllegalArgumentException(file + ": there is no usable node in this list; " + dirt.summary());
        }
        Selection selection = settings.selection();
        List<NodeSpec> taken = new ArrayList<>();
        for (int i = 0; i < list.nodes.size(); i++) {
            if (selection.takesNode(i)) {
                taken.add(list.nodes.get(i));
            }
        }
        if (taken.isEmpty()) {
            throw new IllegalArgumentException(
                    file + ": a sample of " + list.nodes.size() + " nodes so small takes none of them");
        }
        long gpus = taken.stream().mapToLong(node -> node.template().gpuCount()).sum();
        notes.add(taken.size() + " nodes with " + gpus + " GPUs"
                + (taken.size() < list.nodes.size()
                        ? ", spread evenly over " + list.nodes.size() + " in the list"
                        : ""));
        notes.add("how many pods fit on a node is not recorded: " + settings.podsPerNode() + " are assumed");
        return new ListedNodes(taken, List.of());
    }

    private void add(Row row) throws UnusableRowException {
        String name = row.text(NAME);
        if (name.isEmpty()) {
            throw new UnusableRowException("without sn");
        }
        int gpus = (int) row.whole(GPUS, 0, NodeTemplate.MAX_GPUS);
        Amounts capacity = Amounts.of(
                row.whole(CPU, 1, Units.MAX_CPU_MILLI), row.whole(MEMORY, 1, Units.MAX_MEMORY_MIB) * Units.MIB);
        String model = row.text(MODEL);
        if (gpus > 0 && model.isEmpty()) {
            throw new UnusableRowException("with GPUs without model");
        }
        if (!names.add(name)) {
            throw new UnusableRowException("with an sn that occurred before");
        }
        NodeTemplate template = NodeTemplate.of(gpus == 0 ? WITHOUT_GPU : model, capacity, podLimit)
                .withGpus(gpus, gpus == 0 ? "" : model);
        nodes.add(new NodeSpec(name, templates.computeIfAbsent(template, key -> key)));
    }
}
