package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.settings.Setting;

/** A topology spread constraint. */
@Coming({"matchLabelKeys", "nodeAffinityPolicy"})
public record SpreadSection(
        @Setting(help = "by how many pods two domains may differ", value = "1", min = "1", max = "1000000")
        int maxSkew,

        @Setting(help = "node label whose values are the domains")
        String topologyKey,

        @Setting(
                help = "what happens when it cannot be kept",
                value = "DoNotSchedule",
                oneOf = {"DoNotSchedule", "ScheduleAnyway"})
        String whenUnsatisfiable,

        @Setting(help = "which pods count") @Nullable SelectorSection labelSelector,

        @Setting(help = "with fewer domains the least count is taken as zero", value = "1", min = "1", max = "1000000")
        int minDomains,

        @Setting(
                help = "whether nodes with taints that the pod does not tolerate are left out",
                value = "Ignore",
                oneOf = {"Ignore", "Honor"})
        String nodeTaintsPolicy) {}
