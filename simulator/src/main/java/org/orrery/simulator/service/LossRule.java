package org.orrery.simulator.service;

/** What becomes of a request whose pod dies. */
public enum LossRule {
    /** Its sender gets an error. */
    FAIL,
    /** It is sent to another pod, which begins anew. */
    RETRY,
    /** It is sent to another pod, which goes on where the first was. */
    RESUME
}
