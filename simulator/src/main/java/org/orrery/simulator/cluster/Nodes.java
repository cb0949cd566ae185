package org.orrery.simulator.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.CpuFidelity;
import org.orrery.simulator.spec.ImageTemplate;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.ResourceNames;

/** The nodes that are there. */
public final class Nodes {

    private final Timers timers;
    private final ClusterRules rules;
    private final ResourceNames resources;
    private final UseListener listener;
    private final PodLifecycle lifecycle;
    private final List<@Nullable Node> slots = new ArrayList<>();
    private final Deque<Integer> freeSlots = new ArrayDeque<>();
    private final List<Node> alive = new ArrayList<>();
    private final int cpuKind;
    private final int pullKind;
    private final int memoryKind;
    private boolean isRegistryDown;

    /** No nodes yet. */
    public Nodes(
            Timers timers, ClusterRules rules, ResourceNames resources, UseListener listener, PodLifecycle lifecycle) {
        this.timers = timers;
        this.rules = rules;
        this.resources = resources;
        this.listener = listener;
        this.lifecycle = lifecycle;
        cpuKind = timers.registerKind(
                Phase.COMPLETION,
                "work on a node",
                (timer, node) -> at(node).cpu().fire());
        pullKind = timers.registerKind(
                Phase.COMPLETION,
                "image pull",
                (timer, node) -> at(node).images().fire());
        // What leaks for ever keeps no run alive.
        memoryKind = timers.registerBackgroundKind(
                Phase.COMPLETION, "memory of a node", (timer, node) -> lifecycle.relieveMemory(at(node)));
    }

    /** A node joins. */
    public Node join(String name, NodeTemplate template) {
        int id = freeSlots.isEmpty() ? slots.size() : freeSlots.removeFirst();
        double cores = template.allocatable().get(ResourceNames.CPU) / 1000.0;
        NodeEvents events = new NodeEvents();
        NodeCpu cpu = new NodeCpu(timers, cores, rules.cpu() == CpuFidelity.CONTENDED, template.speed(), events);
        cpu.setTimer(timers.newTimer(cpuKind, id));
        NodeImages images = new NodeImages(timers, rules.pullBandwidth(), rules.pullsSerially(), events);
        images.setTimer(timers.newTimer(pullKind, id));
        if (isRegistryDown) {
            images.setCutOff(true);
        }
        NodeMemory memory = new NodeMemory(timers, template.allocatable().get(ResourceNames.MEMORY));
        memory.setTimer(timers.newTimer(memoryKind, id));
        Node node = new Node(id, name, template, resources.count(), timers.now(), cpu, images, memory);
        events.node = node;
        if (id == slots.size()) {
            slots.add(node);
        } else {
            slots.set(id, node);
        }
        alive.add(node);
        listener.nodeJoined(node);
        return node;
    }

    /** A node is gone, with all that runs on it. */
    public void leave(Node node) {
        node.die();
        node.images().abandon();
        for (Pod pod : List.copyOf(node.pods())) {
            lifecycle.lose(pod);
        }
        alive.remove(node);
        timers.freeTimer(node.cpu().timer());
        timers.freeTimer(node.images().timer());
        timers.freeTimer(node.memory().timer());
        listener.nodeLeft(node);
        slots.set(node.id(), null);
        freeSlots.addLast(node.id());
    }

    /**
     * A node stops working, and with it all that runs there; its pods stay with it until somebody ends them or it works
     * again. Stops nest: it works again after as many calls of {@link #restore}.
     */
    public void crash(Node node) {
        boolean wasUp = node.isUp();
        boolean wasReachable = node.isReachable();
        node.changeCrashes(1);
        if (!wasUp) {
            return;
        }
        node.images().abandon();
        for (Pod pod : List.copyOf(node.pods())) {
            lifecycle.interrupt(pod);
        }
        if (wasReachable) {
            listener.nodeSilent(node);
        }
    }

