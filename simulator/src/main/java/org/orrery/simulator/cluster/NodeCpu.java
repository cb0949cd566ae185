package org.orrery.simulator.cluster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.kernel.Timers;

/**
 * A node's processor: shares cores among its running pods and tells a pod's activity when a target is reached. One
 * timer for the whole node. Work is counted in core-seconds of a core of speed one; the node's speed and what isolation
 * costs are taken into account here.
 */
public final class NodeCpu {

    /** Weight of a pod that requests no cpu: cpu.shares is at least 2, where one core is 1024 (Linux, cgroup v1). */
    private static final double LEAST_WEIGHT = 2.0 / 1024;

    private final Timers timers;
    private final CpuShare share;
    private final UseListener listener;
    private double cores;
    private final boolean isContended;
    private double speed;
    private boolean isFrozen;
    private int timer = EventList.NONE;
    private double timerAt = Double.POSITIVE_INFINITY;
    private @Nullable Pod[] pods = new Pod[4];
    private double reportedUse;
    private double reportedMissing;
    /** Whether pods are being told that they have reached their targets; what changes meanwhile is told at the end. */
    private boolean isFiring;

    /** Hears how many cores of a node are in use. */
    public interface UseListener {
        /**
         * Called when the use of a node's processor changes.
         *
         * @param usedChange change of cores in use
         * @param missingChange change of cores asked for and not got
         */
        void changed(double usedChange, double missingChange);

        /**
         * Called when the node works faster or slower from now on, after all that it did before is accounted for.
         *
         * @param before work that a core did in a second until now
         */
        void speedChanged(double before);
    }

    /**
     * A processor.
     *
     * @param cores cores that pods may use
     * @param isContended whether pods can take cores from each other; if not, each gets what it asks for
     * @param speed work that a core does in a second, 1 for the usual
     */
    NodeCpu(Timers timers, double cores, boolean isContended, double speed, UseListener listener) {
        this.timers = timers;
        this.cores = cores;
        this.isContended = isContended;
        this.speed = speed;
        this.listener = listener;
        share = new CpuShare(isContended ? cores : Double.POSITIVE_INFINITY);
    }

    void setTimer(int newTimer) {
        timer = newTimer;
    }

    int timer() {
        return timer;
    }

    /** Cores that pods may use. */
    public double cores() {
        return cores;
    }

    /** Gives pods another number of cores to share. */
    void setCores(double newCores) {
        cores = newCores;
        if (isContended) {
            share.setCapacity(timers.now(), newCores);
            changed();
        }
    }

    /** Cores in use now. */
    public double usedCores() {
        return share.usedCores();
    }

    /** Lets a pod take part; it asks for nothing yet. */
    void join(Pod pod, double requestedCores) {
        pod.consumer = share.add(timers.now(), Math.max(requestedCores, LEAST_WEIGHT));
        if (pod.consumer >= pods.length) {
            pods = Arrays.copyOf(pods, pods.length * 2);
        }
        pods[pod.consumer] = pod;
    }

    void leave(Pod pod) {
        share.remove(timers.now(), pod.consumer);
        pods[pod.consumer] = null;
        pod.consumer = Pod.NO_CONSUMER;
        changed();
    }

    /**
     * Sets how many cores a pod asks for from now on and how much work it does until it is told.
     *
     * @param wanted cores
     * @param work core-seconds at speed one, or positive infinity
     */
    public void demandWork(Pod pod, double wanted, double work) {
        share.demandWork(timers.now(), pod.consumer, wanted, work / speed);
        changed();
    }

    /** Sets how many cores a pod asks for from now on and when it wants to be told. */
    public void demandUntil(Pod pod, double wanted, double until) {
        share.demandUntil(timers.now(), pod.consumer, wanted, until);
        changed();
    }

    /** Core-seconds at speed one that a pod has got since its demand was last set. */
    public double delivered(Pod pod) {
        return share.delivered(timers.now(), pod.consumer) * speed;
    }

    /** Work a second, in cores at speed one, that a pod gets now. */
    public double rate(Pod pod) {
        return share.rate(pod.consumer) * speed;
    }

    /** Work that a core does in a second while the node is not frozen, 1 for the usual. */
    public double speed() {
        return speed;
    }

    /** Lets all running pods work faster or slower from now on; what they have done and have to do stays. */
    void setSpeed(double newSpeed) {
        if (newSpeed == speed) {
            return;
        }
        for (Pod pod : pods) {
            if (pod != null) {
                pod.activity().speedChanges(pod);
            }
        }
        double before = speed;
        speed = newSpeed;
        share.rescale(timers.now(), before / newSpeed);
        listener.speedChanged(before);
        changed();
    }

    void freeze() {
        if (!isFrozen) {
            isFrozen = true;
            share.freeze(timers.now());
            changed();
        }
    }

    void thaw() {
        if (isFrozen) {
            isFrozen = false;
            share.thaw(timers.now());
            changed();
        }
    }

    /** Tells everyone whose target is reached. */
    void fire() {
        timerAt = Double.POSITIVE_INFINITY;
        double now = timers.now();
        isFiring = true;
        for (int consumer = share.dueAt(now); consumer != CpuShare.NONE; consumer = share.dueAt(now)) {
            Pod pod = pods[consumer];
            if (pod == null) {
                throw new IllegalStateException("Nobody takes part as " + consumer + ".");
            }
            pod.activity().cpuTargetReached(pod);
        }
        isFiring = false;
        changed();
    }

    private void changed() {
        if (isFiring) {
            return;
        }
        double next = share.nextTarget();
        if (next != timerAt) {
            timerAt = next;
            timers.schedule(timer, next);
        }
        double use = share.usedCores();
        double missing = share.missingCores();
        if (use != reportedUse || missing != reportedMissing) {
            double usedChange = use - reportedUse;
            double missingChange = missing - reportedMissing;
            reportedUse = use;
            reportedMissing = missing;
            listener.changed(usedChange, missingChange);
        }
    }
}
