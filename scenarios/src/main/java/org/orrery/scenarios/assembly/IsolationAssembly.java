package org.orrery.scenarios.assembly;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.section.IsolationSection;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.IsolationCosts;
import org.orrery.simulator.workload.Law;

/** What each kind of isolation costs: the defaults, and what the scenario changes. */
final class IsolationAssembly {

    private static final long MI = 1L << 20;

    private IsolationAssembly() {}

    static Map<Isolation, IsolationCosts> costs(IsolationSection section) {
        Map<Isolation, IsolationCosts> costs = new EnumMap<>(Isolation.class);
        costs.put(Isolation.CONTAINER, cost(section.container(), 0, 0, 0, true));
        costs.put(Isolation.VM, cost(section.vm(), 30, 256 * MI, 0.05, true));
        costs.put(Isolation.SYSTEM_CONTAINER, cost(section.systemContainer(), 3, 32 * MI, 0.01, true));
        costs.put(Isolation.CHROOT, cost(section.chroot(), 0, 0, 0, false));
        costs.put(Isolation.MICROVM, cost(section.microvm(), 0.125, 5 * MI, 0.03, true));
        return costs;
    }

    private static IsolationCosts cost(
            IsolationSection.@Nullable Cost written, double boot, long memory, double cpu, boolean limits) {
        if (written == null) {
            return new IsolationCosts(Law.constant(boot), memory, cpu, limits);
        }
        return new IsolationCosts(
                written.startup() == null ? Law.constant(boot) : written.startup(),
                written.memory() == null ? memory : written.memory(),
                written.cpu() == null ? cpu : written.cpu(),
                written.limits() == null ? limits : written.limits());
    }
}
