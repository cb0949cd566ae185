package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;

/** A toleration. */
public record TolerationSection(
        @Setting(help = "key of the taint; every key when not given") @Nullable
        String key,

        @Setting(
                help = "Equal compares the value, Exists does not",
                value = "Equal",
                oneOf = {"Equal", "Exists"})
        String operator,

        @Setting(help = "value of the taint") @Nullable String value,

        @Setting(
                help = "effect of the taint; every effect when not given",
                oneOf = {"NoSchedule", "PreferNoSchedule", "NoExecute"})
        @Nullable
        String effect,

        @Setting(help = "seconds to stay after a NoExecute taint appeared; for ever when not given", min = "0")
        @Nullable
        Double tolerationSeconds) {}
