package org.orrery.simulator.service;

import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.NodeCpu;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.service.RequestListener.AttemptEnd;

/**
 * A pod that serves requests. All that it works on get equal shares of its cores, each at most what a request can use;
 * they share one virtual time, which advances by what each of them gets, so that a change touches none of the others:
 * work is done when virtual time reaches its tag. With workers, only so many are worked on at once.
 */
final class PodServer {

    /** Tags this close together, relatively, are reached together. */
    private static final double SLACK = 4 * 0x1p-52;

    final Service service;
    final Pod pod;
    final Node node;
    final int endpoint;
    private final Traffic traffic;
    private final Attempts attempts;
    private final ServerSpec spec;
    private final NodeCpu cpu;
    private final double cores;
    private final double coresPerRequest;
    private final FinishHeap working;
    /** Where requests wait at the pod. */
    private final WaitingLine line;

    private int workers;
    /** Workers in use. */
    private int busy;
    /** Requests taken on: worked on, delayed or waiting for calls. */
    private int takenOn;
    /** All attempts at the pod, those on their way included. */
    private int firstAtPod = Attempts.NONE;

    private int present;
    private long assigned;
    private double presentSeconds;
    private double presentSince;
    private boolean isReady;
    /** Whether the control plane lets it be among the endpoints. */
    private boolean isOffered = true;

    private boolean isDraining;
    /** Whether the pod's node has died and nobody has noticed: what is sent there stays without answer. */
    private boolean isStranded;

    private double virtualTime;
    /** Time that cores have worked for the pod up to the last change, in core-seconds of the node. */
    private double coreSeconds;
    /** Bytes for each request taken on. */
    private final long memoryPerRequest;

    /** Whether virtual time is that of now and the processor has not been told of changes yet. */
    private boolean isSettled;

    private int batches;
    private boolean isPulling;

    PodServer(Traffic traffic, Service service, Pod pod, Node node, double cores) {
        this.traffic = traffic;
        this.service = service;
        this.pod = pod;
        this.node = node;
        this.cores = cores;
        attempts = traffic.attempts;
        spec = service.spec.server();
        cpu = node.cpu();
        coresPerRequest = spec.coresPerRequest();
        working = new FinishHeap(attempts);
        line = new WaitingLine(attempts, service.levelOfClass, service.levels);
        workers = spec.workers();
        memoryPerRequest = pod.template().memoryUse().perRequest();
        endpoint = service.endpoints.create(
                this, cores, traffic.zone(node.template().zone()), pod.uid());
    }

    // ---- taking requests ----

    /** Requests at the pod and on their way to it. */
    int present() {
        return present;
    }

    boolean isDraining() {
        return isDraining;
    }

    boolean isStranded() {
        return isStranded;
    }

    boolean hasRoom() {
        return busy < workers && takenOn < spec.concurrency();
    }

    private void takeOn(int change) {
        takenOn += change;
        if (memoryPerRequest > 0) {
            traffic.lifecycle.addMemory(pod, (double) change * memoryPerRequest);
        }
    }

    /** The pod takes requests from now on. */
    void open() {
        isReady = true;
        takeRequests();
    }

    /** The pod is among the endpoints while it is ready, or is not, ready or not. */
    void offer(boolean newIsOffered) {
        isOffered = newIsOffered;
        takeRequests();
    }

    private void takeRequests() {
        offerItself();
        pull();
        if (!service.isBuffered) {
            traffic.dispatcher.serveLine(service);
        }
    }

    /** The pod takes no new requests; those that it has it sees through. */
    void drain() {
        isDraining = true;
        close();
    }

    void close() {
        isReady = false;
        offerItself();
    }

