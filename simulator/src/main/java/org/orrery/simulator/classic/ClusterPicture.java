package org.orrery.simulator.classic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.simulator.SimulationSpec;
import org.orrery.simulator.cluster.ClusterListeners;
import org.orrery.simulator.cluster.ClusterRules;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Nodes;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodActivity;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.cluster.PodOrigin;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.policy.Pricing;
import org.orrery.simulator.policy.RestartRule;
import org.orrery.simulator.recording.Identities;
import org.orrery.simulator.recording.Recording;
import org.orrery.simulator.recording.WorkMeter;
import org.orrery.simulator.service.ServicesSpec;
import org.orrery.simulator.spec.CpuFidelity;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.IsolationCosts;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.RestartPolicy;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.NodeSource.NodeSpec;

/**
 * The cluster as the other engine records it, kept in step with what happens to CloudSim Plus's VMs and cloudlets, so
 * that both engines report the same metrics by the same code. Nothing in it takes any time of its own.
 */
final class ClusterPicture {

    private final Timers timers;
    private final SimulationSpec spec;
    private final PodLifecycle lifecycle;
    private final Nodes nodes;
    private final List<Node> byHost = new ArrayList<>();
    private final Recording recording;
    private final ActionLog actions = new ActionLog(null);
    private final WorkMeter work;
    private final IdentityHashMap<PodTemplate, PodTemplate> bare = new IdentityHashMap<>();
    private final Set<ClassicTask> present = new LinkedHashSet<>();

    ClusterPicture(Timers timers, SimulationSpec spec) {
        this.timers = timers;
        this.spec = spec;
        RestartRule never = new RestartRule() {
            @Override
            public double delay(int restarts) {
                return 0;
            }

            @Override
            public double forgiveAfter() {
                return 0;
            }
        };
        ClusterRules rules = new ClusterRules(
                CpuFidelity.ISOLATED,
                Double.POSITIVE_INFINITY,
                true,
                Map.of(Isolation.CONTAINER, new IsolationCosts(Law.constant(0), 0, 0, true)),
                never,
                true);
        ClusterListeners listeners = new ClusterListeners();
        lifecycle = new PodLifecycle(timers, rules, new RandomStreams(0, 0), listeners);
        nodes = new Nodes(timers, rules, spec.cluster().resources(), listeners, lifecycle);
        recording = new Recording(
                timers,
                spec.measure(),
                ServicesSpec.NONE,
                service -> false,
                // Stock models know nothing of prices; nodes cost what their pools say.
                new Pricing() {},
                spec.horizon(),
                spec.cluster().nodes().initial().size(),
                List.of(),
                actions);
        work = new WorkMeter(timers);
        recording.listenTo(listeners);
        listeners.add(work);
    }

    void start() {
        for (NodeSpec node : spec.cluster().nodes().initial()) {
            byHost.add(nodes.join(node.name(), plain(node.template())));
        }
    }

    /** Without what CloudSim Plus does not know, so that the picture never refuses what a host has taken. */
    private static NodeTemplate plain(NodeTemplate template) {
        return new NodeTemplate(
                template.pool(),
                template.zone(),
                template.region(),
                template.rack(),
                template.labels(),
                template.taints(),
                template.capacity(),
                template.reserved(),
                Integer.MAX_VALUE,
                0,
                "",
                1,
                template.price(),
                template.power(),
                template.carbon());
    }

    private PodTemplate plain(PodTemplate template) {
        return bare.computeIfAbsent(
                template,
                key -> PodTemplate.builder(key.workload())
                        .namespace(key.namespace())
                        .requests(key.requests())
                        .restartPolicy(RestartPolicy.NEVER)
                        .build());
    }

    /** What a task's pod does in the picture: it uses its cores from when its cloudlet starts. */
    private record Shadow(ClassicTask task) implements PodActivity {

        @Override
        public void started(Pod pod) {
            work(pod, task);
        }

        @Override
        public void cpuTargetReached(Pod pod) {
            throw new IllegalStateException("There is no target.");
        }

        @Override
        public void stopped(Pod pod, PodReason why) {
            task.coreSeconds = cpuWork(pod);
        }
    }

    private static double cpuWork(Pod pod) {
        Node node = pod.node();
        return node == null || pod.phase() != PodPhase.RUNNING ? 0 : node.cpu().delivered(pod);
    }

    void submitted(ClassicTask task) {
        recording.taskListener().taskSubmitted(task.arrival(), timers.now());
        PodOrigin origin = new PodOrigin(0, task.arrival().id(), 0, -1, 1);
        task.setPod(lifecycle.create(plain(task.arrival().template()), new Shadow(task), origin));
        present.add(task);
    }

    /** Whether a host has what a task that waits asks for. */
    boolean hasRoom(ClassicTask task, int host) {
        return byHost.get(host).hasRoom(task.pod(), 0);
    }

    void placed(ClassicTask task, int host) {
        lifecycle.admit(task.pod(), byHost.get(host), 0);
    }

    void started(ClassicTask task) {
        task.startedAt = timers.now();
        work(task.pod(), task);
    }

    /** The cloudlet may start before or after the pod runs, at one instant. */
    private static void work(Pod pod, ClassicTask task) {
        Node node = pod.node();
        if (node != null && pod.phase() == PodPhase.RUNNING && !Double.isNaN(task.startedAt)) {
            node.cpu().demandUntil(pod, task.cores(), Double.POSITIVE_INFINITY);
        }
    }

    void completed(ClassicTask task) {
        lifecycle.containersEnded(task.pod(), true);
        present.remove(task);
        if (timers.now() > task.arrival().deadline()) {
            recording.taskListener().deadlineMissed(task.arrival());
        }
        recording
                .taskListener()
                .taskCompleted(task.arrival(), task.submittedAt(), task.startedAt, task.seconds(), task.coreSeconds);
    }

    void startMeasuring() {
        recording.startMeasuring(nodes);
    }

    void finish() {
        for (ClassicTask task : present) {
            if (task.arrival().deadline() < timers.now()) {
                recording.taskListener().deadlineMissed(task.arrival());
            }
        }
        recording.finish(nodes, lifecycle.pods().all());
    }

    /** The laws of the whole run that do not hold. */
    List<String> brokenIdentities(double end) {
        CompensatedSum inProgress = new CompensatedSum();
        for (ClassicTask task : present) {
            inProgress.add(cpuWork(task.pod()));
        }
        Identities.Unfinished unfinished = new Identities.Unfinished(0, 0, 0, inProgress.value());
        return Identities.broken(recording.figures(nodes, end), recording.ledgers(end), unfinished, work.coreSeconds());
    }

    RunResult result(
            RunResult.EndReason reason,
            List<String> detail,
            double end,
            List<String> notes,
            long events,
            double wallSeconds) {
        return new RunResult(
                spec.replication(),
                spec.seed(),
                reason,
                detail,
                end,
                recording.metrics(end).values(),
                recording.histograms(),
                recording.series(end),
                recording.heatMaps(end),
                recording.curves(),
                notes,
                actions.counts(),
                0,
                events,
                wallSeconds);
    }
}
