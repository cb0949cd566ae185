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

/** An orchestrator with an error: it gives every pod the first node, full or not. */
public final class RecklessOrchestrator implements PolicyFactory<NoSettings> {

    @Override
    public PolicyKind kind() {
        return PolicyKind.ORCHESTRATOR;
    }

    @Override
    public String name() {
        return "reckless";
    }

    @Override
    public String help() {
        return "Gives every pod the first node.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Object create(NoSettings settings, PolicyContext context) {
        return new Reckless((Orchestrator) new TestOrchestrator().create(settings, context));
    }

    private record Reckless(Orchestrator base) implements Orchestrator {

        @Override
        public SchedulerArchitecture scheduler(SchedulerContext context) {
            return new Scheduler(context);
        }

        @Override
        public RestartRule restartRule() {
            return base.restartRule();
        }

        @Override
        public long assumedCpu() {
            return base.assumedCpu();
        }

        @Override
        public long assumedMemory() {
            return base.assumedMemory();
        }

        @Override
        public int taskRetries() {
            return base.taskRetries();
        }
    }

    private record Scheduler(SchedulerContext context) implements SchedulerArchitecture {

        @Override
        public void podPending(PodView pod) {
            context.actions().bind(pod, context.snapshot().nodes().get(0).index(), 0);
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
            return "never";
        }
    }
}
