package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.ServiceSignal;
import org.orrery.simulator.service.ServiceLayer;
import org.orrery.simulator.service.ServiceSpec;

/** Asks the autoscalers of all services at their paces, each as soon as its metrics are scraped. */
public final class PodScaling {

    private static final Set<ServiceSignal> MEASURED = EnumSet.complementOf(EnumSet.of(ServiceSignal.DEMAND));

    private final Timers timers;
    private final ServiceLayer services;
    private final ReplicaController controller;
    private final int scrapeKind;
    private final int turnKind;
    private final int wishKind;
    private final int loadKind;
    private final List<Turns> all = new ArrayList<>();
    private double beganAt;
    private int suspensions;

    private static final class Turns {
        final PodScalingLoop loop;
        final int scrapeTimer;
        final int turnTimer;
        final int wishTimer;
        final int loadTimer;
        long scrapes;
        long turns;
        /** Whether it wanted to decide while nothing was decided. */
        boolean isOwed;

        Turns(PodScalingLoop loop, int scrapeTimer, int turnTimer, int wishTimer, int loadTimer) {
            this.loop = loop;
            this.scrapeTimer = scrapeTimer;
            this.turnTimer = turnTimer;
            this.wishTimer = wishTimer;
            this.loadTimer = loadTimer;
        }
    }

    /** No autoscalers yet. */
    public PodScaling(Timers timers, ServiceLayer services, ReplicaController controller) {
        this.timers = timers;
        this.services = services;
        this.controller = controller;
        scrapeKind = timers.registerBackgroundKind(
                Phase.SCRAPE, "scrape for a pod autoscaler", (timer, index) -> scrape(all.get(index)));
        turnKind = timers.registerBackgroundKind(
                Phase.AUTOSCALER, "pod autoscaler", (timer, index) -> goRound(all.get(index)));
        wishKind = timers.registerBackgroundKind(
                Phase.AUTOSCALER, "pod autoscaler's wish", (timer, index) -> decideByWish(all.get(index)));
        loadKind = timers.registerKind(
                Phase.AUTOSCALER, "pod autoscaler on a request", (timer, index) -> decideByWish(all.get(index)));
    }

    /**
     * Lets an autoscaler decide about a service.
     *
     * @param index the service's place in the service layer
     * @param policy the autoscaler's name, for events
     * @throws IllegalArgumentException when the service cannot be scaled so, with a message for the user
     */
    public void add(int index, ServiceSpec service, Replicas replicas, String policy, PodAutoscaler autoscaler) {
        for (ServiceSignal signal : autoscaler.observes()) {
            if (!MEASURED.contains(signal)) {
                throw new IllegalArgumentException("The autoscaler '" + policy + "' of service '" + service.name()
                        + "' needs the signal '" + signal.word() + "', which services do not have.");
            }
        }
        boolean mayVanish = autoscaler.loop().min() == 0 && autoscaler.loop().interval() < Double.POSITIVE_INFINITY;
        if (mayVanish && !service.server().queueAtService()) {
            throw new IllegalArgumentException("The autoscaler '" + policy + "' may leave service '" + service.name()
                    + "' without a pod, and nobody would hold its requests meanwhile. Write min: 1 for the autoscaler,"
                    + " or queue: {at: service} for the server.");
        }
        int number = all.size();
        Turns turns = new Turns(
                new PodScalingLoop(timers, services, index, controller, replicas, policy, autoscaler),
                timers.newTimer(scrapeKind, number),
                timers.newTimer(turnKind, number),
                timers.newTimer(wishKind, number),
                timers.newTimer(loadKind, number));
        all.add(turns);
        if (autoscaler.followsEveryRequest()) {
            replicas.preferToEnd(Comparator.comparingInt(services::atPod));
            services.whenLoadChanges(index, () -> {
                // Decided once an instant, after all that happens in it.
                if (!timers.isPending(turns.loadTimer)) {
                    timers.schedule(turns.loadTimer, timers.now());
                }
            });
        }
        if (autoscaler.wakesOnDemand()) {
            services.whenDeserted(index, () -> {
                if (replicas.desired() == 0) {
                    timers.schedule(turns.wishTimer, timers.now());
                }
            });
        }
    }

    /** Begins: all take their first turn now. */
    public void start() {
        beganAt = timers.now();
        for (Turns each : all) {
            if (each.loop.scrapes()) {
                timers.schedule(each.scrapeTimer, beganAt);
            }
            timers.schedule(each.turnTimer, beganAt);
        }
    }

    /** Seconds in which every autoscaler has come to a decision about a change. */
    public double roundTime() {
        double longest = 0;
        for (Turns each : all) {
            longest = Math.max(longest, each.loop.roundTime());
        }
        return longest;
    }

    /** Nothing is measured for a while, and nothing decided; such times nest. */
    public void suspend() {
        suspensions++;
    }

    /** Goes on. Who wanted to decide at a time of its own meanwhile does so now. */
    public void resume() {
        suspensions--;
        for (Turns each : all) {
            if (suspensions == 0 && each.isOwed) {
                each.isOwed = false;
                timers.schedule(each.wishTimer, timers.now());
            }
        }
    }

    private void scrape(Turns of) {
        of.scrapes++;
        timers.schedule(of.scrapeTimer, beganAt + of.scrapes * of.loop.interval());
        if (suspensions == 0) {
            of.loop.scrape();
        }
    }

    private void goRound(Turns of) {
        of.turns++;
        if (of.loop.interval() < Double.POSITIVE_INFINITY) {
            timers.schedule(of.turnTimer, beganAt + of.turns * of.loop.interval());
            decide(of);
        } else {
            decideByWish(of);
        }
    }

    private void decideByWish(Turns of) {
        of.isOwed = suspensions > 0;
        decide(of);
    }

    private void decide(Turns of) {
        if (suspensions > 0) {
            return;
        }
        double wish = of.loop.decide();
        if (!Double.isNaN(wish)) {
            timers.schedule(of.wishTimer, Math.max(timers.now(), wish));
        }
    }
}
