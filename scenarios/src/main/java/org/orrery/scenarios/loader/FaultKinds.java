package org.orrery.scenarios.loader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.section.FaultSection;
import org.orrery.scenarios.section.FaultTimesSection;

/** Which kind of fault is written. */
public final class FaultKinds {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private FaultKinds() {}

    /**
     * A kind of fault as it is written.
     *
     * @param key its key
     * @param times when it happens
     * @param repairCrews how many places are repaired at once
     * @param hasLength whether it matters how long it lasts
     */
    public record Kind(String key, FaultTimesSection times, int repairCrews, boolean hasLength) {}

    /** The kinds that a fault is written with; one, if it is as it should be. */
    public static List<Kind> of(FaultSection fault) {
        List<Kind> kinds = new ArrayList<>();
        if (fault.nodeCrash() != null) {
            kinds.add(new Kind(
                    "node-crash", fault.nodeCrash().times(), fault.nodeCrash().repairCrews(), true));
        }
        if (fault.slowNode() != null) {
            kinds.add(new Kind(
                    "slow-node",
                    fault.slowNode().nodes().times(),
                    fault.slowNode().nodes().repairCrews(),
                    true));
        }
        if (fault.spotInterruption() != null) {
            kinds.add(new Kind(
                    "spot-interruption",
                    fault.spotInterruption().nodes().times(),
                    fault.spotInterruption().nodes().repairCrews(),
                    true));
        }
        add(
                kinds,
                "network-partition",
                fault.networkPartition() == null
                        ? null
                        : fault.networkPartition().times());
        add(
                kinds,
                "network-latency",
                fault.networkLatency() == null ? null : fault.networkLatency().times());
        add(
                kinds,
                "zone-outage",
                fault.zoneOutage() == null ? null : fault.zoneOutage().times());
        add(
                kinds,
                "rack-outage",
                fault.rackOutage() == null ? null : fault.rackOutage().times());
        add(
                kinds,
                "correlated-crash",
                fault.correlatedCrash() == null ? null : fault.correlatedCrash().times());
        add(
                kinds,
                "load-surge",
                fault.loadSurge() == null ? null : fault.loadSurge().times());
        add(kinds, "control-plane-outage", fault.controlPlaneOutage());
        add(kinds, "metrics-outage", fault.metricsOutage());
        add(kinds, "registry-outage", fault.registryOutage());
        if (fault.containerCrash() != null) {
            kinds.add(new Kind("container-crash", fault.containerCrash().times(), NO_LIMIT, false));
        }
        return kinds;
    }

    /** What each fault is called: as it is written, else by its kind, with the first number that is free. */
    public static List<String> names(List<FaultSection> faults) {
        Set<String> taken = new HashSet<>();
        for (FaultSection fault : faults) {
            if (fault.name() != null) {
                taken.add(fault.name());
            }
        }
        List<String> names = new ArrayList<>();
        for (FaultSection fault : faults) {
            String name = fault.name();
            if (name == null) {
                String kind = of(fault).get(0).key();
                name = kind;
                for (int number = 2; !taken.add(name); number++) {
                    name = kind + " " + number;
                }
            }
            names.add(name);
        }
        return names;
    }

    private static void add(List<Kind> kinds, String key, @Nullable FaultTimesSection times) {
        if (times != null) {
            kinds.add(new Kind(key, times, NO_LIMIT, true));
        }
    }
}
