package org.orrery.scenarios.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.loader.FaultKinds;
import org.orrery.scenarios.section.FaultSection;
import org.orrery.scenarios.section.FaultTimesSection;
import org.orrery.scenarios.section.NodeFaultSection;
import org.orrery.scenarios.section.PartitionSection;
import org.orrery.scenarios.section.Scenario;
import org.orrery.simulator.ResilienceSpec;
import org.orrery.simulator.fault.FaultEffect;
import org.orrery.simulator.fault.FaultSpec;
import org.orrery.simulator.fault.NodePlaces;
import org.orrery.simulator.fault.NodePlaces.Grouping;
import org.orrery.simulator.workload.FaultSource;
import org.orrery.simulator.workload.FaultSource.Outage;
import org.orrery.simulator.workload.Law;
import org.orrery.workloads.fault.LawfulFaults;
import org.orrery.workloads.fault.ListedFaults;

/** Makes faults from what scenarios say of them. */
final class FaultAssembly {

    private FaultAssembly() {}

    static ResilienceSpec resilience(Scenario scenario) {
        List<FaultSpec> faults = new ArrayList<>();
        List<String> names = FaultKinds.names(scenario.faults());
        for (int i = 0; i < names.size(); i++) {
            FaultSection section = scenario.faults().get(i);
            FaultKinds.Kind kind = FaultKinds.of(section).get(0);
            faults.add(new FaultSpec(names.get(i), effect(section), source(kind)));
        }
        return new ResilienceSpec(faults, scenario.policies().failover());
    }

    private static FaultEffect effect(FaultSection section) {
        if (section.nodeCrash() != null) {
            return new FaultEffect.NodeCrash(places(section.nodeCrash()));
        }
        if (section.zoneOutage() != null) {
            return new FaultEffect.NodeCrash(
                    NodePlaces.ofZone(section.zoneOutage().zone()));
        }
        if (section.rackOutage() != null) {
            return new FaultEffect.NodeCrash(new NodePlaces(
                    "",
                    text(section.rackOutage().zone()),
                    text(section.rackOutage().rack()),
                    "",
                    Grouping.BY_RACK,
                    1));
        }
        if (section.correlatedCrash() != null) {
            return new FaultEffect.NodeCrash(new NodePlaces(
                    text(section.correlatedCrash().pool()),
                    text(section.correlatedCrash().zone()),
                    "",
                    "",
                    Grouping.TOGETHER,
                    section.correlatedCrash().share()));
        }
        if (section.slowNode() != null) {
            return new FaultEffect.SlowNode(
                    places(section.slowNode().nodes()), section.slowNode().speed());
        }
        if (section.spotInterruption() != null) {
            return new FaultEffect.SpotInterruption(
                    places(section.spotInterruption().nodes()),
                    section.spotInterruption().notice());
        }
        return effectBeyondNodes(section);
    }

    private static FaultEffect ofNetwork(PartitionSection partition) {
        return partition.zone() == null
                ? new FaultEffect.NetworkCut(
                        partition.between().get(0), partition.between().get(1))
                : new FaultEffect.Partition(NodePlaces.ofZone(partition.zone()));
    }

    private static FaultEffect effectBeyondNodes(FaultSection section) {
        if (section.networkPartition() != null) {
            return ofNetwork(section.networkPartition());
        }
        if (section.networkLatency() != null) {
            return new FaultEffect.AddedLatency(
                    section.networkLatency().between().get(0),
                    section.networkLatency().between().get(1),
                    section.networkLatency().adds());
        }
        if (section.containerCrash() != null) {
            return new FaultEffect.ContainerCrash(section.containerCrash().workload());
        }
        if (section.loadSurge() != null) {
            return new FaultEffect.LoadSurge(
                    section.loadSurge().service(), section.loadSurge().factor());
        }
        if (section.controlPlaneOutage() != null) {
            return new FaultEffect.ControlPlaneOutage();
        }
        return section.metricsOutage() != null ? new FaultEffect.MetricsOutage() : new FaultEffect.RegistryOutage();
    }

    private static NodePlaces places(NodeFaultSection nodes) {
        return new NodePlaces(text(nodes.pool()), text(nodes.zone()), "", text(nodes.node()), Grouping.EACH, 1);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static FaultSource source(FaultKinds.Kind kind) {
        FaultTimesSection times = kind.times();
        if (times.mtbf() != null) {
            return new LawfulFaults(
                    times.mtbf(), times.mttr() == null ? Law.constant(0) : times.mttr(), kind.repairCrews());
        }
        if (times.at() != null) {
            return new ListedFaults(
                    List.of(new Outage(times.at(), times.length() == null ? Double.POSITIVE_INFINITY : times.length())),
                    kind.repairCrews());
        }
        return new ListedFaults(
                times.outages().stream()
                        .map(outage -> new Outage(outage.at(), outage.length()))
                        .toList(),
                kind.repairCrews());
    }
}
