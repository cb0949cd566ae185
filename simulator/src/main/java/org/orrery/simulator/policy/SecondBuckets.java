package org.orrery.simulator.policy;

/** Values of successive seconds. */
public interface SecondBuckets {

    /** How many seconds there are values for. */
    int size();

    /** When a second began, in seconds since the start of the simulation. */
    double time(int position);

    /** The value of that second: a time average, or a count, as the signal is. */
    double value(int position);
}
