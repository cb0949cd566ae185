package org.orrery.simulator.service;

/**
 * Hears what happens to requests. Each belongs to a cell: {@link #cell} numbers the combinations of service, class and
 * origin.
 */
public interface RequestListener {

    /** How a request ended. */
    enum Outcome {
        /** It was answered. */
        COMPLETED,
        /** It was refused: no room, no pod, or an open breaker. */
        REJECTED,
        /** Its client gave up. */
        TIMED_OUT,
        /** It left while it waited. */
        ABANDONED,
        /** Its pod died, or a call that it needed failed. */
        FAILED
    }

    /** How an attempt ended. */
    enum AttemptEnd {
        /** The pod answered. */
        FINISHED,
        /** It was refused. */
        REJECTED,
        /** It was taken back before it was answered. */
        CANCELLED,
        /** Its pod died. */
        LOST
    }

    /**
     * The number of a cell.
     *
     * @param service number of the service in the specification
     * @param requestClass number of the class in the service
     * @param external whether requests come from outside
     */
    int cell(int service, int requestClass, boolean external);

    /** A request arrived. */
    void requestArrived(int cell);

    /**
     * A request is over.
     *
     * @param arrivedAt when it arrived, in seconds
     * @param demand processor work of its last attempt, in core-seconds
     */
    void requestEnded(int cell, Outcome outcome, double arrivedAt, double demand);

    /**
     * A request is answered; what its time went into. What is left over is the time in which it was served.
     *
     * @param arrivedAt when it arrived, in seconds
     * @param beforeSending seconds until the attempt that was answered was sent
     * @param waited seconds that the attempt waited to be served
     * @param startedCold whether it waited for a first pod
     * @param called seconds that it waited for its calls
     * @param onTheWay seconds on the network
     */
    void answered(
            int cell,
            double arrivedAt,
            double beforeSending,
            double waited,
            boolean startedCold,
            double called,
            double onTheWay);

    /** A request came when there was no ready pod, and waits for one. */
    void startsCold(int cell, double arrivedAt);

    /** An attempt was sent. */
    void attemptStarted(int cell);

    /** An attempt was sent: no open breaker held it back. */
    void attemptSent(int cell);

    /** An attempt is over. */
    void attemptEnded(int cell, AttemptEnd end);

    /** An attempt was admitted: it is served at once, or waits. */
    void admitted(int cell, boolean waits);

    /** An attempt begins to wait. */
    void waitBegun(int cell);

    /** An attempt has waited for so many seconds and is now served, or has left. */
    void waitEnded(int cell, double seconds);

    /** The processors did so much work (core-seconds) for an attempt that is over. */
    void workDone(int cell, double coreSeconds, boolean wasted);

    /** The number of ready pods of a service changed. */
    void readyChanged(int service, int ready);
}
