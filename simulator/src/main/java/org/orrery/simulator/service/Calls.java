package org.orrery.simulator.service;

import java.util.List;

/** Makes the calls of attempts, stage by stage, and lets their pods answer when all are done or one has failed. */
final class Calls {

    private final Traffic traffic;
    private final Attempts attempts;
    private final Requests requests;

    Calls(Traffic traffic) {
        this.traffic = traffic;
        attempts = traffic.attempts;
        requests = traffic.requests;
    }

    /** An attempt begins with its calls. */
    void begin(Service service, int attempt) {
        attempts.stage[attempt] = 0;
        run(service, attempt);
    }

    private void run(Service service, int attempt) {
        List<CallStage> stages = service.spec.calls();
        while (attempts.stage[attempt] < stages.size()) {
            // One more than there are, so that answers that come at once do not end the stage before it is made.
            attempts.openCalls[attempt] = 1;
            make(service, attempt, stages.get(attempts.stage[attempt]));
            if (--attempts.openCalls[attempt] > 0) {
                return;
            }
            if (attempts.callFailed[attempt]) {
                break;
            }
            attempts.stage[attempt]++;
        }
        traffic.servers.at(attempts.pod[attempt]).called(attempt, !attempts.callFailed[attempt]);
    }

    private void make(Service service, int attempt, CallStage stage) {
        int request = attempts.request[attempt];
        // The item of an attempt whose client has left is remembered with the attempt.
        long item = attempts.item[attempt];
        int hop = attempts.hop[attempt];
        int number = attempts.stage[attempt] << 12;
        for (int i = 0; i < stage.calls().size(); i++) {
            CallStage.Call call = stage.calls().get(i);
            Service callee = traffic.serviceNamed(call.to());
            for (int copy = 0; copy < call.times(); copy++) {
                int calleeHop = hop(service, hop, attempts.number[attempt], ++number);
                if (call.probability() < 1 && service.branchDraws.uniform(item, calleeHop, 1) >= call.probability()) {
                    continue;
                }
                int child = requests.create(callee.index, classOf(service, attempt, callee, item, calleeHop), now());
                requests.item[child] = item;
                requests.hop[child] = calleeHop;
                requests.key[child] = request == Requests.NONE ? item : requests.key[request];
                if (call.isMessage()) {
                    requests.parent[child] = Requests.NOBODY;
                } else {
                    attempts.openCalls[attempt]++;
                    requests.parent[child] = attempt;
                    link(attempt, child);
                }
                traffic.clients.begin(callee, child);
            }
        }
    }

    private double now() {
        return traffic.timers.now();
    }

    private int classOf(Service service, int attempt, Service callee, long item, int hop) {
        String name = service.requestClass(attempts.requestClass[attempt]).name();
        int same = name.isEmpty() ? -1 : callee.classNamed(name);
        return same >= 0 ? same : callee.drawClass(item, hop);
    }

    /** The place of a call in the graph of calls, as a number that random numbers depend on. */
    private static int hop(Service service, int callerHop, int callerAttempt, int call) {
        long word = service.nameHash;
        word = word * 0x9e3779b97f4a7c15L + callerHop;
        word = word * 0x9e3779b97f4a7c15L + callerAttempt;
        word = word * 0x9e3779b97f4a7c15L + call;
        word ^= word >>> 32;
        word *= 0xd6e8feb86659fd93L;
        return (int) (word >>> 33);
    }

    private void link(int attempt, int call) {
        int first = attempts.firstCall[attempt];
        requests.previousCall[call] = Requests.NONE;
        requests.nextCall[call] = first;
        if (first != Requests.NONE) {
            requests.previousCall[first] = call;
        }
        attempts.firstCall[attempt] = call;
    }

    void unlink(int attempt, int call) {
        int before = requests.previousCall[call];
        int after = requests.nextCall[call];
        if (before == Requests.NONE) {
            attempts.firstCall[attempt] = after;
        } else {
            requests.nextCall[before] = after;
        }
        if (after != Requests.NONE) {
            requests.previousCall[after] = before;
        }
    }

    /** A call was answered. */
    void answered(int attempt, boolean success) {
        attempts.callFailed[attempt] |= !success;
        if (--attempts.openCalls[attempt] > 0) {
            return;
        }
        Service service = traffic.service(attempts.service[attempt]);
        if (attempts.callFailed[attempt]) {
            traffic.servers.at(attempts.pod[attempt]).called(attempt, false);
            return;
        }
        attempts.stage[attempt]++;
        run(service, attempt);
    }

    /** An attempt is taken back or lost; nobody waits for its calls any more. */
    void abandon(int attempt) {
        for (int call = attempts.firstCall[attempt]; call != Requests.NONE; call = requests.nextCall[call]) {
            requests.parent[call] = Requests.NOBODY;
        }
        attempts.firstCall[attempt] = Requests.NONE;
    }
}
