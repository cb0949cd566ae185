package org.orrery.policies.autoscaling.horizontal;

/**
 * A number of replicas within limits.
 *
 * @param replicas the number
 * @param reason the limit that it met, in Kubernetes' words
 */
public record Limited(int replicas, String reason) {

    /** No limit was met. */
    public static final String WITHIN_RANGE = "DesiredWithinRange";
    /** The least number of replicas was met. */
    public static final String TOO_FEW = "TooFewReplicas";
    /** The largest number of replicas was met. */
    public static final String TOO_MANY = "TooManyReplicas";
    /** Growth was as fast as allowed. */
    public static final String SCALE_UP_LIMIT = "ScaleUpLimit";
    /** Shrinking was as fast as allowed. */
    public static final String SCALE_DOWN_LIMIT = "ScaleDownLimit";
}
