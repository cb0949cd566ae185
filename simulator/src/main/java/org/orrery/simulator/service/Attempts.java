package org.orrery.simulator.service;

import java.util.Arrays;
import org.orrery.simulator.kernel.EventList;

/** Attempts that are under way, in arrays by their numbers; numbers of those that are over are used again. */
final class Attempts {

    static final int NONE = -1;

    /** Nothing has this number. */
    static final byte OVER = -1;
    /** Not sent, or on its way to a pod. */
    static final byte SENDING = 0;
    /** Waits to be served. */
    static final byte WAITING = 1;
    /** A processor works on it. */
    static final byte WORKING = 2;
    /** Its pure delay passes. */
    static final byte DELAYED = 3;
    /** It waits for the services that it has called. */
    static final byte CALLING = 4;
    /** The answer is on its way back. */
    static final byte ANSWERING = 5;

    /** The request, or {@link #NONE} when its client has left. */
    int[] request = new int[16];

    /** The cell that it is recorded in. */
    int[] cell = new int[16];
    /** What the random numbers of its calls depend on, with {@link #hop} and {@link #number}. */
    long[] item = new long[16];

    int[] hop = new int[16];
    int[] service = new int[16];
    int[] requestClass = new int[16];
    /** Which attempt at its request, counted from 0. */
    int[] number = new int[16];

    byte[] state = new byte[16];
    /** The pod that it is at or on its way to, by the pod's slot. */
    int[] pod = new int[16];
    /** Core-seconds left to do while no processor works on it. */
    double[] work = new double[16];
    /** Core-seconds in all, with what isolation adds. */
    double[] demand = new double[16];
    /** Since when it waits, or waits for its calls. */
    double[] since = new double[16];
    /** When it was sent. */
    double[] sentAt = new double[16];
    /** Seconds that it has waited to be served. */
    double[] waited = new double[16];
    /** Seconds that it has waited for its calls. */
    double[] called = new double[16];
    /** Whether it began to wait when there was no ready pod. */
    boolean[] startsCold = new boolean[16];
    /** In a pod's virtual time, when its work is done. */
    double[] tag = new double[16];
    /** Position in the heap of its pod. */
    int[] heapPosition = new int[16];
    /** Neighbours in a waiting line. */
    int[] next = new int[16];

    int[] previous = new int[16];
    /** Neighbours among all attempts at a pod. */
    int[] nextAtPod = new int[16];

    int[] previousAtPod = new int[16];
    /** The next attempt at the same request. */
    int[] sibling = new int[16];
    /** Timer of the network, of patience, of a delay. */
    int[] timer = new int[16];
    /** Timer of the client's timeout. */
    int[] timeoutTimer = new int[16];
    /** When a pod took it from the common queue, in seconds; kept where it is given to another after some time. */
    double[] takenAt = new double[16];
    /** Stage of calls. */
    int[] stage = new int[16];
    /** Calls of the stage that are not answered. */
    int[] openCalls = new int[16];
    /** The first of its calls that are not answered, a request. */
    int[] firstCall = new int[16];
    /** Whether a call of it has failed. */
    boolean[] callFailed = new boolean[16];
    /** A number that no other attempt ever has. */
    long[] serial = new long[16];
    /** Seconds that the answer takes back. */
    double[] latency = new double[16];

    private int[] free = new int[16];
    private int freeCount;
    private int used;
    private long created;

    int create(int forRequest, int toService, int ofClass) {
        int attempt = freeCount > 0 ? free[--freeCount] : used++;
        if (attempt == request.length) {
            grow();
        }
        request[attempt] = forRequest;
        service[attempt] = toService;
        requestClass[attempt] = ofClass;
        state[attempt] = SENDING;
        pod[attempt] = NONE;
        sibling[attempt] = NONE;
        timer[attempt] = EventList.NONE;
        timeoutTimer[attempt] = EventList.NONE;
        stage[attempt] = 0;
        firstCall[attempt] = Requests.NONE;
        callFailed[attempt] = false;
        latency[attempt] = 0;
        serial[attempt] = created++;
        waited[attempt] = 0;
        called[attempt] = 0;
        startsCold[attempt] = false;
        return attempt;
    }

    void release(int attempt) {
        state[attempt] = OVER;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = attempt;
    }

    /** One more than the largest number that was given. */
    int limit() {
        return used;
    }

    /** How many are under way. */
    int count() {
        return used - freeCount;
    }

    private void grow() {
        int length = request.length * 2;
        request = Arrays.copyOf(request, length);
        cell = Arrays.copyOf(cell, length);
        item = Arrays.copyOf(item, length);
        hop = Arrays.copyOf(hop, length);
        service = Arrays.copyOf(service, length);
        requestClass = Arrays.copyOf(requestClass, length);
        number = Arrays.copyOf(number, length);
        state = Arrays.copyOf(state, length);
        pod = Arrays.copyOf(pod, length);
        firstCall = Arrays.copyOf(firstCall, length);
        work = Arrays.copyOf(work, length);
        demand = Arrays.copyOf(demand, length);
        since = Arrays.copyOf(since, length);
        tag = Arrays.copyOf(tag, length);
        heapPosition = Arrays.copyOf(heapPosition, length);
        next = Arrays.copyOf(next, length);
        previous = Arrays.copyOf(previous, length);
        nextAtPod = Arrays.copyOf(nextAtPod, length);
        previousAtPod = Arrays.copyOf(previousAtPod, length);
        sibling = Arrays.copyOf(sibling, length);
        timer = Arrays.copyOf(timer, length);
        timeoutTimer = Arrays.copyOf(timeoutTimer, length);
        takenAt = Arrays.copyOf(takenAt, length);
        stage = Arrays.copyOf(stage, length);
        openCalls = Arrays.copyOf(openCalls, length);
        callFailed = Arrays.copyOf(callFailed, length);
        latency = Arrays.copyOf(latency, length);
        serial = Arrays.copyOf(serial, length);
        sentAt = Arrays.copyOf(sentAt, length);
        waited = Arrays.copyOf(waited, length);
        called = Arrays.copyOf(called, length);
        startsCold = Arrays.copyOf(startsCold, length);
    }
}
