package org.orrery.simulator.spec;

import java.util.Set;

/**
 * The GPU devices that a pod asks for.
 *
 * @param count number of devices; 0 for none
 * @param milliPerDevice thousandths of each device, 1 to 1000
 * @param models models that will do; empty for any
 */
public record GpuRequest(int count, int milliPerDevice, Set<String> models) {

    /** A whole device. */
    public static final int WHOLE = 1000;

    /** No GPU. */
    public static final GpuRequest NONE = new GpuRequest(0, 0, Set.of());

    /** Checks the ranges. */
    public GpuRequest {
        models = Set.copyOf(models);
        if (count < 0 || milliPerDevice < 0 || milliPerDevice > WHOLE) {
            throw new IllegalArgumentException(
                    "A GPU request needs a count of at least 0 and 0 to 1000 milli a device: " + count + " x "
                            + milliPerDevice);
        }
    }

    /** Thousandths of a device in total. */
    public long totalMilli() {
        return (long) count * milliPerDevice;
    }

    /** Whether it asks for a part of a single device. */
    public boolean isShare() {
        return count == 1 && milliPerDevice < WHOLE;
    }

    /** Whether devices of this model will do. */
    public boolean allows(String model) {
        return models.isEmpty() || models.contains(model);
    }
}
