package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;

/** A taint. */
public record TaintSection(
        @Setting(help = "its key") String key,
        @Setting(help = "its value") @Nullable String value,

        @Setting(
                help = "what it does to pods that do not tolerate it",
                oneOf = {"NoSchedule", "PreferNoSchedule", "NoExecute"})
        String effect) {}
