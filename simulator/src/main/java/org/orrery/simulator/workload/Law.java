package org.orrery.simulator.workload;

import org.orrery.simulator.kernel.RandomStream;

/**
 * A probability law of a quantity that is not negative: times, work, sizes. Values are made from uniform numbers, so
 * that the same number gives the same value in every variant.
 */
public interface Law {

    /**
     * A value that follows the law when {@code u} is uniform on (0, 1). Where the law has a tractable inverse
     * distribution function this is it, so that the value rises with {@code u}.
     *
     * @param u above 0 and below 1
     */
    double at(double u);

    /** The mean; may be positive infinity. */
    double mean();

    /** The variance; may be positive infinity. */
    double variance();

    /** The law as a scenario writes it. */
    @Override
    String toString();

    /** Draws a value from a stream. */
    default double sample(RandomStream stream) {
        return at(stream.nextOpenDouble());
    }

    /** The law of a quantity that is always the same. */
    static Law constant(double value) {
        return new ConstantLaw(value);
    }
}
