package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.policy.PodSizer;
import org.orrery.simulator.service.ServiceLayer;
import org.orrery.simulator.spec.PodTemplate;

/** Asks the pod sizers of all services at their paces. */
public final class PodSizing implements ClusterListener {

    private final Timers timers;
    private final ServiceLayer services;
    private final SchedulerHost host;
    private final PodOwners owners;
    private final ActionLog actions;
    private final int turnKind;
    private final List<Turns> all = new ArrayList<>();
    private double beganAt;
    private int suspensions;

    private static final class Turns {
        final PodSizingLoop loop;
        final int timer;
        long turns;

        Turns(PodSizingLoop loop, int timer) {
            this.loop = loop;
            this.timer = timer;
        }
    }

    /** No sizers yet; {@code owners} say which pods may be evicted. */
    public PodSizing(Timers timers, ServiceLayer services, SchedulerHost host, PodOwners owners, ActionLog actions) {
        this.timers = timers;
        this.services = services;
        this.host = host;
        this.owners = owners;
        this.actions = actions;
        turnKind =
                timers.registerBackgroundKind(Phase.AUTOSCALER, "pod sizer", (timer, index) -> goRound(all.get(index)));
    }

    /**
     * Lets a sizer decide about the pods of a service.
     *
     * @param template what the pods are like at first
     * @param policy the sizer's name, for events
     */
    public void add(PodTemplate template, Replicas replicas, String policy, PodSizer sizer) {
        if (sizer.interval() < Double.POSITIVE_INFINITY) {
            PodSizingLoop loop =
                    new PodSizingLoop(timers, services, host, owners, actions, template, replicas, policy, sizer);
            all.add(new Turns(loop, timers.newTimer(turnKind, all.size())));
        }
    }

    /** Begins. */
    public void start() {
        beganAt = timers.now();
        for (Turns each : all) {
            timers.schedule(each.timer, beganAt);
        }
    }

    /** Nothing is measured for a while, and nothing decided; such times nest. */
    public void suspend() {
        suspensions++;
    }

    /** Goes on. */
    public void resume() {
        suspensions--;
    }

    private void goRound(Turns of) {
        of.turns++;
        timers.schedule(of.timer, beganAt + of.turns * of.loop.interval());
        if (suspensions == 0) {
            of.loop.goRound();
        }
    }

    @Override
    public void podStopped(Pod pod, PodReason why) {
        if (why != PodReason.OOM_KILLED) {
            return;
        }
        for (Turns each : all) {
            if (each.loop.owns(pod)) {
                each.loop.killed(pod);
            }
        }
    }
}
