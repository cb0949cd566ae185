package org.orrery.simulator.observed;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.spec.NodeTemplate;

/** What was thought since the first fork, step by step, so that it can be taken back. */
final class ThoughtJournal {

    private final ObservedCluster cluster;
    private final List<Runnable> undo = new ArrayList<>();
    /** Length of the journal at each fork. */
    private final List<Integer> forks = new ArrayList<>();

    ThoughtJournal(ObservedCluster cluster) {
        this.cluster = cluster;
    }

    void begin() {
        forks.add(undo.size());
    }

    void undo() {
        int to = lastFork();
        for (int i = undo.size() - 1; i >= to; i--) {
            undo.remove(i).run();
        }
    }

    void keep() {
        if (forks.size() < 2) {
            throw new IllegalStateException(
                    "The outermost line of thought cannot be committed: bind pods to make it real.");
        }
        forks.remove(forks.size() - 1);
    }

    void place(ObservedPod pod, int node, long devices) {
        requireThinking();
        cluster.putOn(pod, node, devices);
        undo.add(() -> cluster.takeOff(pod));
    }

    void remove(ObservedPod pod) {
        requireThinking();
        int node = pod.node;
        long devices = pod.devices;
        int position = pod.position;
        cluster.takeOff(pod);
        undo.add(() -> cluster.putBack(pod, node, devices, position));
    }

    int addNode(String name, NodeTemplate template) {
        requireThinking();
        int slot = cluster.nodeJoined(name, template);
        undo.add(() -> cluster.forgetNode(slot));
        return slot;
    }

    private int lastFork() {
        requireThinking();
        return forks.remove(forks.size() - 1);
    }

    private void requireThinking() {
        if (forks.isEmpty()) {
            throw new IllegalStateException("Only in a line of thought: call fork() first.");
        }
    }
}
