package org.orrery.workloads.arrival.recorded;

/** Where in its interval each of the arrivals comes of which only the number is known. */
public enum Spread {
    /** At independent uniform times, as those of a Poisson process of which the count is known. */
    RANDOM,
    /** At equal distances, half a distance from the interval's ends. */
    EVEN,
    /** All when the interval begins, as a timer fires. */
    START
}
