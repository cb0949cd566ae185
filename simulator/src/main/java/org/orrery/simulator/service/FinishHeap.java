package org.orrery.simulator.service;

import java.util.Arrays;

/** The attempts that a pod works on, the one that is done first in front: a heap by tag that knows positions. */
final class FinishHeap {

    private final Attempts attempts;
    private int[] heap = new int[8];
    private int size;

    FinishHeap(Attempts attempts) {
        this.attempts = attempts;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return heap[0];
    }

    double firstTag() {
        return attempts.tag[heap[0]];
    }

    /** The attempt at a position, in no order but that the first comes first. */
    int at(int position) {
        return heap[position];
    }

    void add(int attempt) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        siftUp(size++, attempt);
    }

    void removeFirst() {
        removeAt(0);
    }

    void remove(int attempt) {
        removeAt(attempts.heapPosition[attempt]);
    }

    private void removeAt(int position) {
        int last = heap[--size];
        if (position == size) {
            return;
        }
        double tag = attempts.tag[last];
        if (position > 0 && tag < attempts.tag[heap[(position - 1) >>> 1]]) {
            siftUp(position, last);
        } else {
            siftDown(position, last);
        }
    }

    private void siftUp(int from, int attempt) {
        double[] tags = attempts.tag;
        double tag = tags[attempt];
        int position = from;
        while (position > 0) {
            int parent = (position - 1) >>> 1;
            int other = heap[parent];
            if (tags[other] <= tag) {
                break;
            }
            put(position, other);
            position = parent;
        }
        put(position, attempt);
    }

    private void siftDown(int from, int attempt) {
        double[] tags = attempts.tag;
        double tag = tags[attempt];
        int position = from;
        int half = size >>> 1;
        while (position < half) {
            int child = 2 * position + 1;
            int right = child + 1;
            if (right < size && tags[heap[right]] < tags[heap[child]]) {
                child = right;
            }
            int other = heap[child];
            if (tag <= tags[other]) {
                break;
            }
            put(position, other);
            position = child;
        }
        put(position, attempt);
    }

    private void put(int position, int attempt) {
        heap[position] = attempt;
        attempts.heapPosition[attempt] = position;
    }
}
