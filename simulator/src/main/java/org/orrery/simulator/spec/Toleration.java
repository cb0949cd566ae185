package org.orrery.simulator.spec;

import org.jspecify.annotations.Nullable;

/**
 * A pod's permission to be where a taint is.
 *
 * @param key the taint's key; null matches every key and needs {@code exists}
 * @param exists whether any value will do; otherwise it must equal {@code value}
 * @param effect the effect that is tolerated, or null for all
 * @param seconds how long a pod stays after a {@code NoExecute} taint appeared, or positive infinity
 */
public record Toleration(
        @Nullable String key, boolean exists, String value, Taint.@Nullable Effect effect, double seconds) {

    /** Whether the taint is tolerated, whatever its time. */
    public boolean tolerates(Taint taint) {
        if (effect != null && effect != taint.effect()) {
            return false;
        }
        if (key != null && !key.equals(taint.key())) {
            return false;
        }
        return exists || key != null && value.equals(taint.value());
    }
}
