package org.orrery.simulator.cluster;

import org.orrery.simulator.kernel.CounterDraws;
import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.spec.ImageTemplate;
import org.orrery.simulator.spec.IsolationCosts;
import org.orrery.simulator.spec.MemoryUse;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.spec.RestartPolicy;
import org.orrery.simulator.workload.Law;

/**
 * What node agents do with pods: take them in, pull their images, start them, restart them when they fail, end them.
 * How long a restart waits is the orchestrator's rule.
 */
public final class PodLifecycle {

    private final Timers timers;
    private final ClusterRules rules;
    private final ClusterListener listener;
    private final WorkloadDraws startUps;
    private final WorkloadDraws uses;
    private final PodTable pods = new PodTable();
    private final int startKind;
    private final int restartKind;
    private final int graceKind;
    private final int memoryKind;

    /** No pods yet. */
    public PodLifecycle(Timers timers, ClusterRules rules, RandomStreams streams, ClusterListener listener) {
        this.timers = timers;
        this.rules = rules;
        this.listener = listener;
        startUps = new WorkloadDraws(streams, Purpose.START_UP);
        uses = new WorkloadDraws(streams, Purpose.USAGE);
        startKind = timers.registerKind(Phase.COMPLETION, "pod start", (timer, pod) -> run(pods.at(pod)));
        restartKind = timers.registerKind(Phase.NODE_AGENT, "container restart", (timer, pod) -> start(pods.at(pod)));
        graceKind = timers.registerKind(
                Phase.TIMEOUT, "end of termination grace", (timer, pod) -> endTerminated(pods.at(pod)));
        memoryKind = timers.registerKind(
                Phase.COMPLETION, "memory limit", (timer, pod) -> stop(pods.at(pod), PodReason.OOM_KILLED));
    }

    /** The pods that are there. */
    public PodTable pods() {
        return pods;
    }

    /** Creates a pod, which waits for a node. */
    public Pod create(PodTemplate template, PodActivity activity, PodOrigin origin) {
        Pod pod = pods.create(template, activity, origin, timers.now());
        listener.podCreated(pod);
        return pod;
    }

    /** A node takes a pod in, if it works and has room for it; the pod fails otherwise. */
    public void admit(Pod pod, Node node, long devices) {
        pod.boundAt = timers.now();
        if (!node.isAlive() || !node.hasRoom(pod, devices)) {
            end(pod, PodPhase.FAILED, node.isAlive() ? PodReason.OUT_OF_RESOURCES : PodReason.NODE_LOST);
            return;
        }
        node.give(pod, devices);
        pod.node = node;
        pod.phase = PodPhase.SCHEDULED;
        listener.podAdmitted(pod);
        pod.missingImages = 0;
        for (ImageTemplate image : pod.template().images()) {
            if (!node.images().request(pod, image)) {
                pod.missingImages++;
            }
        }
        if (pod.missingImages == 0) {
            start(pod);
        }
    }

    void imageReady(Pod pod) {
        if (pod.phase == PodPhase.SCHEDULED && --pod.missingImages == 0) {
            start(pod);
        }
    }

    private void start(Pod pod) {
        disarm(pod);
        pod.phase = PodPhase.STARTING;
        pod.reason = PodReason.NONE;
        PodTemplate template = pod.template();
        CounterDraws draws = startUps.of(template.workload());
        double boot = draw(rules.costs(template.isolation()).boot(), draws, pod, 0);
        double startup = draw(template.startup(), draws, pod, 1);
        arm(pod, startKind, timers.now() + boot + startup);
    }

    private static double draw(Law law, CounterDraws draws, Pod pod, int hop) {
        return law.at(draws.uniform(pod.drawItem, hop, pod.drawAttempt + (pod.restarts << 16)));
    }

    private void run(Pod pod) {
        disarm(pod);
        Node node = nodeOf(pod);
        pod.phase = PodPhase.RUNNING;
        pod.runningSince = timers.now();
        if (Double.isNaN(pod.readyAt)) {
            pod.readyAt = timers.now();
        }
        IsolationCosts costs = rules.costs(pod.template().isolation());
        // Without control groups every process has the same share.
        double weight = costs.enforcesLimits() ? pod.template().request(ResourceNames.CPU) / 1000.0 : 1;
        node.cpu().join(pod, weight);
        listener.podRunning(pod);
        useMemory(pod);
        if (pod.phase == PodPhase.RUNNING) {
            pod.activity().started(pod);
        }
    }

    private static Node nodeOf(Pod pod) {
        Node node = pod.node();
        if (node == null) {
            throw new IllegalStateException(pod + " has no node.");
        }
        return node;
    }

    // ---- memory ----

