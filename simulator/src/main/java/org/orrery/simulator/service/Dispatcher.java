package org.orrery.simulator.service;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.service.RequestListener.AttemptEnd;
import org.orrery.simulator.workload.Law;

/** Brings attempts to pods and answers back, lets them wait in between, and lets their delays pass. */
final class Dispatcher {

    private final Traffic traffic;
    private final Timers timers;
    private final Attempts attempts;
    private final Requests requests;
    private final RequestListener listener;
    private final HeldMessages held;
    private final int delayKind;
    private final int wayKind;
    private final int answerKind;
    private final int patienceKind;
    private final int drainedKind;
    private Consumer<PodServer> whenDrained = server -> {};

    Dispatcher(Traffic traffic) {
        this.traffic = traffic;
        timers = traffic.timers;
        attempts = traffic.attempts;
        requests = traffic.requests;
        listener = traffic.listener;
        held = new HeldMessages(attempts);
        delayKind = timers.registerKind(Phase.COMPLETION, "delay of a request", (timer, attempt) -> endDelay(attempt));
        wayKind = timers.registerKind(Phase.ARRIVAL, "message to a pod", (timer, attempt) -> arriveLater(attempt));
        answerKind = timers.registerKind(Phase.COMPLETION, "answer of a pod", (timer, attempt) -> answerLater(attempt));
        patienceKind =
                timers.registerKind(Phase.TIMEOUT, "patience of a request", (timer, attempt) -> loseHope(attempt));
        drainedKind = timers.registerKind(Phase.NODE_AGENT, "pod without requests", this::drainedNow);
    }

    /** Says what to do with a pod that is to end and has no requests any more. */
    void whenDrained(Consumer<PodServer> action) {
        whenDrained = action;
    }

    private Service serviceOf(int attempt) {
        return traffic.service(attempts.service[attempt]);
    }

    // ---- there ----

    /** Sends an attempt to a pod, not to the one at endpoint {@code avoid} if there is another. */
    void send(Service service, int attempt, int avoid) {
        if (service.loadMeter != null) {
            service.loadMeter.arrive(timers.now());
        }
        if (service.whenLoadChanges != null) {
            service.whenLoadChanges.run();
        }
        int request = attempts.request[attempt];
        int parent = requests.parent[request];
        Node from = parent >= 0 ? traffic.servers.at(attempts.pod[parent]).node : null;
        int zone = from == null ? -1 : traffic.zone(from.template().zone());
        int endpoint = service.balancer.choose(requests.key[request], zone, avoid);
        if (endpoint != Balancer.NONE) {
            give(service, service.endpoints.server(endpoint), attempt, from);
            return;
        }
        WaitingLine line = service.line;
        if (line == null || line.size() >= service.spec.server().queueSize()) {
            refuse(service, attempt);
            return;
        }
        if (service.readyPods == 0) {
            listener.startsCold(attempts.cell[attempt], requests.arrivedAt[request]);
            attempts.startsCold[attempt] = true;
        }
        startWaiting(service, line, attempt);
        if (service.readyPods == 0) {
            service.whenDeserted.run();
        }
    }

    private void give(Service service, PodServer server, int attempt, @Nullable Node from) {
        server.assign(attempt);
        if (service.redelivers) {
            traffic.clients.delivered(service, attempt);
        }
        travel(service, server, attempt, from);
    }

    private void travel(Service service, PodServer server, int attempt, @Nullable Node from) {
        if (!service.isBuffered && traffic.network.isCut(from, server.node)) {
            held.hold(attempt, from, server.node);
            return;
        }
        double latency = from == null || traffic.network.isInstant() ? 0 : traffic.network.latency(from, server.node);
        if (latency > 0 && !service.isBuffered) {
            attempts.latency[attempt] = latency;
            attempts.timer[attempt] = timers.newTimer(wayKind, attempt);
            timers.schedule(attempts.timer[attempt], timers.now() + latency);
        } else {
            // A pod that takes from a common queue must have room when it is chosen, so the way there is paid for with
            // the way back.
            attempts.latency[attempt] = 2 * latency;
            arrive(service, server, attempt);
        }
    }

