package org.orrery.scenarios.loader;

import java.util.List;
import java.util.OptionalDouble;
import org.orrery.scenarios.file.QuantityFormat;
import org.orrery.simulator.settings.Quantity;

/** Bounds of objectives: a number in the metric's unit, a percentage, or a duration. */
public final class Bounds {

    private Bounds() {}

    /** The bound in the metric's unit, a percentage as a fraction, a duration in seconds; empty when it is neither. */
    public static OptionalDouble parse(String text) {
        for (Quantity quantity : List.of(Quantity.NUMBER, Quantity.PERCENT, Quantity.DURATION)) {
            OptionalDouble value = QuantityFormat.tryRead(text, quantity);
            if (value.isPresent()) {
                return value;
            }
        }
        return OptionalDouble.empty();
    }
}
