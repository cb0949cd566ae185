package org.orrery.simulator.service;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.service.ClientSpec.Retries;
import org.orrery.simulator.service.RequestListener.AttemptEnd;
import org.orrery.simulator.service.RequestListener.Outcome;

/** What those who send requests do: make attempts, give up, try again, send a second one beside the first. */
final class Clients {

    private final Traffic traffic;
    private final Timers timers;
    private final Attempts attempts;
    private final Requests requests;
    private final RequestListener listener;
    private final int timeoutKind;
    private final int retryKind;
    private final int hedgeKind;
    private final int redeliveryKind;
    private @Nullable ClosedLoads users;

    Clients(Traffic traffic) {
        this.traffic = traffic;
        timers = traffic.timers;
        attempts = traffic.attempts;
        requests = traffic.requests;
        listener = traffic.listener;
        timeoutKind = timers.registerKind(Phase.TIMEOUT, "client timeout", (timer, attempt) -> giveUp(attempt));
        retryKind = timers.registerKind(Phase.ARRIVAL, "retry of a request", (timer, request) -> retry(request));
        redeliveryKind =
                timers.registerKind(Phase.TIMEOUT, "redelivery of a message", (timer, attempt) -> redeliver(attempt));
        hedgeKind = timers.registerKind(Phase.ARRIVAL, "hedge of a request", (timer, request) -> hedge(request));
    }

    void setUsers(ClosedLoads loads) {
        users = loads;
    }

    // ---- sending ----

    /** A request from outside. */
    void arrive(Service service, long item, double givenDemand, int user, long key) {
        int request = requests.create(service.index, service.drawClass(item, 0), timers.now());
        requests.item[request] = item;
        requests.hop[request] = 0;
        requests.key[request] = key;
        requests.parent[request] = Requests.OUTSIDE;
        requests.user[request] = user;
        requests.given[request] = givenDemand;
        begin(service, request);
    }

    /** A request that an attempt makes at another service; it is linked to its caller already. */
    void begin(Service service, int request) {
        boolean external = requests.parent[request] == Requests.OUTSIDE;
        int cell = listener.cell(service.index, requests.requestClass[request], external);
        requests.cell[request] = cell;
        listener.requestArrived(cell);
        service.inSystem++;
        service.budget.requestSent();
        double hedgeAfter = service.spec.client().hedgeAfter();
        if (hedgeAfter < Double.POSITIVE_INFINITY) {
            requests.hedgeTimer[request] = timers.newTimer(hedgeKind, request);
            timers.schedule(requests.hedgeTimer[request], timers.now() + hedgeAfter);
        }
        send(service, request, Balancer.NONE);
    }

    private void send(Service service, int request, int avoid) {
        int cell = requests.cell[request];
        int number = requests.attempts[request]++;
        listener.attemptStarted(cell);
        CircuitBreaker breaker = service.breaker;
        if (breaker != null && !breaker.allows(timers.now())) {
            listener.attemptEnded(cell, AttemptEnd.REJECTED);
            decide(service, request, Outcome.REJECTED);
            return;
        }
        listener.attemptSent(cell);
        int attempt = attempts.create(request, service.index, requests.requestClass[request]);
        attempts.cell[attempt] = cell;
        attempts.number[attempt] = number;
        attempts.sentAt[attempt] = timers.now();
        attempts.item[attempt] = requests.item[request];
        attempts.hop[attempt] = requests.hop[request];
        attempts.sibling[attempt] = requests.firstAttempt[request];
        requests.firstAttempt[request] = attempt;
        setWork(service, request, attempt, number);
        double timeout = service.spec.client().timeout();
        if (timeout < Double.POSITIVE_INFINITY) {
            attempts.timeoutTimer[attempt] = timers.newTimer(timeoutKind, attempt);
            timers.schedule(attempts.timeoutTimer[attempt], timers.now() + timeout);
        }
        traffic.dispatcher.send(service, attempt, avoid);
    }

