package org.orrery.simulator.cluster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.kernel.ClusterKernel;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.policy.RestartRule;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.CpuFidelity;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.IsolationCosts;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.Law;

/** Nodes and pods without a control plane: tests put pods on nodes themselves and read what happened from a log. */
final class TestCluster {

    /** Waits 10 s before the first restart, twice as long before each other one up to 300 s; forgets after 10 min. */
    private static final RestartRule RESTART = new RestartRule() {
        @Override
        public double delay(int restarts) {
            return Math.min(300, 10 * StrictMath.pow(2, Math.min(restarts, 10)));
        }

        @Override
        public double forgiveAfter() {
            return 600;
        }
    };

    final ClusterKernel kernel = new ClusterKernel();
    final PodLifecycle lifecycle;
    final Nodes nodes;
    /** What happened: time, pod, and what became of it. */
    final List<String> log = new ArrayList<>();

    /** Changes of the use of processors that were heard, by node. */
    final List<String> cpuChanges = new ArrayList<>();

    private long items;

    /** A cluster that pulls at so many bytes a second. */
    TestCluster(double pullBandwidth, boolean pullsSerially) {
        Map<Isolation, IsolationCosts> costs = new EnumMap<>(Isolation.class);
        for (Isolation kind : Isolation.values()) {
            costs.put(kind, new IsolationCosts(Law.constant(0), 0, 0, kind != Isolation.CHROOT));
        }
        ClusterRules rules =
                new ClusterRules(CpuFidelity.CONTENDED, pullBandwidth, pullsSerially, costs, RESTART, true);
        UseListener listener = new Log();
        lifecycle = new PodLifecycle(kernel, rules, new RandomStreams(1, 0), listener);
        nodes = new Nodes(kernel, rules, new ResourceNames(List.of()), listener, lifecycle);
        kernel.startSync();
    }

    /** A cluster on which images take no time. */
    TestCluster() {
        this(Double.POSITIVE_INFINITY, true);
    }

    Node node(String name, double cores, long memory) {
        return nodes.join(name, NodeTemplate.of("pool", Amounts.of(StrictMath.round(cores * 1000), memory), 110));
    }

    /** Creates a pod that does nothing and puts it on a node. */
    Pod put(Node node, PodTemplate template) {
        return put(node, template, new Idle());
    }

    Pod put(Node node, PodTemplate template, PodActivity activity) {
        Pod pod = lifecycle.create(template, activity, new PodOrigin(0, items++, 0, -1, 1));
        lifecycle.admit(pod, node, 0);
        return pod;
    }

    /** Lets time pass, whether anything happens or not. */
    void runUntil(double time) {
        kernel.runUntil(time);
        kernel.jumpTo(time);
    }

    /** Runs until it is told to stop. */
    static class Idle implements PodActivity {
        @Override
        public void started(Pod pod) {}

        @Override
        public void cpuTargetReached(Pod pod) {}

        @Override
        public void stopped(Pod pod, PodReason why) {}
    }

    /** Does so many core-seconds of work with so many cores each time it is started. */
    record Work(double cores, double coreSeconds, PodLifecycle lifecycle) implements PodActivity {
        @Override
        public void started(Pod pod) {
            Node node = pod.node();
            if (node != null) {
                node.cpu().demandWork(pod, cores, coreSeconds);
            }
        }

        @Override
        public void cpuTargetReached(Pod pod) {
            lifecycle.containersEnded(pod, true);
        }

        @Override
        public void stopped(Pod pod, PodReason why) {}

        @Override
        public boolean mayRestart(Pod pod, PodReason why) {
            return why != PodReason.COMPLETED;
        }
    }

    private final class Log implements UseListener {

        private void note(Pod pod, String what) {
            log.add(StrictMath.round(kernel.now() * 1e6) / 1e6 + " " + pod.name() + " " + what);
        }

        @Override
        public void podRunning(Pod pod) {
            note(pod, "runs");
        }

        @Override
        public void podStopped(Pod pod, PodReason why) {
            note(pod, why.text());
        }

        @Override
        public void podEnded(Pod pod) {
            note(pod, "ended " + pod.phase() + " " + pod.reason());
        }

        @Override
        public void imagePulled(Node node, String image) {
            log.add(StrictMath.round(kernel.now() * 1e6) / 1e6 + " " + image + " lies on " + node);
        }

        @Override
        public void cpuChanged(Node node, double usedChange, double missingChange) {
            cpuChanges.add(node.name());
        }
    }
}