    /** A pod takes requests while it is ready; with a common queue, only while it has room. */
    void offerItself() {
        boolean takes = isReady && isOffered && (!service.isBuffered || hasRoom() && !isStranded);
        EndpointSet endpoints = service.endpoints;
        if (takes != endpoints.contains(endpoint)) {
            if (takes) {
                endpoints.add(endpoint);
                service.balancer.added(endpoint);
            } else {
                endpoints.remove(endpoint);
                service.balancer.removed(endpoint);
            }
        }
    }

    private void roomChanged() {
        if (service.isBuffered) {
            offerItself();
        }
    }

    /** An attempt was given to this pod; it may still be on its way. */
    void assign(int attempt) {
        attempts.pod[attempt] = pod.id();
        attempts.previousAtPod[attempt] = Attempts.NONE;
        attempts.nextAtPod[attempt] = firstAtPod;
        if (firstAtPod != Attempts.NONE) {
            attempts.previousAtPod[firstAtPod] = attempt;
        }
        firstAtPod = attempt;
        noteLoad();
        present++;
        assigned++;
        service.endpoints.changeLoad(endpoint, 1);
        service.balancer.loadChanged(endpoint);
    }

    private void unassign(int attempt) {
        int before = attempts.previousAtPod[attempt];
        int after = attempts.nextAtPod[attempt];
        if (before == Attempts.NONE) {
            firstAtPod = after;
        } else {
            attempts.nextAtPod[before] = after;
        }
        if (after != Attempts.NONE) {
            attempts.previousAtPod[after] = before;
        }
        attempts.pod[attempt] = Attempts.NONE;
        noteLoad();
        present--;
        service.endpoints.changeLoad(endpoint, -1);
        service.balancer.loadChanged(endpoint);
        if (isDraining && present == 0) {
            traffic.dispatcher.drained(this);
        }
    }

    /** An attempt that was assigned to the pod arrives. False when there is no room for it, and it is not there. */
    boolean arrive(int attempt) {
        if (isStranded) {
            return true;
        }
        if (hasRoom()) {
            traffic.listener.admitted(attempts.cell[attempt], false);
            start(attempt);
            return true;
        }
        if (spec.discipline() == Discipline.PREEMPTIVE && interruptFor(attempt)) {
            return true;
        }
        if (service.isBuffered || line.size() >= spec.queueSize()) {
            unassign(attempt);
            return false;
        }
        traffic.dispatcher.startWaiting(service, line, attempt);
        return true;
    }

    /** An attempt that has waited elsewhere and was given to the pod waits on here. */
    void waitHere(int attempt) {
        line.addLast(attempt);
    }

    /** Starts an attempt in the place of a less important one. */
    private boolean interruptFor(int attempt) {
        int level = service.levelOfClass[attempts.requestClass[attempt]];
        int victim = Attempts.NONE;
        int lowest = level;
        for (int i = 0; i < working.size(); i++) {
            int other = working.at(i);
            int otherLevel = service.levelOfClass[attempts.requestClass[other]];
            if (otherLevel > lowest) {
                lowest = otherLevel;
                victim = other;
            }
        }
        if (victim == Attempts.NONE) {
            return false;
        }
        batches++;
        interrupt(victim);
        traffic.listener.admitted(attempts.cell[attempt], false);
        start(attempt);
        batches--;
        arm();
        return true;
    }

    /** Takes an attempt from its worker and puts it first in line; its work is kept. */
    private void interrupt(int attempt) {
        stopWorking(attempt);
        busy--;
        takeOn(-1);
        WaitingLine common = service.isBuffered ? service.line : null;
        if (common == null) {
            traffic.dispatcher.waitAgain(line, attempt);
        } else {
            unassign(attempt);
            traffic.clients.returned(service, attempt);
            traffic.dispatcher.waitAgain(common, attempt);
        }
        roomChanged();
    }

