package org.orrery.simulator.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orrery.simulator.kernel.CounterDraws;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.workload.Law;

/** Users who think, send a request, wait for what becomes of it, and think again. */
final class ClosedLoads {

    private final Clients clients;
    private final Timers timers;
    private final int thinkKind;
    private final List<Load> loads = new ArrayList<>();
    private int users;
    private int[] load = {};
    private int[] timer = {};
    private long[] cycle = {};

    private record Load(Service service, Law think, CounterDraws draws, int first, int users) {}

    ClosedLoads(Timers timers, Clients clients) {
        this.timers = timers;
        this.clients = clients;
        thinkKind = timers.registerKind(Phase.ARRIVAL, "user's request", (t, user) -> request(user));
    }

    void add(Service service, int count, Law think, CounterDraws draws) {
        loads.add(new Load(service, think, draws, users, count));
        load = Arrays.copyOf(load, users + count);
        timer = Arrays.copyOf(timer, users + count);
        cycle = Arrays.copyOf(cycle, users + count);
        for (int user = users; user < users + count; user++) {
            load[user] = loads.size() - 1;
            timer[user] = timers.newTimer(thinkKind, user);
        }
        users += count;
    }

    /** Everybody begins to think. */
    void start() {
        for (int user = 0; user < users; user++) {
            think(user);
        }
    }

    boolean isEmpty() {
        return users == 0;
    }

    private long item(Load of, int user) {
        return user - of.first() + cycle[user] * of.users();
    }

    private void think(int user) {
        Load of = loads.get(load[user]);
        double seconds = of.think().at(of.draws().uniform(item(of, user)));
        timers.schedule(timer[user], timers.now() + seconds);
    }

    private void request(int user) {
        Load of = loads.get(load[user]);
        long item = item(of, user);
        cycle[user]++;
        clients.arrive(of.service(), item, Double.NaN, user, user - of.first());
    }

    /** A user's request is over, one way or the other. */
    void answered(int user) {
        think(user);
    }
}
