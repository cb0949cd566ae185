package org.orrery.scenarios.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Calls to other services: one after another, all at once, or a single one. */
public record CallsSection(
        @Setting(help = "calls one after another, each single or several at once")
        List<StageSection> sequence,

        @Setting(help = "calls all at once") List<CallSection> parallel,

        @Setting(help = "a single call: the service", isShorthand = true) @Nullable
        String to,

        @Setting(
                help = "a single call: with which probability it is made",
                quantity = Quantity.PERCENT,
                value = "100%",
                min = "0%",
                max = "100%")
        double probability) {

    /** A call, or calls at once. */
    public record StageSection(
            @Setting(help = "the service that is called", isShorthand = true) @Nullable
            String to,

            @Setting(
                    help = "with which probability",
                    quantity = Quantity.PERCENT,
                    value = "100%",
                    min = "0%",
                    max = "100%")
            double probability,

            @Setting(help = "how many equal calls at once", value = "1", min = "1", max = "10000")
            int times,

            @Setting(help = "instead: calls at once") List<CallSection> parallel) {}

    /** A call. */
    public record CallSection(
            @Setting(help = "the service that is called", isShorthand = true)
            String to,

            @Setting(
                    help = "with which probability",
                    quantity = Quantity.PERCENT,
                    value = "100%",
                    min = "0%",
                    max = "100%")
            double probability,

            @Setting(help = "how many equal calls at once", value = "1", min = "1", max = "10000")
            int times) {}
}
