package org.orrery.simulator.service;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.function.IntConsumer;

/** Messages that a parted network keeps; those that are still wanted arrive when it is whole again. */
final class HeldMessages {

    private final Attempts attempts;
    private final IntArrayList held = new IntArrayList();
    private final LongArrayList serials = new LongArrayList();

    HeldMessages(Attempts attempts) {
        this.attempts = attempts;
    }

    void hold(int attempt) {
        held.add(attempt);
        serials.add(attempts.serial[attempt]);
    }

    /** Hands out what was held, in its order, but for attempts that are over. */
    void handOut(IntConsumer to) {
        int[] all = held.toIntArray();
        long[] known = serials.toLongArray();
        held.clear();
        serials.clear();
        for (int i = 0; i < all.length; i++) {
            if (attempts.serial[all[i]] == known[i] && attempts.state[all[i]] != Attempts.OVER) {
                to.accept(all[i]);
            }
        }
    }
}
