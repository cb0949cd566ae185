package org.orrery.simulator.cluster;

import java.util.List;
import org.orrery.simulator.kernel.CounterDraws;
import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.spec.ContainerTemplate;
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

    /** Number, among those drawn for the start of a pod, of the one for its first init container. */
    private static final int FIRST_INIT = 2;

    /** In place of the number of images that a pod waits for: its node does not know of it yet. */
    private static final int NOT_BEGUN = -1;

    private final Timers timers;
    private final ClusterRules rules;
    private final UseListener listener;
    private final WorkloadDraws startUps;
    private final WorkloadDraws uses;
    private final PodTable pods = new PodTable();
    private final Probes probes;
    private final int startKind;
    private final int restartKind;
    private final int graceKind;
    private final int memoryKind;

    /** No pods yet. */
    public PodLifecycle(Timers timers, ClusterRules rules, RandomStreams streams, UseListener listener) {
        this.timers = timers;
        this.rules = rules;
        this.listener = listener;
        startUps = new WorkloadDraws(streams, Purpose.START_UP);
        uses = new WorkloadDraws(streams, Purpose.USAGE);
        probes = new Probes(timers, pods, new Probes.Outcome() {
            @Override
            public void readiness(Pod pod, boolean isReady) {
                if (isReady) {
                    becomeReady(pod);
                } else {
                    becomeUnready(pod);
                }
            }

            @Override
            public void isDead(Pod pod) {
                stop(pod, PodReason.UNHEALTHY);
            }
        });
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
        pod.missingImages = NOT_BEGUN;
        if (node.isReachable()) {
            begin(pod, node);
        }
    }

    private void begin(Pod pod, Node node) {
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
        if (Double.isNaN(pod.startingAt)) {
            pod.startingAt = timers.now();
        }
        pod.reason = PodReason.NONE;
        PodTemplate template = pod.template();
        CounterDraws draws = startUps.of(template.workload());
        double boot = draw(rules.costs(template.isolation()).boot(), draws, pod, 0);
        double startup = draw(template.startup(), draws, pod, 1);
        double init = 0;
        if (!pod.isInitialised) {
            // Not again when a container is restarted, but when its node has lost all that they did.
            List<ContainerTemplate> containers = template.initContainers();
            for (int i = 0; i < containers.size(); i++) {
                init += draw(containers.get(i).duration(), draws, pod, FIRST_INIT + i);
            }
        }
        arm(pod, startKind, timers.now() + boot + init + startup);
    }

    private static double draw(Law law, CounterDraws draws, Pod pod, int hop) {
        return law.at(draws.uniform(pod.drawItem, hop, pod.drawAttempt + (pod.restarts << 16)));
    }

    private void run(Pod pod) {
        disarm(pod);
        Node node = nodeOf(pod);
        pod.phase = PodPhase.RUNNING;
        pod.containersRun = true;
        pod.isInitialised = true;
        pod.runningSince = timers.now();
        IsolationCosts costs = rules.costs(pod.template().isolation());
        // Without control groups every process has the same share.
        double weight = costs.enforcesLimits() ? pod.template().request(ResourceNames.CPU) / 1000.0 : 1;
        node.cpu().join(pod, weight);
        listener.podRunning(pod);
        startMemory(pod);
        if (pod.phase == PodPhase.RUNNING) {
            pod.activity().started(pod);
        }
        if (pod.phase == PodPhase.RUNNING) {
            if (pod.template().readinessProbe() == null) {
                becomeReady(pod);
            }
            probes.start(pod);
        }
    }

    /** Seconds in which node agents have noticed every change in their pods. */
    public double roundTime() {
        return probes.roundTime();
    }

    private void becomeReady(Pod pod) {
        boolean isFirst = Double.isNaN(pod.readyAt);
        pod.readySince = timers.now();
        if (isFirst) {
            pod.readyAt = timers.now();
        }
        pod.activity().readinessChanged(pod);
        listener.podReady(pod, isFirst);
    }

    private void becomeUnready(Pod pod) {
        if (pod.isReady()) {
            pod.readySince = Double.NaN;
            pod.activity().readinessChanged(pod);
            listener.podUnready(pod);
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

    private void startMemory(Pod pod) {
        PodTemplate template = pod.template();
        MemoryUse use = template.memoryUse();
        Law base = use.base();
        double containers = base == null
                ? template.request(ResourceNames.MEMORY) - overhead(pod)
                : draw(base, uses.of(template.workload()), pod, 0);
        nodeOf(pod).memory().join();
        useMemory(pod, containers + overhead(pod), use.leakPerSecond());
    }

    /**
     * Sets how many bytes the containers of a running pod use; what their isolation takes comes on top. The pod is
     * killed at once when that is more than it may use.
     */
    public void setMemory(Pod pod, double bytes) {
        useMemory(pod, bytes + overhead(pod), pod.memoryGrowth);
    }

    /**
     * Lets a running pod use so many bytes more, or less. When that is more than it may use it is killed at this
     * instant, but not before the caller is done.
     */
    public void addMemory(Pod pod, double bytes) {
        double all = pod.memoryAt(timers.now()) + bytes;
        changeMemory(pod, all, pod.memoryGrowth);
        armMemory(pod, all, pod.memoryGrowth);
    }

    private void useMemory(Pod pod, double bytes, double growth) {
        changeMemory(pod, bytes, growth);
        if (bytes > memoryLimit(pod)) {
            disarmMemory(pod);
            stop(pod, PodReason.OOM_KILLED);
        } else {
            armMemory(pod, bytes, growth);
        }
    }

    private void armMemory(Pod pod, double bytes, double growth) {
        disarmMemory(pod);
        double limit = memoryLimit(pod);
        if (bytes > limit || limit < Double.POSITIVE_INFINITY && growth > 0) {
            pod.memoryTimer = timers.newTimer(memoryKind, pod.id());
            timers.schedule(pod.memoryTimer, bytes > limit ? timers.now() : timers.now() + (limit - bytes) / growth);
        }
    }

    private void changeMemory(Pod pod, double bytes, double growth) {
        double now = timers.now();
        Node node = nodeOf(pod);
        double change = bytes - pod.memoryAt(now);
        double growthChange = growth - pod.memoryGrowth;
        pod.memory = bytes;
        pod.memoryGrowth = growth;
        pod.memorySince = now;
        node.memory().add(change, growthChange);
        listener.memoryChanged(node, change, growthChange);
    }

    private static long overhead(Pod pod) {
        return pod.template().overhead().get(ResourceNames.MEMORY);
    }

    /** What a pod may use, its isolation included; infinite without a limit that binds. */
    private double memoryLimit(Pod pod) {
        long limit = pod.template().limits().get(ResourceNames.MEMORY);
        boolean binds = limit > 0 && rules.costs(pod.template().isolation()).enforcesLimits();
        return binds ? limit + overhead(pod) : Double.POSITIVE_INFINITY;
    }

    /**
     * A node has run out of memory: kills pods until the others have enough, first of all the one that uses most beyond
     * what it requested, and of equals the one that came last.
     */
    void relieveMemory(Node node) {
        while (node.memory().isExhausted()) {
            stop(mostBeyondRequest(node), PodReason.OOM_KILLED);
        }
    }

    private Pod mostBeyondRequest(Node node) {
        Pod most = null;
        double mostExcess = Double.NEGATIVE_INFINITY;
        for (Pod pod : node.pods()) {
            if (!pod.containersRun) {
                continue;
            }
            double excess = pod.memoryAt(timers.now()) - pod.template().request(ResourceNames.MEMORY);
            if (most == null || excess > mostExcess || excess == mostExcess && pod.uid() > most.uid()) {
                most = pod;
                mostExcess = excess;
            }
        }
        if (most == null) {
            throw new IllegalStateException(node + " is out of memory though nothing runs there.");
        }
        return most;
    }

    private void releaseMemory(Pod pod) {
        disarmMemory(pod);
        changeMemory(pod, 0, 0);
        nodeOf(pod).memory().leave();
    }

    private void disarmMemory(Pod pod) {
        if (pod.memoryTimer != EventList.NONE) {
            timers.freeTimer(pod.memoryTimer);
            pod.memoryTimer = EventList.NONE;
        }
    }

    // ---- ending ----

    /** The containers of a running pod have ended by themselves. */
    public void containersEnded(Pod pod, boolean success) {
        stop(pod, success ? PodReason.COMPLETED : PodReason.ERROR);
    }

    private void stop(Pod pod, PodReason why) {
        boolean success = why == PodReason.COMPLETED;
        if (pod.phase == PodPhase.TERMINATING) {
            // It was told to end; that it did so sooner or otherwise changes nothing.
            PodReason told = pod.reason;
            stopContainers(pod, why);
            end(pod, success ? PodPhase.SUCCEEDED : PodPhase.FAILED, success ? why : told);
            return;
        }
        stopContainers(pod, why);
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
        pod.containersRun = false;
        probes.stop(pod);
        becomeUnready(pod);
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
        Node node = pod.node();
        if (node != null && !node.isReachable()) {
            // It is told as soon as its node can be talked to.
            if (!pod.containersRun) {
                disarm(pod);
            }
            pod.phase = PodPhase.TERMINATING;
            pod.reason = why;
            probes.stop(pod);
            becomeUnready(pod);
            listener.podTerminating(pod);
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
        probes.stop(pod);
        becomeUnready(pod);
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
        if (pod.containersRun) {
            stopContainers(pod, why);
        }
        end(pod, PodPhase.FAILED, why);
    }

    // ---- nodes that do not answer ----

    /** The pod's node has stopped working. */
    void interrupt(Pod pod) {
        if (pod.phase == PodPhase.SCHEDULED) {
            pod.missingImages = NOT_BEGUN;
            return;
        }
        boolean wasTold = pod.phase == PodPhase.TERMINATING;
        disarm(pod);
        if (pod.containersRun) {
            stopContainers(pod, PodReason.NODE_LOST);
        }
        if (!wasTold) {
            pod.phase = PodPhase.UNKNOWN;
            pod.reason = PodReason.NODE_LOST;
        }
    }

    /** The pod's node works again, or hears again what it is told. */
    void goOn(Pod pod) {
        switch (pod.phase) {
            case SCHEDULED -> {
                if (pod.missingImages == NOT_BEGUN) {
                    begin(pod, nodeOf(pod));
                }
            }
            case TERMINATING -> {
                double grace = pod.template().terminationGrace();
                if (pod.containersRun && grace > 0) {
                    arm(pod, graceKind, timers.now() + grace);
                } else {
                    kill(pod, pod.reason);
                }
            }
            case UNKNOWN -> restartInPlace(pod);
            default -> {
                // It never noticed.
            }
        }
    }

    private void restartInPlace(Pod pod) {
        if (!rules.restartsInPlace()) {
            return;
        }
        if (pod.template().restartPolicy() == RestartPolicy.NEVER
                || !pod.activity().mayRestart(pod, PodReason.NODE_LOST)) {
            end(pod, PodPhase.FAILED, PodReason.NODE_LOST);
            return;
        }
        pod.isInitialised = false;
        if (!Double.isNaN(pod.readyAt)) {
            pod.restarts++;
            pod.interruptions++;
        }
        start(pod);
    }

    /** The process of a running pod dies by itself. */
    public void crash(Pod pod) {
        if (pod.containersRun) {
            stop(pod, PodReason.ERROR);
        }
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

    // ---- the timer of a pod's phase ----

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
