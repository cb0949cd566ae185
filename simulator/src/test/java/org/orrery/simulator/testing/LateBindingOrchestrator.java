package org.orrery.simulator.testing;

import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.Orchestrator;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.RestartRule;
import org.orrery.simulator.policy.SchedulerArchitecture;
import org.orrery.simulator.policy.SchedulerContext;

/**
 * An orchestrator for tests that never binds a pod itself: each waits at all nodes, and the first with room takes it.
 */
public final class LateBindingOrchestrator implements PolicyFactory<NoSettings> {

    @Override
    public PolicyKind kind() {
        return PolicyKind.ORCHESTRATOR;
    }

    @Override
    public String name() {
        return "late-binding";
    }

    @Override
    public String help() {
        return "Pods wait at all nodes; the first with room takes them.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Object create(NoSettings settings, PolicyContext context) {
        return new Orchestrator() {
            @Override
            public SchedulerArchitecture scheduler(SchedulerContext schedulerContext) {
                return new Probing(schedulerContext);
            }

            @Override
            public RestartRule restartRule() {
                return new RestartRule() {
                    @Override
                    public double delay(int restarts) {
                        return 10;
                    }

                    @Override
                    public double forgiveAfter() {
                        return 600;
                    }
                };
            }

            @Override
            public long assumedCpu() {
                return 100;
            }

            @Override
            public long assumedMemory() {
                return 200L << 20;
            }

            @Override
            public int taskRetries() {
                return 3;
            }
        };
    }

    private record Probing(SchedulerContext context) implements SchedulerArchitecture {

        @Override
        public void podPending(PodView pod) {
            for (NodeView node : context.snapshot().nodes()) {
                context.actions().enqueueOnNode(pod, node.index());
            }
        }

        @Override
        public void podGone(PodView pod) {}

        @Override
        public void nodeChanged(NodeView node, NodeChange change) {}

        @Override
        public void wake() {}

        @Override
        public double roundTime() {
            return 0;
        }

        @Override
        public String whyPending(PodView pod) {
            return "no node has had room yet";
        }
    }
}
