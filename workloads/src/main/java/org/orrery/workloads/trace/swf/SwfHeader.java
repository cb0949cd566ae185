package org.orrery.workloads.trace.swf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.workload.NodeSource;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.workloads.trace.ListedNodes;
import org.orrery.workloads.trace.Selection;

/** The directives in a log's header, {@code ; MaxNodes: 128}. */
final class SwfHeader {

    private static final long MILLI = 1000;

    /** More than any machine of the archive has. */
    private static final long MOST = 10_000_000;

    private final Map<String, String> directives = new HashMap<>();

    /** Takes in a comment, which may hold a directive; of several of one name the first counts. */
    void add(String comment) {
        String text = comment.substring(1);
        int colon = text.indexOf(':');
        if (colon > 0) {
            directives.putIfAbsent(
                    text.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    text.substring(colon + 1).strip());
        }
    }

    /** The leading number of a directive, or -1 when there is none. */
    private long number(String name) {
        String value = directives.getOrDefault(name, "").split("[^0-9]", 2)[0];
        return value.isEmpty() || value.length() > 9 ? -1 : Long.parseLong(value);
    }

    /** Equal nodes that together have the machine's processors; null when the header does not say how many. */
    @Nullable
    NodeSource nodes(long memory, Selection selection) {
        long processors = number("maxprocs");
        long count = number("maxnodes");
        if (processors <= 0 && count <= 0) {
            return null;
        }
        long nodes = count > 0 ? count : processors;
        long all = Math.max(processors, nodes);
        if (all > MOST) {
            throw new IllegalArgumentException("the header names " + all + " processors, more than " + MOST);
        }
        List<NodeSpec> list = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            if (selection.takesNode(i)) {
                // What cannot be divided goes to the first nodes.
                long cores = all / nodes + (i < all % nodes ? 1 : 0);
                NodeTemplate template =
                        NodeTemplate.of("machine", Amounts.of(cores * MILLI, memory), (int) Math.max(110, cores));
                list.add(new NodeSpec("node-" + i, template));
            }
        }
        return list.isEmpty() ? null : new ListedNodes(list, List.of());
    }
}