    private void setWork(Service service, int request, int attempt, int number) {
        double left = requests.resume[request];
        if (!Double.isNaN(left)) {
            requests.resume[request] = Double.NaN;
            attempts.demand[attempt] = left;
            attempts.work[attempt] = left;
            return;
        }
        double demand = requests.given[request];
        if (Double.isNaN(demand)) {
            demand = service.demand(
                    requests.requestClass[request], requests.item[request], requests.hop[request], number);
        }
        requests.demand[request] = demand;
        attempts.demand[attempt] = demand * service.workFactor;
        attempts.work[attempt] = attempts.demand[attempt];
    }

    // ---- what becomes of attempts ----

    void answered(int attempt, boolean success) {
        int request = attempts.request[attempt];
        Service service = traffic.service(attempts.service[attempt]);
        note(service, success);
        if (success) {
            listener.answered(
                    attempts.cell[attempt],
                    requests.arrivedAt[request],
                    attempts.sentAt[attempt] - requests.arrivedAt[request],
                    attempts.waited[attempt],
                    attempts.startsCold[attempt],
                    attempts.called[attempt],
                    // With a common queue, the way there is paid for with the way back.
                    attempts.latency[attempt] * (service.line == null ? 2 : 1));
        }
        detach(attempt);
        attempts.release(attempt);
        if (success) {
            end(service, request, Outcome.COMPLETED);
        } else {
            decide(service, request, Outcome.FAILED);
        }
    }

    private void note(Service service, boolean success) {
        if (service.breaker != null) {
            service.breaker.ended(timers.now(), success);
        }
    }

    void refused(int attempt) {
        over(attempt, Outcome.REJECTED);
    }

    void abandoned(int attempt) {
        over(attempt, Outcome.ABANDONED);
    }

    private void over(int attempt, Outcome outcome) {
        int request = attempts.request[attempt];
        if (request == Requests.NONE) {
            attempts.release(attempt);
            return;
        }
        Service service = traffic.service(attempts.service[attempt]);
        note(service, false);
        detach(attempt);
        attempts.release(attempt);
        decide(service, request, outcome);
    }

    /** The pod died under an attempt. */
    void lost(int attempt) {
        int request = attempts.request[attempt];
        Service service = traffic.service(attempts.service[attempt]);
        LossRule rule = service.spec.server().onPodLoss();
        if (request == Requests.NONE || rule == LossRule.FAIL) {
            over(attempt, Outcome.FAILED);
            return;
        }
        if (requests.attempts[request] >= service.spec.server().maxDeliveries()) {
            over(attempt, Outcome.FAILED);
            return;
        }
        note(service, false);
        double redeliverAt = attempts.takenAt[attempt] + service.spec.server().redeliverAfter();
        if (redeliverAt < Double.POSITIVE_INFINITY) {
            // Nobody tells the queue, which waits for an answer as long as for any other.
            detach(attempt);
            attempts.release(attempt);
            requests.retryTimer[request] = timers.newTimer(retryKind, request);
            timers.schedule(requests.retryTimer[request], Math.max(timers.now(), redeliverAt));
            return;
        }
        requests.resume[request] = rule == LossRule.RESUME ? attempts.work[attempt] : attempts.demand[attempt];
        detach(attempt);
        attempts.release(attempt);
        send(service, request, Balancer.NONE);
    }

    private void giveUp(int attempt) {
        int request = attempts.request[attempt];
        Service service = traffic.service(attempts.service[attempt]);
        note(service, false);
        // The pod does not know and goes on.
        detach(attempt);
        attempts.request[attempt] = Requests.NONE;
        if (attempts.state[attempt] == Attempts.ANSWERING) {
            traffic.dispatcher.freeTimer(attempt);
            attempts.release(attempt);
        }
        decide(service, request, Outcome.TIMED_OUT);
    }

    /** A pod has taken an attempt from the common queue. */
    void delivered(Service service, int attempt) {
        if (attempts.request[attempt] != Requests.NONE) {
            attempts.takenAt[attempt] = timers.now();
            attempts.timeoutTimer[attempt] = timers.newTimer(redeliveryKind, attempt);
            timers.schedule(
                    attempts.timeoutTimer[attempt],
                    timers.now() + service.spec.server().redeliverAfter());
        }
    }