    /** Serves those who wait, as far as there is room. */
    private void pull() {
        if (isPulling) {
            return;
        }
        isPulling = true;
        while (hasRoom() && line.size() > 0) {
            int attempt = line.first();
            traffic.dispatcher.stopWaiting(line, attempt);
            start(attempt);
        }
        WaitingLine common = isReady && isOffered ? service.line : null;
        while (common != null && hasRoom() && common.size() > 0) {
            traffic.dispatcher.takeFromLine(common, common.first(), this);
        }
        isPulling = false;
    }

    // ---- work ----

    /** Begins to serve an attempt that is assigned to the pod, for which there is room. */
    void start(int attempt) {
        busy++;
        takeOn(1);
        roomChanged();
        double work = attempts.work[attempt];
        if (work > 0) {
            attempts.state[attempt] = Attempts.WORKING;
            settle();
            attempts.tag[attempt] = virtualTime + work;
            working.add(attempt);
            arm();
        } else {
            worked(attempt);
        }
    }

    /** Brings virtual time up to now. */
    private void settle() {
        if (isSettled) {
            return;
        }
        isSettled = true;
        int size = working.size();
        if (size > 0) {
            double got = cpu.delivered(pod);
            coreSeconds += got / cpu.speed();
            virtualTime += got / size;
        }
    }

    /** Tells the processor what is to be done next. */
    private void arm() {
        if (batches > 0) {
            return;
        }
        isSettled = false;
        int size = working.size();
        if (size == 0) {
            virtualTime = 0;
            cpu.demandWork(pod, 0, Double.POSITIVE_INFINITY);
        } else {
            double wanted = Math.min(size * coresPerRequest, cores);
            cpu.demandWork(pod, wanted, Math.max(0, (working.firstTag() - virtualTime) * size));
        }
    }

    /** The work of the first is done. */
    void targetReached() {
        batches++;
        settle();
        virtualTime = working.firstTag();
        double reached = virtualTime * (1 + SLACK);
        do {
            int attempt = working.first();
            working.removeFirst();
            attempts.work[attempt] = 0;
            worked(attempt);
        } while (!working.isEmpty() && working.firstTag() <= reached);
        batches--;
        arm();
    }

    private void worked(int attempt) {
        double delay = service.delay(
                attempts.requestClass[attempt],
                attempts.item[attempt],
                attempts.hop[attempt],
                attempts.number[attempt]);
        if (delay > 0) {
            attempts.state[attempt] = Attempts.DELAYED;
            traffic.dispatcher.startDelay(attempt, delay);
        } else {
            served(attempt);
        }
    }

    /** Its own part is done; its calls follow. */
    void served(int attempt) {
        busy--;
        if (!service.hasCalls) {
            takeOn(-1);
            roomChanged();
            answer(attempt, true);
        } else {
            roomChanged();
            attempts.state[attempt] = Attempts.CALLING;
            attempts.since[attempt] = traffic.timers.now();
            pull();
            traffic.calls.begin(service, attempt);
        }
    }

    /** Its calls are done. */
    void called(int attempt, boolean success) {
        attempts.called[attempt] = traffic.timers.now() - attempts.since[attempt];
        takeOn(-1);
        roomChanged();
        answer(attempt, success);
    }

    private void answer(int attempt, boolean success) {
        unassign(attempt);
        pull();
        traffic.dispatcher.answer(service, this, attempt, success);
    }

    /** Takes an attempt out of the heap; what is left to do is noted. */
    private void stopWorking(int attempt) {
        settle();
        working.remove(attempt);
        attempts.work[attempt] = Math.max(0, attempts.tag[attempt] - virtualTime);
        arm();
    }

    /** An attempt is taken back by its client. */
    void cancel(int attempt) {
        leave(attempt);
        unassign(attempt);
        pull();
    }

    private void leave(int attempt) {
        switch (attempts.state[attempt]) {
            case Attempts.WAITING -> traffic.dispatcher.stopWaiting(line, attempt);
            case Attempts.WORKING -> {
                stopWorking(attempt);
                busy--;
                takeOn(-1);
            }
            case Attempts.DELAYED -> {
                traffic.dispatcher.freeTimer(attempt);
                busy--;
                takeOn(-1);
            }
            case Attempts.CALLING -> {
                traffic.calls.abandon(attempt);
                takeOn(-1);
            }
            default -> traffic.dispatcher.freeTimer(attempt);
        }
        roomChanged();
    }

