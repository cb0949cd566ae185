package org.orrery.simulator.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;

/**
 * Requests that come to services beside the usual ones while the load surges: another process of the same kind, of
 * which only what falls into a surge arrives.
 */
final class Surges {

    /** What is drawn for requests of a surge depends on numbers that no usual request has. */
    private static final long FIRST_ITEM = 1L << 40;

    private final Timers timers;
    private final RandomStreams streams;
    private final Clients clients;
    private final int kind;
    private final Map<String, Surge> byName = new LinkedHashMap<>();
    private final List<Surge> all = new ArrayList<>();

    private static final class Surge {
        private final Service service;
        private final OpenArrivals arrivals;
        private final int timer;
        private double nextAt;
        private double nextDemand;
        private long item = FIRST_ITEM;
        private int surges;

        private Surge(Service service, OpenArrivals arrivals, int timer) {
            this.service = service;
            this.arrivals = arrivals;
            this.timer = timer;
            advance();
        }

        private void advance() {
            nextAt = arrivals.next();
            nextDemand = arrivals.demand();
            item++;
        }
    }

    Surges(Timers timers, RandomStreams streams, Clients clients) {
        this.timers = timers;
        this.streams = streams;
        this.clients = clients;
        kind = timers.registerKind(Phase.ARRIVAL, "request of a surge", (timer, id) -> arrive(all.get(id)));
    }

    /** A surge begins, or ends; {@code factor} is above 1. Services without open arrivals of their own have none. */
    void change(Service service, double factor, boolean begins) {
        @Nullable Surge surge = find(service, factor);
        if (surge == null) {
            return;
        }
        surge.surges += begins ? 1 : -1;
        if (surge.surges == 0) {
            timers.cancel(surge.timer);
            return;
        }
        while (surge.nextAt < timers.now()) {
            surge.advance();
        }
        timers.schedule(surge.timer, surge.nextAt);
    }

    private @Nullable Surge find(Service service, double factor) {
        String name = service.spec.name() + "/surge/" + factor;
        Surge known = byName.get(name);
        if (known != null || !(service.spec.arrivals() instanceof ArrivalProcess process)) {
            return known;
        }
        OpenArrivals arrivals = process.scaled(factor - 1).start(streams.stream(Purpose.ARRIVAL, name));
        Surge surge = new Surge(service, arrivals, timers.newTimer(kind, all.size()));
        all.add(surge);
        byName.put(name, surge);
        return surge;
    }

    private void arrive(Surge surge) {
        double now = timers.now();
        do {
            double demand = surge.nextDemand;
            long number = surge.item;
            surge.advance();
            clients.arrive(surge.service, number, demand, Requests.NONE, number);
        } while (surge.nextAt <= now);
        timers.schedule(surge.timer, surge.nextAt);
    }
}
