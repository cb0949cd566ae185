package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;

/** A container of a pod. */
public record ContainerSection(
        @Setting(help = "its name") String name,
        @Setting(help = "its image") @Nullable ImageSection image,
        @Setting(help = "what is set aside for it") ResourcesSection requests,
        @Setting(help = "what it may use at most") ResourcesSection limits) {}
