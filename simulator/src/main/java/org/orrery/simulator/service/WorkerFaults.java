package org.orrery.simulator.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.service.ServerSpec.WorkerFailures;

/**
 * Lets workers of pods fail and recover. Each worker of each replica has a time line of its own that begins at time
 * zero and does not depend on which pod is there.
 */
final class WorkerFaults {

    private final Timers timers;
    private final RandomStreams streams;
    private final BooleanSupplier isIdle;
    private final int kind;
    private final List<Worker> workers = new ArrayList<>();
    private final Map<String, Replica> replicas = new HashMap<>();

    /** The workers of one replica, whoever is in its place. */
    private static final class Replica {
        private int able;
        private @Nullable PodServer server;
    }

    private static final class Worker {
        private final Replica replica;
        private final WorkerFailures spec;
        private final RandomStream random;
        private final int timer;
        private boolean isUp = true;

        private Worker(Replica replica, WorkerFailures spec, RandomStream random, int timer) {
            this.replica = replica;
            this.spec = spec;
            this.random = random;
            this.timer = timer;
        }
    }

    /** No workers yet; {@code isIdle} says when there is and will be nothing to do, so that nothing need fail. */
    WorkerFaults(Timers timers, RandomStreams streams, BooleanSupplier isIdle) {
        this.timers = timers;
        this.streams = streams;
        this.isIdle = isIdle;
        kind = timers.registerKind(Phase.FAULT, "failure of a worker", (timer, worker) -> change(workers.get(worker)));
    }

    /** A pod takes the place of a replica. */
    void occupied(PodServer server) {
        WorkerFailures spec = server.service.spec.server().failures();
        if (spec == null) {
            return;
        }
        Replica replica = replicas.computeIfAbsent(name(server), name -> begin(name, spec, server));
        replica.server = server;
        server.setWorkers(replica.able);
    }

    /** It is gone. */
    void vacated(PodServer server) {
        Replica replica = replicas.get(name(server));
        if (replica != null) {
            replica.server = null;
        }
    }

    private static String name(PodServer server) {
        return server.service.spec.name() + "/" + server.pod.ownerKey();
    }

    private Replica begin(String name, WorkerFailures spec, PodServer server) {
        Replica replica = new Replica();
        replica.able = server.service.spec.server().workers();
        for (int i = 0; i < server.service.spec.server().workers(); i++) {
            Worker worker = new Worker(
                    replica,
                    spec,
                    streams.stream(Purpose.FAULT, name + "/worker/" + i),
                    timers.newTimer(kind, workers.size()));
            workers.add(worker);
            double at = spec.mtbf().sample(worker.random);
            while (at <= timers.now()) {
                worker.isUp = !worker.isUp;
                at += (worker.isUp ? spec.mtbf() : spec.mttr()).sample(worker.random);
            }
            replica.able -= worker.isUp ? 0 : 1;
            timers.schedule(worker.timer, at);
        }
        return replica;
    }

    private void change(Worker worker) {
        if (isIdle.getAsBoolean()) {
            return;
        }
        worker.isUp = !worker.isUp;
        worker.replica.able += worker.isUp ? 1 : -1;
        double spell = (worker.isUp ? worker.spec.mtbf() : worker.spec.mttr()).sample(worker.random);
        timers.schedule(worker.timer, timers.now() + spell);
        if (worker.replica.server != null) {
            worker.replica.server.setWorkers(worker.replica.able);
        }
    }
}
