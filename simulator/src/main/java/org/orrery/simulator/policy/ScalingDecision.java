package org.orrery.simulator.policy;

/**
 * How many replicas a service is to have.
 *
 * @param replicas the number
 * @param reason why, in the product's words, for events
 * @param wakeAt when the policy wants to decide again before its next turn, in seconds; NaN for no such wish
 * @param excessBurstCapacity how many more requests the pods could take than must be kept free; while it is negative a
 *     buffer in front of the pods holds requests back until pods have room. NaN when the policy has no such notion
 */
public record ScalingDecision(int replicas, String reason, double wakeAt, double excessBurstCapacity) {

    /** A decision without further wishes. */
    public static ScalingDecision of(int replicas, String reason) {
        return new ScalingDecision(replicas, reason, Double.NaN, Double.NaN);
    }
}
