package org.orrery.simulator.cluster;

import java.util.Arrays;

/**
 * A binary min-heap of small integers with double keys, in which an item can be found, moved and removed. Equal keys
 * are ordered by item, so that the order never depends on what happened before.
 */
final class IndexedHeap {

    private static final int ABSENT = -1;
    private static final int FIRST_CAPACITY = 4;
    private static final double[] NO_KEYS = {};
    private static final int[] NO_ITEMS = {};

    private double[] keys;
    private int[] items;
    /** Position of each item, or {@link #ABSENT}. */
    private int[] positions;

    private int size;

    /** A heap that is empty and takes up next to nothing. */
    IndexedHeap() {
        keys = NO_KEYS;
        items = NO_ITEMS;
        positions = NO_ITEMS;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int first() {
        return items[0];
    }

    double firstKey() {
        return keys[0];
    }

    boolean contains(int item) {
        return item < positions.length && positions[item] != ABSENT;
    }

    double key(int item) {
        return keys[positions[item]];
    }

    int item(int position) {
        return items[position];
    }

    /** Inserts the item, or moves it to its new place. */
    void put(int item, double key) {
        if (item >= positions.length) {
            int old = positions.length;
            positions = Arrays.copyOf(positions, Math.max(Math.max(FIRST_CAPACITY, item + 1), old * 2));
            Arrays.fill(positions, old, positions.length, ABSENT);
        }
        int position = positions[item];
        if (position == ABSENT) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, Math.max(FIRST_CAPACITY, size * 2));
                items = Arrays.copyOf(items, keys.length);
            }
            siftUp(size++, item, key);
        } else if (isBefore(key, item, keys[position], item)) {
            siftUp(position, item, key);
        } else {
            siftDown(position, item, key);
        }
    }

    /** Removes the item if it is there. */
    void remove(int item) {
        if (!contains(item)) {
            return;
        }
        int position = positions[item];
        positions[item] = ABSENT;
        int last = --size;
        if (position == last) {
            return;
        }
        int moved = items[last];
        double key = keys[last];
        if (position > 0 && isBefore(key, moved, keys[(position - 1) >>> 1], items[(position - 1) >>> 1])) {
            siftUp(position, moved, key);
        } else {
            siftDown(position, moved, key);
        }
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            positions[items[i]] = ABSENT;
        }
        size = 0;
    }

    private static boolean isBefore(double key, int item, double otherKey, int other) {
        return key < otherKey || key == otherKey && item < other;
    }

    private void set(int position, int item, double key) {
        keys[position] = key;
        items[position] = item;
        positions[item] = position;
    }

    private void siftUp(int from, int item, double key) {
        int hole = from;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (!isBefore(key, item, keys[parent], items[parent])) {
                break;
            }
            set(hole, items[parent], keys[parent]);
            hole = parent;
        }
        set(hole, item, key);
    }

    private void siftDown(int from, int item, double key) {
        int hole = from;
        while (true) {
            int child = 2 * hole + 1;
            if (child >= size) {
                break;
            }
            int right = child + 1;
            if (right < size && isBefore(keys[right], items[right], keys[child], items[child])) {
                child = right;
            }
            if (!isBefore(keys[child], items[child], key, item)) {
                break;
            }
            set(hole, items[child], keys[child]);
            hole = child;
        }
        set(hole, item, key);
    }
}
