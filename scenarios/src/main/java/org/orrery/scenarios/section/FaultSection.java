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
        SlowNodeSection slowNode,

        @Setting(help = "spot machines are taken away with notice", key = "spot-interruption") @Nullable
        SpotInterruptionSection spotInterruption,

        @Setting(help = "zones cannot talk to each other", key = "network-partition") @Nullable
        PartitionSection networkPartition,

        @Setting(help = "messages between two zones take longer", key = "network-latency") @Nullable
        AddedLatencySection networkLatency,

        @Setting(help = "the process dies in pods of a workload, each by itself", key = "container-crash") @Nullable
        ContainerCrashSection containerCrash,

        @Setting(help = "more requests come to a service", key = "load-surge") @Nullable
        LoadSurgeSection loadSurge,

        @Setting(
                help = "nothing is scheduled, scaled, replaced or noticed; what runs goes on",
                key = "control-plane-outage")
        @Nullable
        FaultTimesSection controlPlaneOutage,

        @Setting(help = "autoscalers of pods see nothing and decide nothing", key = "metrics-outage") @Nullable
        FaultTimesSection metricsOutage,

        @Setting(help = "no image can be pulled", key = "registry-outage") @Nullable
        FaultTimesSection registryOutage) {}
