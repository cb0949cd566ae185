package org.orrery.simulator.service;

import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.workload.OpenArrivals;

/** Requests from outside that come whatever becomes of them. */
final class OpenLoad {

    private final Service service;
    private final OpenArrivals arrivals;
    private final Timers timers;
    private final Clients clients;
    private final int timer;
    private double nextAt;
    private double nextDemand;
    private long item;

    OpenLoad(Service service, OpenArrivals arrivals, Timers timers, Clients clients, int timer) {
        this.service = service;
        this.arrivals = arrivals;
        this.timers = timers;
        this.clients = clients;
        this.timer = timer;
        advance();
    }

    private void advance() {
        nextAt = arrivals.next();
        nextDemand = arrivals.demand();
    }

    boolean isOver() {
        return nextAt == Double.POSITIVE_INFINITY;
    }

    void start() {
        timers.schedule(timer, Math.max(timers.now(), nextAt));
    }

    /** Lets those arrive whose time has come. */
    void arrive() {
        double now = timers.now();
        do {
            double demand = nextDemand;
            long number = item++;
            advance();
            clients.arrive(service, number, demand, Requests.NONE, number);
        } while (nextAt <= now);
        timers.schedule(timer, nextAt);
    }
}
