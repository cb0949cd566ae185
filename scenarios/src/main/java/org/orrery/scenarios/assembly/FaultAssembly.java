package org.orrery.scenarios.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.section.FaultSection;
import org.orrery.scenarios.section.FaultTimesSection;
import org.orrery.scenarios.section.NodeFaultSection;
import org.orrery.scenarios.section.Scenario;
import org.orrery.simulator.ResilienceSpec;
import org.orrery.simulator.fault.FaultEffect;
import org.orrery.simulator.fault.FaultSpec;
import org.orrery.simulator.fault.NodePlaces;
import org.orrery.simulator.fault.NodePlaces.Grouping;
import org.orrery.simulator.workload.FaultSource;
import org.orrery.simulator.workload.FaultSource.Outage;
import org.orrery.workloads.fault.LawfulFaults;
import org.orrery.workloads.fault.ListedFaults;

/** Makes faults from what scenarios say of them. */
final class FaultAssembly {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private FaultAssembly() {}

    static ResilienceSpec resilience(Scenario scenario) {
        List<FaultSpec> faults = new ArrayList<>();
        for (FaultSection section : scenario.faults()) {
            faults.add(fault(section, faults));
        }
        return new ResilienceSpec(faults, scenario.policies().failover());
    }

    private static FaultSpec fault(FaultSection section, List<FaultSpec> before) {
        if (section.nodeCrash() != null) {
            NodeFaultSection nodes = section.nodeCrash();
            return new FaultSpec(
                    name(section, "node-crash", before),
                    new FaultEffect.NodeCrash(places(nodes)),
                    source(nodes.times(), nodes.repairCrews()));
        }
        if (section.zoneOutage() != null) {
            return new FaultSpec(
                    name(section, "zone-outage", before),
                    new FaultEffect.NodeCrash(
                            NodePlaces.ofZone(section.zoneOutage().zone())),
                    source(section.zoneOutage().times(), NO_LIMIT));
        }
        if (section.rackOutage() != null) {
            return new FaultSpec(
                    name(section, "rack-outage", before),
                    new FaultEffect.NodeCrash(new NodePlaces(
                            "",
                            text(section.rackOutage().zone()),
                            text(section.rackOutage().rack()),
                            "",
                            Grouping.BY_RACK,
                            1)),
                    source(section.rackOutage().times(), NO_LIMIT));
        }
        if (section.correlatedCrash() != null) {
            return new FaultSpec(
                    name(section, "correlated-crash", before),
                    new FaultEffect.NodeCrash(new NodePlaces(
                            text(section.correlatedCrash().pool()),
                            text(section.correlatedCrash().zone()),
                            "",
                            "",
                            Grouping.TOGETHER,
                            section.correlatedCrash().share())),
                    source(section.correlatedCrash().times(), NO_LIMIT));
        }
        NodeFaultSection nodes = Objects.requireNonNull(section.slowNode()).nodes();
        return new FaultSpec(
                name(section, "slow-node", before),
                new FaultEffect.SlowNode(places(nodes), section.slowNode().speed()),
                source(nodes.times(), nodes.repairCrews()));
    }

    /** The kind, numbered when there are several without a name. */
    private static String name(FaultSection section, String kind, List<FaultSpec> before) {
        if (section.name() != null) {
            return section.name();
        }
        long same = before.stream()
                .filter(fault -> fault.name().equals(kind) || fault.name().startsWith(kind + " "))
                .count();
        return same == 0 ? kind : kind + " " + (same + 1);
    }

    private static NodePlaces places(NodeFaultSection nodes) {
        return new NodePlaces(text(nodes.pool()), text(nodes.zone()), "", text(nodes.node()), Grouping.EACH, 1);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static FaultSource source(FaultTimesSection times, int repairCrews) {
        if (times.mtbf() != null) {
            return new LawfulFaults(times.mtbf(), Objects.requireNonNull(times.mttr()), repairCrews);
        }
        if (times.at() != null) {
            return new ListedFaults(
                    List.of(new Outage(times.at(), times.length() == null ? Double.POSITIVE_INFINITY : times.length())),
                    repairCrews);
        }
        return new ListedFaults(
                times.outages().stream()
                        .map(outage -> new Outage(outage.at(), outage.length()))
                        .toList(),
                repairCrews);
    }
}
