package org.orrery.simulator.kernel;

/**
 * The order of work within one instant. Phases are priorities, not a sweep: work that is put at the current instant
 * into an earlier phase runs next.
 */
public enum Phase {
    /** Events of CloudSim Plus entities, in rounds. Not available to timers. */
    ENTITIES,
    /** Faults begin and end. */
    FAULT,
    /** Work, image pulls, start-up and provisioning complete. */
    COMPLETION,
    /** Timeouts, patience and deadlines; a completion at the same instant wins. */
    TIMEOUT,
    /** Arrivals, retries, changes of load. */
    ARRIVAL,
    /** Node agents, probes, end points of balancers. */
    NODE_AGENT,
    /** Metrics are scraped. */
    SCRAPE,
    /** Autoscalers decide. */
    AUTOSCALER,
    /** Controllers reconcile. */
    CONTROLLER,
    /** The scheduler binds. */
    SCHEDULER,
    /** Measurement, once, after all else. */
    MEASUREMENT
}