    private void arriveLater(int attempt) {
        freeTimer(attempt);
        arrive(serviceOf(attempt), traffic.servers.at(attempts.pod[attempt]), attempt);
    }

    private void arrive(Service service, PodServer server, int attempt) {
        if (!server.arrive(attempt)) {
            refuse(service, attempt);
        }
    }

    private void refuse(Service service, int attempt) {
        end(service, attempt, AttemptEnd.REJECTED);
        traffic.clients.refused(attempt);
    }

    // ---- waiting ----

    /** An attempt begins to wait at the end of a line. */
    void startWaiting(Service service, WaitingLine line, int attempt) {
        attempts.state[attempt] = Attempts.WAITING;
        attempts.since[attempt] = timers.now();
        line.addLast(attempt);
        listener.admitted(attempts.cell[attempt], true);
        listener.waitBegun(attempts.cell[attempt]);
        Law patience = service.spec.client().patience();
        int request = attempts.request[attempt];
        if (patience != null && request != Requests.NONE) {
            double seconds = patience.at(service.patienceDraws.uniform(
                    requests.item[request], requests.hop[request], attempts.number[attempt]));
            attempts.timer[attempt] = timers.newTimer(patienceKind, attempt);
            timers.schedule(attempts.timer[attempt], timers.now() + seconds);
        }
    }

    /** An attempt whose service was interrupted waits in front of the others. */
    void waitAgain(WaitingLine line, int attempt) {
        attempts.state[attempt] = Attempts.WAITING;
        attempts.since[attempt] = timers.now();
        line.addFirst(attempt);
        listener.waitBegun(attempts.cell[attempt]);
    }

    /** An attempt is served, or leaves. */
    void stopWaiting(WaitingLine line, int attempt) {
        line.remove(attempt);
        freeTimer(attempt);
        double seconds = timers.now() - attempts.since[attempt];
        attempts.waited[attempt] += seconds;
        listener.waitEnded(attempts.cell[attempt], seconds);
    }

    /** A pod takes an attempt from the line in front of the pods. */
    void takeFromLine(WaitingLine line, int attempt, PodServer server) {
        stopWaiting(line, attempt);
        server.assign(attempt);
        if (server.service.redelivers) {
            traffic.clients.delivered(server.service, attempt);
        }
        server.start(attempt);
    }

    /** Gives those who wait in front of the pods to pods that have room. */
    void serveLine(Service service) {
        WaitingLine line = service.line;
        while (line != null && line.size() > 0) {
            int attempt = line.first();
            int request = attempts.request[attempt];
            long key = request == Requests.NONE ? 0 : requests.key[request];
            int endpoint = service.balancer.choose(key, -1, Balancer.NONE);
            if (endpoint == Balancer.NONE) {
                return;
            }
            PodServer server = service.endpoints.server(endpoint);
            if (server.hasRoom()) {
                takeFromLine(line, attempt, server);
            } else {
                line.remove(attempt);
                server.assign(attempt);
                server.waitHere(attempt);
            }
        }
    }

    /** Lets requests that no pod can take on wait in front of the pods, or at the pods. */
    void setBuffered(Service service, boolean isBuffered) {
        if (service.line == null || service.isBuffered == isBuffered) {
            return;
        }
        service.isBuffered = isBuffered;
        traffic.servers.forEach(service, PodServer::offerItself);
        serveLine(service);
    }

    private void loseHope(int attempt) {
        Service service = serviceOf(attempt);
        takeBack(service, attempt);
        traffic.clients.abandoned(attempt);
    }

    /** A client takes back an attempt, wherever it is. */
    void takeBack(Service service, int attempt) {
        if (attempts.state[attempt] == Attempts.ANSWERING) {
            freeTimer(attempt);
            return;
        }
        if (attempts.pod[attempt] != Attempts.NONE) {
            traffic.servers.at(attempts.pod[attempt]).cancel(attempt);
        } else if (service.line != null) {
            stopWaiting(service.line, attempt);
        }
        end(service, attempt, AttemptEnd.CANCELLED);
    }

    // ---- delays ----

