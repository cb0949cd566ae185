package org.orrery.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.ClusterListeners;
import org.orrery.simulator.cluster.ClusterRules;
import org.orrery.simulator.cluster.Nodes;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.control.Changes;
import org.orrery.simulator.control.ControlPlane;
import org.orrery.simulator.control.Evictions;
import org.orrery.simulator.control.NodeDrain;
import org.orrery.simulator.control.NodeHealth;
import org.orrery.simulator.control.NodeScalingLoop;
import org.orrery.simulator.control.NodeSourceDriver;
import org.orrery.simulator.control.PodScaling;
import org.orrery.simulator.control.PodSizing;
import org.orrery.simulator.control.ReplicaController;
import org.orrery.simulator.control.Replicas;
import org.orrery.simulator.control.SchedulerHost;
import org.orrery.simulator.control.SpotReclaims;
import org.orrery.simulator.control.TaskController;
import org.orrery.simulator.fault.FaultDriver;
import org.orrery.simulator.fault.FaultSpec;
import org.orrery.simulator.kernel.ClusterKernel;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.RunResult.EndReason;
import org.orrery.simulator.observed.ObservedCluster;
import org.orrery.simulator.policy.Balancing;
import org.orrery.simulator.policy.DisruptionRule;
import org.orrery.simulator.policy.Failover;
import org.orrery.simulator.policy.NodeAutoscaler;
import org.orrery.simulator.policy.NodeHealthRule;
import org.orrery.simulator.policy.Orchestrator;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PodSizer;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.Pricing;
import org.orrery.simulator.policy.ReplicaRule;
import org.orrery.simulator.policy.SchedulerArchitecture;
import org.orrery.simulator.policy.SchedulerContext;
import org.orrery.simulator.recording.Identities;
import org.orrery.simulator.recording.Recording;
import org.orrery.simulator.recording.WorkMeter;
import org.orrery.simulator.service.ServiceLayer;
import org.orrery.simulator.service.ServiceSpec;

/** One run: builds the cluster that a specification describes, lets time pass, and gives what was measured. */
public final class ClusterSimulation {

    private static final int MAX_DETAILS = 10;

    private final SimulationSpec spec;
    private final ClusterKernel kernel = new ClusterKernel();
    private final RandomStreams streams;
    private final ClusterListeners listeners = new ClusterListeners();
    private final ControlPlane controlPlane = new ControlPlane();
    private final ActionLog actions = new ActionLog(null);
    private final PodLifecycle lifecycle;
    private final Nodes nodes;
    private final SchedulerArchitecture scheduler;
    private final TaskController tasks;
    private final ServiceLayer services;
    private final ReplicaController replicas;
    private final Evictions evictions;
    private final NodeDrain drain;
    private final Changes changes;
    private final PodScaling podScaling;
    private final PodSizing podSizing;
    private final NodeSourceDriver nodeDriver;
    private final FaultDriver faults;
    private final @Nullable NodeScalingLoop nodeScaling;
    private final Recording recording;
    private final WorkMeter work;

