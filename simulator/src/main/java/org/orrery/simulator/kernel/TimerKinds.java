package org.orrery.simulator.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of timers of one simulation, and how a kind and an entity are packed into the key that orders ties. */
final class TimerKinds {

    /** Key of a timer: phase (bits 59 to 62), kind (47 to 58), background flag (46), entity (0 to 30). */
    private static final int PHASE_SHIFT = 59;

    private static final int KIND_SHIFT = 47;
    private static final int KIND_MASK = (1 << (PHASE_SHIFT - KIND_SHIFT)) - 1;
    private static final int BACKGROUND_SHIFT = 46;

    private final List<String> names = new ArrayList<>();
    private final List<TimerHandler> handlers = new ArrayList<>();
    /** Per kind: its key without the entity. */
    private long[] prefixes = {};
    /** Copy of {@link #handlers} for dispatch. */
    private TimerHandler[] dispatch = {};

    private long[] fired = {};

    int register(Phase phase, String name, TimerHandler handler, boolean background) {
        if (phase == Phase.ENTITIES) {
            throw new IllegalArgumentException("The first phase belongs to events of CloudSim Plus entities.");
        }
        int kind = names.size();
        if (kind > KIND_MASK) {
            throw new IllegalStateException("More than " + KIND_MASK + " kinds of timers.");
        }
        names.add(name);
        handlers.add(handler);
        prefixes = Arrays.copyOf(prefixes, kind + 1);
        prefixes[kind] = (long) phase.ordinal() << PHASE_SHIFT
                | (long) kind << KIND_SHIFT
                | (background ? 1L << BACKGROUND_SHIFT : 0L);
        dispatch = handlers.toArray(new TimerHandler[0]);
        fired = new long[names.size()];
        return kind;
    }

    long key(int kind, int entity) {
        if (entity < 0) {
            throw new IllegalArgumentException("The entity of a timer is not negative: " + entity);
        }
        return prefixes[kind] | entity;
    }

    static boolean isTimer(long key) {
        return key >= 1L << PHASE_SHIFT;
    }

    /** 1 for a background timer, else 0. */
    static int background(long key) {
        return (int) (key >>> BACKGROUND_SHIFT) & 1;
    }

    static Phase phase(long key) {
        return Phase.values()[(int) (key >>> PHASE_SHIFT)];
    }

    static int entity(long key) {
        return (int) key;
    }

    static int kind(long key) {
        return (int) (key >>> KIND_SHIFT) & KIND_MASK;
    }

    void fire(long key, int timer) {
        dispatch[kind(key)].fire(timer, entity(key));
    }

    void startCounting() {
        fired = new long[names.size()];
    }

    void count(long key) {
        fired[kind(key)]++;
    }

    /** How often each kind fired since {@link #startCounting()}, by name. */
    Map<String, Long> firings() {
        Map<String, Long> byName = new TreeMap<>();
        for (int kind = 0; kind < names.size(); kind++) {
            if (fired[kind] > 0) {
                byName.merge(names.get(kind), fired[kind], Long::sum);
            }
        }
        return byName;
    }
}
