package org.orrery.simulator.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.spec.PodTemplate;

/** The pods that are there, by dense id. */
public final class PodTable {

    private Pod[] slots = new Pod[64];
    private int used;
    private int[] free = new int[64];
    private int freeCount;
    private long created;
    private boolean[] alive = new boolean[64];

    Pod create(PodTemplate template, PodActivity activity, PodOrigin origin, double now) {
        int id;
        if (freeCount > 0) {
            id = free[--freeCount];
        } else {
            id = used++;
            if (id == slots.length) {
                slots = Arrays.copyOf(slots, id * 2);
                alive = Arrays.copyOf(alive, id * 2);
            }
            slots[id] = new Pod(id);
        }
        Pod pod = slots[id];
        alive[id] = true;
        pod.begin(created++, template, activity, origin, now);
        return pod;
    }

    void release(Pod pod) {
        pod.retire();
        alive[pod.id()] = false;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = pod.id();
    }

    /** The pod in a slot. */
    public Pod at(int id) {
        return slots[id];
    }

    /** The pod in a slot if it is the one of that number and still there, or null. */
    public @Nullable Pod find(int id, long uid) {
        Pod pod = slots[id];
        return alive[id] && pod.uid() == uid ? pod : null;
    }

    /** Pods ever created. */
    public long created() {
        return created;
    }

    /** How many pods are there. */
    public int count() {
        return used - freeCount;
    }

    /** The pods that are there, by id. */
    public List<Pod> all() {
        List<Pod> all = new ArrayList<>();
        for (int id = 0; id < used; id++) {
            if (alive[id]) {
                all.add(slots[id]);
            }
        }
        return all;
    }
}
