package org.orrery.simulator.service;

/** In which order a pod serves its requests. */
public enum Discipline {
    /** All at once, sharing the cores equally. */
    PS,
    /** First come, first served, by so many workers. */
    FCFS,
    /** By priority, then by time; who is being served is left alone. */
    PRIORITY,
    /** By priority, then by time; a request of higher priority interrupts one of lower, which goes on later. */
    PREEMPTIVE
}
