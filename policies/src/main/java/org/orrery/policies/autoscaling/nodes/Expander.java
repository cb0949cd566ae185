package org.orrery.policies.autoscaling.nodes;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Chooses between ways to make room. */
@FunctionalInterface
public interface Expander {

    /** The best options, all that are equally good; none when none is acceptable. */
    List<ExpansionOption> best(List<ExpansionOption> options);

    /**
     * Keeps the options with the least score, of those that have one.
     *
     * @param score the score; NaN leaves an option out
     */
    static List<ExpansionOption> least(List<ExpansionOption> options, ToDoubleFunction<ExpansionOption> score) {
        double least = Double.POSITIVE_INFINITY;
        for (ExpansionOption option : options) {
            least = Math.min(least, orInfinite(score.applyAsDouble(option)));
        }
        double bound = least;
        return options.stream()
                .filter(option -> score.applyAsDouble(option) <= bound)
                .toList();
    }

    private static double orInfinite(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
}
