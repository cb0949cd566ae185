package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;

/** Something that breaks: one of the kinds. */
public record FaultSection(
        @Setting(help = "its name, on which its random times depend; the kind when not given") @Nullable
        String name,

        @Setting(help = "nodes stop working, each by itself", key = "node-crash") @Nullable
        NodeFaultSection nodeCrash,

        @Setting(help = "all nodes of a zone stop working", key = "zone-outage") @Nullable
        ZoneFaultSection zoneOutage,

        @Setting(help = "all nodes of a rack stop working", key = "rack-outage") @Nullable
        RackFaultSection rackOutage,

        @Setting(help = "many nodes stop working at once", key = "correlated-crash") @Nullable
        GroupFaultSection correlatedCrash,

        @Setting(help = "nodes work slower, each by itself", key = "slow-node") @Nullable
        SlowNodeSection slowNode) {}
