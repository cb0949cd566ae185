package org.orrery.simulator.control;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.PodView;

/**
 * Pods that wait at nodes, which take them when they have room: late binding. A pod may wait at several nodes; the
 * first one with room gets it, and the others find it gone when its turn comes.
 */
final class NodeQueues {

    private final Int2ObjectOpenHashMap<ArrayDeque<PodView>> bySlot = new Int2ObjectOpenHashMap<>();

    void add(int slot, PodView pod) {
        bySlot.computeIfAbsent(slot, key -> new ArrayDeque<>()).add(pod);
    }

    /** The first pod at a node that still waits, or null. */
    @Nullable
    PodView first(int slot) {
        ArrayDeque<PodView> queue = bySlot.get(slot);
        if (queue == null) {
            return null;
        }
        while (!queue.isEmpty() && (queue.peek().isGone() || queue.peek().node() >= 0)) {
            queue.remove();
        }
        if (queue.isEmpty()) {
            bySlot.remove(slot);
        }
        return queue.peek();
    }

    boolean isEmpty() {
        return bySlot.isEmpty();
    }

    /** A node is gone, and with it its queue. */
    void forget(int slot) {
        bySlot.remove(slot);
    }
}
