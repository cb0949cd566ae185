package org.orrery.simulator.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Nodes;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.spec.ImageTemplate;
import org.orrery.simulator.workload.NodeSource;
import org.orrery.simulator.workload.NodeSource.NodeEvent;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.ResourceProfile;

/** Lets nodes join, leave and change as a source of nodes says. */
public final class NodeSourceDriver {

    private final Timers timers;
    private final Nodes nodes;
    private final NodeSource source;
    private final List<NodeEvent> events;
    private final @Nullable ResourceProfile preloaded;
    private final Map<String, Node> byName = new HashMap<>();
    private final int timer;
    private int next;

    /**
     * A driver that has not begun.
     *
     * @param preloaded a profile whose images lie on every node that joins, or null for none
     */
    public NodeSourceDriver(Timers timers, Nodes nodes, NodeSource source, @Nullable ResourceProfile preloaded) {
        this.timers = timers;
        this.nodes = nodes;
        this.source = source;
        this.preloaded = preloaded;
        events = source.events();
        timer = timers.newTimer(timers.registerKind(Phase.FAULT, "node event", (t, entity) -> happen()), 0);
    }

    /** Lets the first nodes join. */
    public void start() {
        for (NodeSpec spec : source.initial()) {
            join(spec);
        }
        arm();
    }

    private void arm() {
        if (next < events.size()) {
            timers.schedule(timer, Math.max(timers.now(), events.get(next).at()));
        }
    }

    private void happen() {
        while (next < events.size() && events.get(next).at() <= timers.now()) {
            NodeEvent event = events.get(next++);
            Node node = byName.get(event.node().name());
            switch (event.kind()) {
                case ADD -> {
                    if (node == null) {
                        join(event.node());
                    }
                }
                case REMOVE -> {
                    if (node != null) {
                        leave(node);
                    }
                }
                case UPDATE -> {
                    if (node != null) {
                        nodes.update(node, event.node().template().allocatable());
                    }
                }
            }
        }
        arm();
    }

    /** A node is gone, with all that runs on it. */
    void leave(Node node) {
        byName.remove(node.name());
        nodes.leave(node);
    }

    /** A node joins. */
    void join(NodeSpec spec) {
        Node node = nodes.join(spec.name(), spec.template());
        byName.put(spec.name(), node);
        if (preloaded != null) {
            for (ResourceProfile.Shape shape : preloaded.shapes()) {
                for (ImageTemplate image : shape.template().images()) {
                    nodes.preload(node, image);
                }
            }
        }
    }
}
