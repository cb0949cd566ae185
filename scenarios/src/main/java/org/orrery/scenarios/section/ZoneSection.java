package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;

/** A zone. */
public record ZoneSection(
        @Setting(help = "its name", isShorthand = true) String name,
        @Setting(help = "the region it lies in") @Nullable String region) {}
