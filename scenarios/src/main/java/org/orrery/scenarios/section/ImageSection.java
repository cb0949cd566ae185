package org.orrery.scenarios.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** An image. */
public record ImageSection(
        @Setting(help = "name with tag", isShorthand = true) String name,

        @Setting(help = "size, when its layers do not matter", quantity = Quantity.BYTES, min = "0") @Nullable
        Long size,

        @Setting(help = "layers; one of the same name is shared between images")
        List<LayerSection> layers) {

    /** A layer. */
    public record LayerSection(
            @Setting(help = "its name") String name,

            @Setting(help = "its size", quantity = Quantity.BYTES, min = "0")
            long size) {}
}
