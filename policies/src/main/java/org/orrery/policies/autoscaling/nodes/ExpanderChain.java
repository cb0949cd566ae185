package org.orrery.policies.autoscaling.nodes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orrery.simulator.kernel.RandomStream;

/** Expanders one after another until one option is left; what decides in the end is the fallback. */
public final class ExpanderChain {

    private final List<Expander> filters;
    private final Function<List<ExpansionOption>, Optional<ExpansionOption>> fallback;

    /** A chain. */
    public ExpanderChain(List<Expander> filters, Function<List<ExpansionOption>, Optional<ExpansionOption>> fallback) {
        this.filters = List.copyOf(filters);
        this.fallback = fallback;
    }

    /** A chain in which chance decides in the end. */
    public static ExpanderChain endingInChance(List<Expander> filters, RandomStream random) {
        return new ExpanderChain(
                filters,
                options -> options.isEmpty()
                        ? Optional.empty()
                        : Optional.of(options.get(random.nextInt(options.size()))));
    }

    /** The option to take, if any. */
    public Optional<ExpansionOption> choose(List<ExpansionOption> options) {
        List<ExpansionOption> left = options;
        for (Expander filter : filters) {
            left = filter.best(left);
            if (left.size() == 1) {
                return Optional.of(left.get(0));
            }
        }
        return fallback.apply(left);
    }
}