    /** A node that had stopped works again, and goes on with the pods that it still has. */
    public void restore(Node node) {
        node.changeCrashes(-1);
        if (node.isReachable()) {
            hear(node);
        }
    }

    /** The control plane cannot talk to a node any more, where all goes on; this nests, too. */
    public void cutOff(Node node) {
        boolean wasReachable = node.isReachable();
        node.changeCuts(1);
        if (wasReachable) {
            listener.nodeSilent(node);
        }
    }

    /** The control plane can talk to a node again. */
    public void reconnect(Node node) {
        node.changeCuts(-1);
        if (node.isReachable()) {
            hear(node);
        }
    }

    private void hear(Node node) {
        for (Pod pod : List.copyOf(node.pods())) {
            lifecycle.goOn(pod);
        }
        listener.nodeHeard(node);
    }

    /** A node has other amounts to give. */
    public void update(Node node, Amounts allocatable) {
        Amounts before = node.allocatable();
        node.setAllocatable(allocatable);
        node.cpu().setCores(allocatable.get(ResourceNames.CPU) / 1000.0);
        node.memory().setBytes(allocatable.get(ResourceNames.MEMORY));
        listener.nodeUpdated(node, before);
    }

    /**
     * Lets a node work faster or slower from now on, whatever runs there.
     *
     * @param factor on the speed that is usual for the node, above zero
     */
    public void setSpeed(Node node, double factor) {
        node.cpu().setSpeed(node.template().speed() * factor);
    }

    /** Stops all work on a node, without harm to what runs there, until {@link #thaw}. */
    public void freeze(Node node) {
        node.cpu().freeze();
    }

    /** Lets a node go on where it was stopped. */
    public void thaw(Node node) {
        node.cpu().thaw();
    }

    /**
     * Lets a node work slower, beside all that slows it down already.
     *
     * @param factor on its speed; 0 stops all work on it
     */
    public void slowDown(Node node, double factor) {
        node.slowdowns().add(factor);
        adaptSpeed(node);
    }

    /** Ends what {@link #slowDown} began with the same factor. */
    public void speedUp(Node node, double factor) {
        node.slowdowns().remove(factor);
        adaptSpeed(node);
    }

    private void adaptSpeed(Node node) {
        double factor = 1;
        boolean stands = false;
        for (double each : node.slowdowns()) {
            stands |= each == 0;
            factor *= each == 0 ? 1 : each;
        }
        setSpeed(node, factor);
        if (stands) {
            freeze(node);
        } else {
            thaw(node);
        }
    }

    /** Images can be pulled by no node, or by all again. */
    public void setRegistryDown(boolean isDown) {
        isRegistryDown = isDown;
        alive.forEach(node -> node.images().setCutOff(isDown));
    }

    /** Puts an image on a node without pulling it. */
    public void preload(Node node, ImageTemplate image) {
        node.images().preload(image);
    }

    /** The node of a number. */
    public Node at(int id) {
        Node node = slots.get(id);
        if (node == null) {
            throw new IllegalArgumentException("There is no node " + id + ".");
        }
        return node;
    }

    /** The nodes that are there, in the order in which they joined. */
    public List<Node> all() {
        return alive;
    }

    /** Passes on what happens inside one node. */
    private final class NodeEvents implements NodeCpu.UseListener, NodeImages.Listener {
        private @Nullable Node node;

        private Node node() {
            if (node == null) {
                throw new IllegalStateException("The node is not complete yet.");
            }
            return node;
        }

        @Override
        public void changed(double usedChange, double missingChange) {
            listener.cpuChanged(node(), usedChange, missingChange);
        }

        @Override
        public void speedChanged(double before) {
            listener.speedChanged(node(), before);
        }

        @Override
        public void pulled(String image) {
            listener.imagePulled(node(), image);
        }

        @Override
        public void ready(Pod pod) {
            lifecycle.imageReady(pod);
        }
    }
}
