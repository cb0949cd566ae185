package org.orrery.simulator.testing;

import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.Orchestrator;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.RestartRule;
import org.orrery.simulator.policy.SchedulerArchitecture;
import org.orrery.simulator.policy.SchedulerContext;

/**
 * An orchestrator for tests: first come, first served; containers restart after 10 s, then 20 s, and so on; three
 * retries.
 */
public final class TestOrchestrator implements PolicyFactory<NoSettings> {

    @Override
    public PolicyKind kind() {
        return PolicyKind.ORCHESTRATOR;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public String help() {
        return "First come, first served.";
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
                return new FifoScheduler(schedulerContext);
            }

            @Override
            public RestartRule restartRule() {
                return new RestartRule() {
                    @Override
                    public double delay(int restarts) {
                        return 10.0 * (restarts + 1);
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
}