    private void useMemory(Pod pod) {
        MemoryUse use = pod.template().memoryUse();
        Law base = use.base();
        double bytes = base == null
                ? pod.template().request(ResourceNames.MEMORY)
                : draw(base, uses.of(pod.template().workload()), pod, 0);
        pod.memoryGrowth = use.leakPerSecond();
        setMemory(pod, bytes);
    }

    /** Sets how many bytes a running pod uses; it is killed when that is more than it may. */
    public void setMemory(Pod pod, double bytes) {
        double now = timers.now();
        Node node = nodeOf(pod);
        node.memoryUsed += bytes - pod.memory;
        listener.memoryChanged(node, bytes - pod.memory);
        pod.memory = bytes;
        pod.memorySince = now;
        long limit = memoryLimit(pod);
        if (limit > 0 && bytes > limit) {
            stop(pod, PodReason.OOM_KILLED);
        } else if (limit > 0 && pod.memoryGrowth > 0) {
            arm(pod, memoryKind, now + (limit - bytes) / pod.memoryGrowth);
        }
    }

    private long memoryLimit(Pod pod) {
        return rules.costs(pod.template().isolation()).enforcesLimits()
                ? pod.template().limits().get(ResourceNames.MEMORY)
                : 0;
    }

    private void releaseMemory(Pod pod) {
        Node node = nodeOf(pod);
        node.memoryUsed -= pod.memory;
        listener.memoryChanged(node, -pod.memory);
        pod.memory = 0;
        pod.memoryGrowth = 0;
    }

    // ---- ending ----

    /** The containers of a running pod have ended by themselves. */
    public void containersEnded(Pod pod, boolean success) {
        stop(pod, success ? PodReason.COMPLETED : PodReason.ERROR);
    }

    private void stop(Pod pod, PodReason why) {
        stopContainers(pod, why);
        boolean success = why == PodReason.COMPLETED;
        RestartPolicy policy = pod.template().restartPolicy();
        boolean restarts = policy == RestartPolicy.ALWAYS || policy == RestartPolicy.ON_FAILURE && !success;
        if (restarts && pod.activity().mayRestart(pod, why)) {
            restartLater(pod, why);
        } else {
            end(pod, success ? PodPhase.SUCCEEDED : PodPhase.FAILED, why);
        }
    }

    private void stopContainers(Pod pod, PodReason why) {
        disarm(pod);
        pod.activity().stopped(pod, why);
        nodeOf(pod).cpu().leave(pod);
        releaseMemory(pod);
        listener.podStopped(pod, why);
    }

    private void restartLater(Pod pod, PodReason why) {
        double ran = timers.now() - pod.runningSince;
        if (ran > rules.restart().forgiveAfter()) {
            pod.failuresInRow = 0;
        }
        double delay = rules.restart().delay(pod.failuresInRow++);
        pod.restarts++;
        pod.phase = PodPhase.BACK_OFF;
        pod.reason = delay > 0 ? PodReason.CRASH_LOOP_BACK_OFF : why;
        arm(pod, restartKind, timers.now() + delay);
    }

    /** Tells a pod to end; it goes on for its grace period. A pod without a node is gone at once. */
    public void terminate(Pod pod, PodReason why) {
        if (pod.phase == PodPhase.TERMINATING) {
            return;
        }
        double grace = pod.template().terminationGrace();
        if (pod.phase != PodPhase.RUNNING || grace <= 0) {
            kill(pod, why);
            return;
        }
        disarm(pod);
        pod.phase = PodPhase.TERMINATING;
        pod.reason = why;
        listener.podTerminating(pod);
        arm(pod, graceKind, timers.now() + grace);
    }

    private void endTerminated(Pod pod) {
        kill(pod, pod.reason);
    }

    /** A pod that has no node is given up. */
    public void giveUp(Pod pod, PodReason why) {
        end(pod, PodPhase.FAILED, why);
    }

    /** Ends a pod at once. */
    public void kill(Pod pod, PodReason why) {
        if (pod.phase == PodPhase.RUNNING || pod.phase == PodPhase.TERMINATING) {
            stopContainers(pod, why);
        }
        end(pod, PodPhase.FAILED, why);
    }

    /** A pod's node is gone. */
    void lose(Pod pod) {
        kill(pod, PodReason.NODE_LOST);
    }

    private void end(Pod pod, PodPhase phase, PodReason reason) {
        disarm(pod);
        if (pod.node != null) {
            pod.node.takeBack(pod);
        }
        pod.phase = phase;
        pod.reason = reason;
        listener.podEnded(pod);
        pods.release(pod);
    }

    // ---- the pod's one timer ----

    private void arm(Pod pod, int kind, double time) {
        disarm(pod);
        pod.timer = timers.newTimer(kind, pod.id());
        timers.schedule(pod.timer, time);
    }

    private void disarm(Pod pod) {
        if (pod.timer != EventList.NONE) {
            timers.freeTimer(pod.timer);
            pod.timer = EventList.NONE;
        }
    }
}