    // ---- failures ----

    /** So many workers are able to work. */
    void setWorkers(int able) {
        workers = able;
        while (busy > workers && !working.isEmpty()) {
            // Workers are alike: whoever has most left to do is taken to have been with the one that failed.
            interrupt(longest());
        }
        roomChanged();
        pull();
        if (service.isBuffered) {
            traffic.dispatcher.serveLine(service);
        }
    }

    private int longest() {
        int longest = working.at(0);
        for (int i = 1; i < working.size(); i++) {
            if (attempts.tag[working.at(i)] > attempts.tag[longest]) {
                longest = working.at(i);
            }
        }
        return longest;
    }

    /** The containers have stopped: all attempts are lost. */
    void die() {
        loseAll();
        service.endpoints.release(endpoint);
    }

    /**
     * The node has died. All attempts are lost, and the pod stays among the endpoints until somebody takes it from
     * there. False when nobody would send it anything, because its requests wait in front of the pods.
     */
    boolean strand() {
        if (service.isBuffered) {
            return false;
        }
        loseAll();
        isStranded = true;
        isReady = true;
        offerItself();
        return true;
    }

    private void loseAll() {
        isReady = false;
        offerItself();
        settle();
        // From here on the processor is not ours any more.
        batches++;
        isPulling = true;
        while (firstAtPod != Attempts.NONE) {
            int attempt = firstAtPod;
            leave(attempt);
            unassign(attempt);
            traffic.dispatcher.end(service, attempt, AttemptEnd.LOST);
            traffic.clients.lost(attempt);
        }
    }

    /** Time that cores of the node have worked for the pod since its containers started, in core-seconds. */
    double cpuSeconds() {
        return isSettled ? coreSeconds : coreSeconds + cpu.delivered(pod) / cpu.speed();
    }

    /** The node is about to work faster or slower. */
    void speedChanges() {
        settle();
        arm();
    }

    private void noteLoad() {
        if (service.measuresPods) {
            double now = traffic.timers.now();
            presentSeconds += present * (now - presentSince);
            presentSince = now;
        }
    }

    /** The attempts that were at the pod, each by the seconds that it was there; zero when nobody asked for it. */
    double attemptSeconds() {
        noteLoad();
        return presentSeconds;
    }

    /** How many attempts the pod was given. */
    long assigned() {
        return assigned;
    }

    /** How many attempts wait at the pod. */
    int waiting() {
        return line.size();
    }

    /**
     * Seconds in which a question of so much work would be answered if it came now and nothing after it: like a
     * request, it shares the cores, or waits for a worker until all that is there before it is done.
     */
    double answerSeconds(double questionWork) {
        int size = working.size();
        double reached = isSettled || size == 0 ? virtualTime : virtualTime + cpu.delivered(pod) / size;
        double full = cores * cpu.speed();
        double wanted = Math.min(size * coresPerRequest, cores);
        double granted = size == 0 || wanted <= 0 ? 1 : Math.min(1, cpu.rate(pod) / wanted);
        double ahead = 0;
        if (busy >= workers) {
            for (int i = 0; i < size; i++) {
                ahead += attempts.tag[working.at(i)] - reached;
            }
            ahead += line.work();
            return (ahead + questionWork) / (full * granted);
        }
        double share = Math.min((size + 1) * coresPerRequest, cores) * cpu.speed() / (size + 1);
        return questionWork / (share * granted);
    }

    /** Core-seconds that an attempt which is being worked on has left to do. */
    double left(int attempt) {
        settle();
        return attempts.tag[attempt] - virtualTime;
    }
}
