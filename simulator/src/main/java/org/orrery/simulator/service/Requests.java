package org.orrery.simulator.service;

import java.util.Arrays;
import org.orrery.simulator.kernel.EventList;

/** Requests that are not over, in arrays by their numbers; numbers of those that are over are used again. */
final class Requests {

    static final int NONE = -1;
    /** The parent of a request from outside. */
    static final int OUTSIDE = -1;
    /** The parent of a request whose caller is gone. */
    static final int NOBODY = -2;

    int[] service = new int[16];
    int[] requestClass = new int[16];
    /** The cell that it is recorded in. */
    int[] cell = new int[16];

    double[] arrivedAt = new double[16];
    /** What its random numbers depend on, with {@link #hop}. */
    long[] item = new long[16];

    int[] hop = new int[16];
    /** What stands for its sender. */
    long[] key = new long[16];
    /** The attempt that made this call, {@link #OUTSIDE} or {@link #NOBODY}. */
    int[] parent = new int[16];
    /** Neighbours among the calls of one attempt. */
    int[] nextCall = new int[16];

    int[] previousCall = new int[16];
    /** The first of its attempts that are under way. */
    int[] firstAttempt = new int[16];
    /** Attempts made. */
    int[] attempts = new int[16];
    /** Retries among them. */
    int[] retries = new int[16];

    /** Timer of a retry that is to come. */
    int[] retryTimer = new int[16];
    /** Timer of the hedge. */
    int[] hedgeTimer = new int[16];
    /** Core-seconds of the last attempt. */
    double[] demand = new double[16];
    /** Core-seconds given from outside, or NaN. */
    double[] given = new double[16];
    /** The user who waits for it, or {@link #NONE}. */
    int[] user = new int[16];

    /** Core-seconds left of an attempt that was lost and goes on elsewhere, or NaN. */
    double[] resume = new double[16];

    private int[] free = new int[16];
    private int freeCount;
    private int used;

    int create(int toService, int ofClass, double now) {
        int request = freeCount > 0 ? free[--freeCount] : used++;
        if (request == service.length) {
            grow();
        }
        service[request] = toService;
        requestClass[request] = ofClass;
        arrivedAt[request] = now;
        firstAttempt[request] = Attempts.NONE;
        attempts[request] = 0;
        retries[request] = 0;
        retryTimer[request] = EventList.NONE;
        hedgeTimer[request] = EventList.NONE;
        given[request] = Double.NaN;
        user[request] = NONE;
        resume[request] = Double.NaN;
        return request;
    }

    void release(int request) {
        service[request] = NONE;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = request;
    }

    /** One more than the largest number that was given. */
    int limit() {
        return used;
    }

    /** How many there are. */
    int count() {
        return used - freeCount;
    }

    private void grow() {
        int length = service.length * 2;
        service = Arrays.copyOf(service, length);
        requestClass = Arrays.copyOf(requestClass, length);
        arrivedAt = Arrays.copyOf(arrivedAt, length);
        item = Arrays.copyOf(item, length);
        hop = Arrays.copyOf(hop, length);
        key = Arrays.copyOf(key, length);
        parent = Arrays.copyOf(parent, length);
        nextCall = Arrays.copyOf(nextCall, length);
        previousCall = Arrays.copyOf(previousCall, length);
        firstAttempt = Arrays.copyOf(firstAttempt, length);
        attempts = Arrays.copyOf(attempts, length);
        retries = Arrays.copyOf(retries, length);
        cell = Arrays.copyOf(cell, length);
        retryTimer = Arrays.copyOf(retryTimer, length);
        hedgeTimer = Arrays.copyOf(hedgeTimer, length);
        demand = Arrays.copyOf(demand, length);
        given = Arrays.copyOf(given, length);
        user = Arrays.copyOf(user, length);
        resume = Arrays.copyOf(resume, length);
    }
}