    void startDelay(int attempt, double seconds) {
        attempts.timer[attempt] = timers.newTimer(delayKind, attempt);
        timers.schedule(attempts.timer[attempt], timers.now() + seconds);
    }

    private void endDelay(int attempt) {
        freeTimer(attempt);
        traffic.servers.at(attempts.pod[attempt]).served(attempt);
    }

    void freeTimer(int attempt) {
        if (attempts.timer[attempt] != EventList.NONE) {
            timers.freeTimer(attempts.timer[attempt]);
            attempts.timer[attempt] = EventList.NONE;
        }
    }

    // ---- back ----

    /** A pod has answered. */
    void answer(Service service, PodServer server, int attempt, boolean success) {
        end(service, attempt, AttemptEnd.FINISHED);
        attempts.callFailed[attempt] = !success;
        int request = attempts.request[attempt];
        travelBack(attempt, request == Requests.NONE ? null : callerOf(request), server.node);
    }

    private void travelBack(int attempt, @Nullable Node caller, Node served) {
        if (attempts.request[attempt] != Requests.NONE && traffic.network.isCut(caller, served)) {
            attempts.state[attempt] = Attempts.ANSWERING;
            held.hold(attempt, caller, served);
            return;
        }
        if (attempts.latency[attempt] > 0 && attempts.request[attempt] != Requests.NONE) {
            attempts.state[attempt] = Attempts.ANSWERING;
            attempts.timer[attempt] = timers.newTimer(answerKind, attempt);
            timers.schedule(attempts.timer[attempt], timers.now() + attempts.latency[attempt]);
        } else {
            deliver(attempt);
        }
    }

    /** The node from which a request comes, or null when it comes from outside. */
    private @Nullable Node callerOf(int request) {
        int parent = requests.parent[request];
        PodServer caller =
                parent < 0 || attempts.pod[parent] == Attempts.NONE ? null : traffic.servers.find(attempts.pod[parent]);
        return caller == null ? null : caller.node;
    }

    /** A fault of the network is over: what it kept goes on its way, unless another keeps it. */
    void networkHealed() {
        held.handOut((attempt, caller, served) -> {
            if (attempts.state[attempt] == Attempts.ANSWERING) {
                travelBack(attempt, caller, served);
            } else if (attempts.state[attempt] == Attempts.SENDING && attempts.pod[attempt] != Attempts.NONE) {
                travel(serviceOf(attempt), traffic.servers.at(attempts.pod[attempt]), attempt, caller);
            }
        });
    }

    private void answerLater(int attempt) {
        freeTimer(attempt);
        deliver(attempt);
    }

    private void deliver(int attempt) {
        if (attempts.request[attempt] == Requests.NONE) {
            attempts.release(attempt);
        } else {
            traffic.clients.answered(attempt, !attempts.callFailed[attempt]);
        }
    }

    /** Writes down how an attempt ended and what work it took. */
    void end(Service service, int attempt, AttemptEnd how) {
        int cell = attempts.cell[attempt];
        listener.attemptEnded(cell, how);
        if (service.loadMeter != null) {
            service.loadMeter.leave(timers.now());
        }
        if (service.whenLoadChanges != null) {
            service.whenLoadChanges.run();
        }
        double done = attempts.demand[attempt] - attempts.work[attempt];
        if (done > 0) {
            boolean hasClient = attempts.request[attempt] != Requests.NONE;
            boolean isKept = how == AttemptEnd.LOST && service.spec.server().onPodLoss() == LossRule.RESUME;
            listener.workDone(cell, done, !(hasClient && (how == AttemptEnd.FINISHED || isKept)));
        }
    }

    // ---- pods that end ----

    /** A pod that is to end has no requests any more. */
    void drained(PodServer server) {
        // Ended by a timer, because whoever told it to end is not done with it yet.
        int timer = timers.newTimer(drainedKind, server.pod.id());
        timers.schedule(timer, timers.now());
    }

    private void drainedNow(int timer, int pod) {
        timers.freeTimer(timer);
        PodServer server = traffic.servers.find(pod);
        if (server != null && server.isDraining() && server.present() == 0) {
            whenDrained.accept(server);
        }
    }
}