    private ClusterSimulation(SimulationSpec spec) {
        this.spec = spec;
        ClusterSpec cluster = spec.cluster();
        streams = new RandomStreams(spec.seed(), spec.replication());
        SimulationContext context = new SimulationContext(spec, streams.stream(Purpose.PLACEMENT, "scheduler"));
        Orchestrator orchestrator = spec.policies().create(Orchestrator.class, spec.orchestrator(), context);
        PolicyChoice chosen = spec.resilience().failover();
        Failover failover =
                chosen == null ? new Failover() {} : spec.policies().create(Failover.class, chosen, context);
        ClusterRules rules = new ClusterRules(
                cluster.cpu(),
                cluster.pullBandwidth(),
                cluster.pullsSerially(),
                cluster.isolation(),
                orchestrator.restartRule(),
                failover.restartsInPlace());
        ObservedCluster observed = new ObservedCluster(
                cluster.resources(), orchestrator.assumedCpu(), orchestrator.assumedMemory(), cluster.namespaces());

        lifecycle = new PodLifecycle(kernel, rules, streams, listeners);
        nodes = new Nodes(kernel, rules, cluster.resources(), listeners, lifecycle);
        SchedulerHost host = new SchedulerHost(kernel, lifecycle, observed, actions, controlPlane, cluster.delays());
        scheduler =
                orchestrator.scheduler(new SchedulerContext(host, observed, streams.stream(Purpose.PLACEMENT, "ties")));
        host.run(scheduler);

        recording = new Recording(
                kernel,
                spec.measure(),
                spec.services(),
                service -> spec.policies()
                        .create(Balancing.class, service.balancing(), context)
                        .evensOut(),
                pricing(context),
                spec.horizon(),
                cluster.nodes().initial().size(),
                spec.resilience().faults().stream().map(FaultSpec::name).toList(),
                actions);
        work = new WorkMeter(kernel);
        tasks = new TaskController(
                kernel,
                lifecycle,
                spec.tasks(),
                streams,
                orchestrator.restartRule(),
                orchestrator.taskRetries(),
                failover.checkpoints(),
                rules,
                recording.taskListener());
        services = new ServiceLayer(
                kernel,
                spec.services(),
                lifecycle,
                rules,
                streams,
                choice -> spec.policies().create(Balancing.class, choice, context),
                recording.requestListener());
        replicas = new ReplicaController(
                kernel,
                lifecycle,
                orchestrator,
                observed,
                actions,
                recording.rolloutListener(),
                controlPlane,
                cluster.delays());
        replicas.setListener(recording.replicaListener());
        host.whenNodesChange(replicas::nodesChanged);
        evictions = new Evictions(host, lifecycle, replicas, actions, recording.rolloutListener(), controlPlane);
        drain = new NodeDrain(kernel, host, evictions, actions, recording.rolloutListener());
        changes = new Changes(
                kernel, spec.changes(), replicas, services, spec.services().services(), nodes, host, drain, actions);
        podScaling = new PodScaling(kernel, services, replicas);
        podSizing = new PodSizing(kernel, services, host, evictions, actions);
        for (int i = 0; i < spec.services().services().size(); i++) {
            addReplicas(i, spec.services().services().get(i));
        }
        nodeDriver = new NodeSourceDriver(kernel, nodes, cluster.nodes(), cluster.isWarm() ? spec.profile() : null);

        nodeScaling = nodeScaling(host, observed);
        NodeHealthRule healthRule = failover.nodeHealth() == null ? orchestrator.nodeHealth() : failover.nodeHealth();
        NodeHealth health = healthRule == null
                ? null
                : new NodeHealth(kernel, healthRule, host, streams, listeners, actions, controlPlane);
        faults = new FaultDriver(
                kernel,
                nodes,
                lifecycle,
                new BreakableParts(
                        nodes,
                        controlPlane,
                        podScaling,
                        podSizing,
                        services,
                        new SpotReclaims(kernel, nodeDriver, host, evictions, orderedPools(), actions)),
                spec.resilience().faults(),
                streams,
                recording.faultListener());

        // Records come first, so that they see what was before others react to it.
        recording.listenTo(listeners);
        listeners.add(work);
        listeners.add(host);
        listeners.add(tasks);
        listeners.add(services);
        listeners.add(replicas);
        listeners.add(podSizing);
        listeners.add(drain);
        if (nodeScaling != null) {
            listeners.add(nodeScaling);
        }
        if (health != null) {
            listeners.add(health);
        }
        // Last, so that all know a node before something befalls it.
        listeners.add(faults);
    }

    private Pricing pricing(SimulationContext context) {
        PolicyChoice choice = spec.pricing();
        return choice == null ? new Pricing() {} : spec.policies().create(Pricing.class, choice, context);
    }

    private void addReplicas(int index, ServiceSpec service) {
        SimulationContext context =
                new SimulationContext(spec, streams.stream(Purpose.POLICY, "replicas of " + service.name()));
        Replicas pods = replicas.add(
                service.name(),
                service.template(),
                services.activity(index),
                service.replicas(),
                create(ReplicaRule.class, service.controller(), context),
                create(DisruptionRule.class, service.disruptionBudget(), context));
        PolicyChoice choice = service.autoscaler();
        if (choice != null && !pods.followsNodes()) {
            podScaling.add(
                    index, service, pods, choice.name(), spec.policies().create(PodAutoscaler.class, choice, context));
        }
        PolicyChoice sizer = service.sizer();
        if (sizer != null) {
            SimulationContext ofSizes =
                    new SimulationContext(spec, streams.stream(Purpose.POLICY, "sizes of " + service.name()));
            podSizing.add(
                    service.template(), pods, sizer.name(), spec.policies().create(PodSizer.class, sizer, ofSizes));
        }
    }

    private <T> @Nullable T create(Class<T> type, @Nullable PolicyChoice choice, SimulationContext context) {
        return choice == null ? null : spec.policies().create(type, choice, context);
    }

    private List<String> orderedPools() {
        NodeScalingSpec scaling = spec.nodeScaling();
        return scaling == null
                ? List.of()
                : scaling.groups().stream().map(NodeGroupSpec::pool).toList();
    }

    private @Nullable NodeScalingLoop nodeScaling(SchedulerHost host, ObservedCluster observed) {
        NodeScalingSpec scaling = spec.nodeScaling();
        if (scaling == null) {
            return null;
        }
        SimulationContext context = new SimulationContext(spec, streams.stream(Purpose.POLICY, "node autoscaler"));
        NodeAutoscaler autoscaler = spec.policies().create(NodeAutoscaler.class, scaling.autoscaler(), context);
        return new NodeScalingLoop(
                kernel,
                autoscaler,
                scaling.groups(),
                nodeDriver,
                host,
                observed,
                evictions,
                streams,
                actions,
                controlPlane,
                recording.nodeOrderListener());
    }

