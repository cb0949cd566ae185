package org.orrery.simulator.service;

import java.util.Arrays;

/** Attempts that wait, by priority and then in the order in which they came; any of them can leave at once. */
final class WaitingLine {

    private final Attempts attempts;
    private final int[] levelOfClass;
    private final int[] heads;
    private final int[] tails;
    private int size;

    /**
     * An empty line.
     *
     * @param levelOfClass the level of priority of each class of requests; 0 is served first
     * @param levels how many levels there are
     */
    WaitingLine(Attempts attempts, int[] levelOfClass, int levels) {
        this.attempts = attempts;
        this.levelOfClass = levelOfClass;
        heads = new int[levels];
        tails = new int[levels];
        Arrays.fill(heads, Attempts.NONE);
        Arrays.fill(tails, Attempts.NONE);
    }

    int size() {
        return size;
    }

    private int level(int attempt) {
        return levelOfClass[attempts.requestClass[attempt]];
    }

    /** The one whose turn it is, or {@link Attempts#NONE}. */
    int first() {
        for (int head : heads) {
            if (head != Attempts.NONE) {
                return head;
            }
        }
        return Attempts.NONE;
    }

    /** Core-seconds that those who wait have left to get. */
    double work() {
        double sum = 0;
        for (int head : heads) {
            for (int attempt = head; attempt != Attempts.NONE; attempt = attempts.next[attempt]) {
                sum += attempts.work[attempt];
            }
        }
        return sum;
    }

    void addLast(int attempt) {
        int level = level(attempt);
        int tail = tails[level];
        attempts.previous[attempt] = tail;
        attempts.next[attempt] = Attempts.NONE;
        if (tail == Attempts.NONE) {
            heads[level] = attempt;
        } else {
            attempts.next[tail] = attempt;
        }
        tails[level] = attempt;
        size++;
    }

    void addFirst(int attempt) {
        int level = level(attempt);
        int head = heads[level];
        attempts.next[attempt] = head;
        attempts.previous[attempt] = Attempts.NONE;
        if (head == Attempts.NONE) {
            tails[level] = attempt;
        } else {
            attempts.previous[head] = attempt;
        }
        heads[level] = attempt;
        size++;
    }

    void remove(int attempt) {
        int level = level(attempt);
        int before = attempts.previous[attempt];
        int after = attempts.next[attempt];
        if (before == Attempts.NONE) {
            heads[level] = after;
        } else {
            attempts.next[before] = after;
        }
        if (after == Attempts.NONE) {
            tails[level] = before;
        } else {
            attempts.previous[after] = before;
        }
        size--;
    }
}
