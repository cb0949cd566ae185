package org.orrery.simulator.service;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Node;

/** Messages that a parted network keeps until they are handed out, those that are still wanted. */
final class HeldMessages {

    private final Attempts attempts;
    private final IntArrayList held = new IntArrayList();
    private final LongArrayList serials = new LongArrayList();
    private final List<@Nullable Node> callers = new ArrayList<>();
    private final List<Node> serving = new ArrayList<>();

    /** Sends a message on. */
    interface Sender {
        /** An attempt, or its answer, is on its way between a caller, null for outside, and the node of its pod. */
        void send(int attempt, @Nullable Node caller, Node served);
    }

    HeldMessages(Attempts attempts) {
        this.attempts = attempts;
    }

    void hold(int attempt, @Nullable Node caller, Node served) {
        held.add(attempt);
        serials.add(attempts.serial[attempt]);
        callers.add(caller);
        serving.add(served);
    }

    /** Hands out what was held, in its order, but for attempts that are over; it may be held again. */
    void handOut(Sender sender) {
        int[] all = held.toIntArray();
        long[] known = serials.toLongArray();
        List<@Nullable Node> from = new ArrayList<>(callers);
        List<Node> to = new ArrayList<>(serving);
        held.clear();
        serials.clear();
        callers.clear();
        serving.clear();
        for (int i = 0; i < all.length; i++) {
            if (attempts.serial[all[i]] == known[i] && attempts.state[all[i]] != Attempts.OVER) {
                sender.send(all[i], from.get(i), to.get(i));
            }
        }
    }
}
