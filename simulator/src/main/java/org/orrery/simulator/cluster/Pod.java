package org.orrery.simulator.cluster;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.PodTemplate;

/**
 * A pod as it truly is. Objects are used again when their pod is gone, under the same dense id with a new generation:
 * memory follows what is alive.
 */
public final class Pod {

    /** A processor consumer that is none. */
    static final int NO_CONSUMER = -1;

    private final int id;
    private int generation;
    private long uid;
    private @Nullable PodTemplate template;
    private @Nullable PodActivity activity;
    private @Nullable PodView view;

    PodPhase phase = PodPhase.PENDING;
    PodReason reason = PodReason.NONE;

    @Nullable
    Node node;

    long devices;
    double createdAt;
    double boundAt;
    double startingAt;
    double runningSince;
    double readyAt;
    double readySince;
    int restarts;
    /** Restarts that were not its fault. */
    int interruptions;

    /** Whether its init containers have done their work. */
    boolean isInitialised;

    /** Whether its containers run, whatever it was told. */
    boolean containersRun;

    /** Restarts in a row, as the restart rule counts them. */
    int failuresInRow;

    int timer = EventList.NONE;
    /** Rings when its memory reaches the limit. */
    int memoryTimer = EventList.NONE;

    /** Rings when it is asked whether it is ready, and whether it is alive. */
    int readinessTimer = EventList.NONE;

    int livenessTimer = EventList.NONE;
    /** Answers in a row that speak against what is believed of its readiness. */
    int readinessStreak;
    /** Questions in a row to which it gave no answer. */
    int livenessFailures;

    int consumer = NO_CONSUMER;
    /** Position in its node's list of pods. */
    int position;
    /** Images that still have to be pulled. */
    int missingImages;
    /** Bytes in use now, and the growth of it in bytes a second since {@link #memorySince}. */
    double memory;

    double memoryGrowth;
    double memorySince;
    private long ownerKey;

    Pod(int id) {
        this.id = id;
    }

    /** What numbers drawn for it depend on: the item of its workload that it is for, and which attempt at it. */
    long drawItem;

    int drawAttempt;
    private long gang = -1;
    private int gangSize = 1;
    private boolean wasUnschedulable;

    void begin(long newUid, PodTemplate newTemplate, PodActivity newActivity, PodOrigin origin, double now) {
        uid = newUid;
        template = newTemplate;
        activity = newActivity;
        view = null;
        phase = PodPhase.PENDING;
        reason = PodReason.NONE;
        node = null;
        devices = 0;
        createdAt = now;
        boundAt = Double.NaN;
        startingAt = Double.NaN;
        runningSince = Double.NaN;
        readyAt = Double.NaN;
        readySince = Double.NaN;
        restarts = 0;
        failuresInRow = 0;
        consumer = NO_CONSUMER;
        containersRun = false;
        isInitialised = false;
        interruptions = 0;
        memory = 0;
        memoryGrowth = 0;
        memorySince = now;
        ownerKey = origin.ownerKey();
        drawItem = origin.item();
        drawAttempt = origin.attempt();
        gang = origin.gang();
        gangSize = origin.gangSize();
        wasUnschedulable = false;
    }

    void retire() {
        generation++;
        template = null;
        activity = null;
        view = null;
        node = null;
    }

    /** The pod's slot; used again after the pod is gone. */
    public int id() {
        return id;
    }

    /** How often the slot was used before: together with the id it names one pod. */
    public int generation() {
        return generation;
    }

    /** A number that no other pod ever has. */
    public long uid() {
        return uid;
    }

    /** What it shares with others of its kind. */
    public PodTemplate template() {
        return alive(template);
    }

    /** What its containers do. */
    public PodActivity activity() {
        return alive(activity);
    }

    /** How the control plane knows it. */
    public PodView view() {
        return alive(view);
    }

    /** Says how the control plane knows it. */
    public void setView(PodView newView) {
        view = newView;
    }

    private static <T> T alive(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The pod is gone.");
        }
        return part;
    }

    /** Its name. */
    public String name() {
        return template().workload() + "-" + uid;
    }

    /** Where it is in its life. */
    public PodPhase phase() {
        return phase;
    }

    /** Why it is there. */
    public PodReason reason() {
        return reason;
    }

    /** Its node, or null. */
    public @Nullable Node node() {
        return node;
    }

    /** When it was created, in seconds. */
    public double createdAt() {
        return createdAt;
    }

    /** When it was given its node, in seconds, or NaN. */
    public double boundAt() {
        return boundAt;
    }

    /** When its images were there and its containers began to start for the first time, in seconds, or NaN. */
    public double startingAt() {
        return startingAt;
    }

    /** Since when its containers run, in seconds, or NaN. */
    public double runningSince() {
        return runningSince;
    }

    /** When it first became ready, in seconds, or NaN. */
    public double readyAt() {
        return readyAt;
    }

    /** Whether it is ready: it is at work and was not told to end. */
    public boolean isReady() {
        return !Double.isNaN(readySince);
    }

    /** Since when it is ready, in seconds, or NaN when it is not. */
    public double readySince() {
        return readySince;
    }

    /** How often its containers were started again. */
    public int restarts() {
        return restarts;
    }

    /** How often its containers failed by themselves, as far as they were started again. */
    public int failedRuns() {
        return restarts - interruptions;
    }

    /** Bytes in use at a time that is not before the last change. */
    public double memoryAt(double time) {
        return memory + memoryGrowth * (time - memorySince);
    }

    /** What its owner knows it by. */
    public long ownerKey() {
        return ownerKey;
    }

    /** The gang that it must be placed with, or -1. */
    public long gang() {
        return gang;
    }

    /** How many pods its gang must have placed; 1 without a gang. */
    public int gangSize() {
        return gangSize;
    }

    /** Whether a scheduler has looked for a node for it in vain. */
    public boolean wasUnschedulable() {
        return wasUnschedulable;
    }

    /** Notes that a scheduler has looked for a node for it in vain. */
    public void setUnschedulable() {
        wasUnschedulable = true;
    }

    @Override
    public String toString() {
        return template == null ? "pod slot " + id : name();
    }
}
