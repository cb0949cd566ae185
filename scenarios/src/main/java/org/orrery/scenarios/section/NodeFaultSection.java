package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;

/**
 * A fault of nodes, each by itself.
 *
 * @param pool only nodes of this pool
 * @param zone only nodes of this zone
 * @param node only this node
 * @param times when it happens
 * @param repairCrews how many nodes are repaired at once
 */
public record NodeFaultSection(
        @Setting(help = "only nodes of this pool") @Nullable String pool,

        @Setting(help = "only nodes of this zone") @Nullable String zone,

        @Setting(help = "only the node of this name, for example general-3") @Nullable
        String node,

        @Setting(help = "when it happens", isInline = true) FaultTimesSection times,

        @Setting(
                help = "how many nodes are repaired at once; the others wait in their order",
                value = "unlimited",
                min = "1",
                words = "unlimited")
        int repairCrews) {}