    /** An attempt is back in the common queue: nobody has it any more who could be late. */
    void returned(Service service, int attempt) {
        if (service.redelivers) {
            freeTimeout(attempt);
        }
    }

    /** A message was not done in time: another pod gets it, and what the first makes of it is for nothing. */
    private void redeliver(int attempt) {
        int request = attempts.request[attempt];
        Service service = traffic.service(attempts.service[attempt]);
        detach(attempt);
        attempts.request[attempt] = Requests.NONE;
        if (requests.attempts[request] < service.spec.server().maxDeliveries()) {
            send(service, request, Balancer.NONE);
        } else {
            end(service, request, Outcome.FAILED);
        }
    }

    private void freeTimeout(int attempt) {
        if (attempts.timeoutTimer[attempt] != EventList.NONE) {
            timers.freeTimer(attempts.timeoutTimer[attempt]);
            attempts.timeoutTimer[attempt] = EventList.NONE;
        }
    }

    private void detach(int attempt) {
        freeTimeout(attempt);
        int request = attempts.request[attempt];
        int other = requests.firstAttempt[request];
        if (other == attempt) {
            requests.firstAttempt[request] = attempts.sibling[attempt];
            return;
        }
        while (attempts.sibling[other] != attempt) {
            other = attempts.sibling[other];
        }
        attempts.sibling[other] = attempts.sibling[attempt];
    }

    // ---- trying again ----

    /** An attempt has failed: others may still be under way, or another is made. */
    private void decide(Service service, int request, Outcome outcome) {
        if (requests.firstAttempt[request] != Attempts.NONE || requests.retryTimer[request] != EventList.NONE) {
            return;
        }
        Retries retries = service.spec.client().retries();
        int made = requests.retries[request];
        if (outcome == Outcome.ABANDONED || made >= retries.max() || !service.budget.take()) {
            end(service, request, outcome);
            return;
        }
        requests.retries[request] = made + 1;
        double wait =
                retries.backoff().at(service.backoffDraws.uniform(requests.item[request], requests.hop[request], made))
                        * StrictMath.pow(retries.factor(), made);
        requests.retryTimer[request] = timers.newTimer(retryKind, request);
        timers.schedule(requests.retryTimer[request], timers.now() + wait);
    }

    private void retry(int request) {
        timers.freeTimer(requests.retryTimer[request]);
        requests.retryTimer[request] = EventList.NONE;
        send(traffic.service(requests.service[request]), request, Balancer.NONE);
    }

    private void hedge(int request) {
        timers.freeTimer(requests.hedgeTimer[request]);
        requests.hedgeTimer[request] = EventList.NONE;
        int first = requests.firstAttempt[request];
        if (first == Attempts.NONE) {
            return;
        }
        int pod = attempts.pod[first];
        Service service = traffic.service(requests.service[request]);
        send(service, request, pod == Attempts.NONE ? Balancer.NONE : traffic.servers.at(pod).endpoint);
    }

    // ---- the end ----

    private void end(Service service, int request, Outcome outcome) {
        if (requests.hedgeTimer[request] != EventList.NONE) {
            timers.freeTimer(requests.hedgeTimer[request]);
        }
        if (requests.retryTimer[request] != EventList.NONE) {
            timers.freeTimer(requests.retryTimer[request]);
        }
        while (requests.firstAttempt[request] != Attempts.NONE) {
            int other = requests.firstAttempt[request];
            traffic.dispatcher.takeBack(service, other);
            detach(other);
            attempts.release(other);
        }
        listener.requestEnded(requests.cell[request], outcome, requests.arrivedAt[request], requests.demand[request]);
        service.inSystem--;
        int parent = requests.parent[request];
        int user = requests.user[request];
        if (parent >= 0) {
            traffic.calls.unlink(parent, request);
        }
        requests.release(request);
        if (parent >= 0) {
            traffic.calls.answered(parent, outcome == Outcome.COMPLETED);
        }
        if (user != Requests.NONE && users != null) {
            users.answered(user);
        }
    }
}
