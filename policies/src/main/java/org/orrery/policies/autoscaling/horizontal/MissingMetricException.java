package org.orrery.policies.autoscaling.horizontal;

/** Replicas cannot be worked out because a metric is not there; the message says why. */
public final class MissingMetricException extends Exception {

    private static final long serialVersionUID = 1;

    /** For a reason in Kubernetes' words. */
    public MissingMetricException(String message) {
        super(message);
    }
}