    /**
     * Runs a simulation to its end.
     *
     * @throws InvariantViolationException when the simulator broke one of its own laws
     * @throws IllegalArgumentException when a policy refuses its settings, with a message for the user
     */
    public static RunResult run(SimulationSpec spec) {
        return new ClusterSimulation(spec).run();
    }

    private RunResult run() {
        long begin = System.nanoTime();
        int warmupTimer = kernel.newTimer(
                kernel.registerBackgroundKind(
                        Phase.FAULT, "end of warm-up", (timer, entity) -> recording.startMeasuring(nodes)),
                0);
        kernel.startSync();
        faults.start();
        nodeDriver.start();
        if (nodeScaling != null) {
            nodeScaling.start();
        }
        tasks.start();
        replicas.start();
        podScaling.start();
        podSizing.start();
        changes.start();
        services.start();
        kernel.schedule(warmupTimer, spec.warmup());
        EndReason reason = letTimePass();
        double end = kernel.now();
        List<String> detail = describeEnd(reason);
        List<Pod> left = lifecycle.pods().all();
        recording.finish(nodes, left);
        checkIdentities(end);
        tasks.close();
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
                List.of(),
                actions.counts(),
                faults.hash(),
                kernel.processedEvents(),
                (System.nanoTime() - begin) / 1e9);
    }

    private EndReason letTimePass() {
        double horizon = spec.horizon();
        boolean isEndless = horizon == Double.POSITIVE_INFINITY;
        double last = isEndless ? Double.MAX_VALUE : horizon;
        while (kernel.runNext(last)) {
            if (kernel.hasForegroundEvents()) {
                continue;
            }
            if (isWorkDone()) {
                if (isEndless) {
                    return EndReason.WORKLOAD_FINISHED;
                }
            } else if (!faults.isAnythingRepaired() && kernel.now() - kernel.lastForegroundAt() > roundTime()) {
                // Every loop has gone round and nothing came of it.
                break;
            }
        }
        if (!isEndless) {
            skipTo(horizon);
            return EndReason.HORIZON;
        }
        return isWorkDone() ? EndReason.WORKLOAD_FINISHED : EndReason.STALLED;
    }

    private boolean isWorkDone() {
        return tasks.isFinished() && services.isFinished();
    }

    private double roundTime() {
        double own = Math.max(lifecycle.roundTime(), Math.max(scheduler.roundTime(), podScaling.roundTime()));
        return nodeScaling == null ? own : Math.max(own, nodeScaling.roundTime());
    }

    private void skipTo(double horizon) {
        if (kernel.now() < spec.warmup()) {
            kernel.runUntil(spec.warmup());
        }
        kernel.jumpTo(horizon);
    }

    private List<String> describeEnd(EndReason reason) {
        if (reason == EndReason.WORKLOAD_FINISHED) {
            return List.of();
        }
        List<Pod> waiting = new ArrayList<>();
        for (Pod pod : lifecycle.pods().all()) {
            if (pod.node() == null) {
                waiting.add(pod);
            }
        }
        List<String> lines = new ArrayList<>();
        if (!waiting.isEmpty()) {
            lines.add(waiting.size() + (waiting.size() == 1 ? " pod waits" : " pods wait") + " for a node");
            for (Pod pod : waiting.subList(0, Math.min(MAX_DETAILS, waiting.size()))) {
                lines.add(pod.name() + ": " + scheduler.whyPending(pod.view()));
            }
        }
        lines.addAll(tasks.describeWaiting(MAX_DETAILS));
        if (reason == EndReason.STALLED) {
            lines.addAll(services.describeWaiting());
        }
        lines.addAll(drain.describeWaiting());
        return lines;
    }

    private void checkIdentities(double end) {
        ServiceLayer.Present present = services.present();
        Identities.Unfinished unfinished = new Identities.Unfinished(
                present.requests(),
                present.seconds(),
                services.attemptsInSystem(),
                tasks.workInProgress() + services.workInProgress());
        List<String> broken = Identities.broken(
                recording.figures(nodes, end), recording.ledgers(end), unfinished, work.coreSeconds());
        broken.addAll(Identities.brokenAllocations(nodes.all(), spec.cluster().resources()));
        if (!broken.isEmpty()) {
            List<String> lines = new ArrayList<>(broken);
            lines.add("replication " + spec.replication() + ", seed " + spec.seed() + ", t = " + end + " s");
            throw new InvariantViolationException(lines);
        }
    }

    /** What was counted of the decisions, for tests. */
    Map<String, Long> decisions() {
        return actions.counts();
    }
}
