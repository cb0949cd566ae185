package org.orrery.scenarios.loader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Nearest;
import org.orrery.scenarios.section.FaultSection;
import org.orrery.scenarios.section.FaultTimesSection;
import org.orrery.scenarios.section.NodeFaultSection;
import org.orrery.scenarios.section.PoolSection;
import org.orrery.scenarios.section.Scenario;
import org.orrery.scenarios.section.ServiceSection;
import org.orrery.scenarios.section.ZoneSection;
import org.orrery.simulator.workload.ArrivalProcess;

/** What must hold between the parts of faults. */
final class FaultChecks {

    private final Scenario scenario;
    private final BiConsumer<String, String> problems;
    private final List<String> zones;
    private final List<String> pools;

    /** Checks that tell problems as a path and what is wrong there. */
    FaultChecks(Scenario scenario, BiConsumer<String, String> problems) {
        this.scenario = scenario;
        this.problems = problems;
        zones = scenario.cluster().zones().stream().map(ZoneSection::name).toList();
        pools = scenario.cluster().pools().stream().map(PoolSection::name).toList();
    }

    private void say(String path, String message) {
        problems.accept(path, message);
    }

    void check() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < scenario.faults().size(); i++) {
            FaultSection fault = scenario.faults().get(i);
            String path = "faults[" + i + "]";
            if (fault.name() != null && !names.add(fault.name())) {
                say("faults", "two faults are named '" + fault.name() + "'");
            }
            List<FaultKinds.Kind> kinds = FaultKinds.of(fault);
            if (kinds.size() != 1) {
                say(path, "a fault is of exactly one kind, such as node-crash or zone-outage");
            }
            kinds.forEach(kind -> checkTimes(path + "." + kind.key(), kind));
            checkPlaces(fault, path);
        }
    }

    private void checkPlaces(FaultSection fault, String path) {
        if (fault.nodeCrash() != null) {
            checkNodes(fault.nodeCrash(), path + ".node-crash");
        }
        if (fault.slowNode() != null) {
            checkNodes(fault.slowNode().nodes(), path + ".slow-node");
        }
        if (fault.zoneOutage() != null) {
            known(fault.zoneOutage().zone(), zones, path + ".zone-outage.zone", "zone");
        }
        if (fault.rackOutage() != null) {
            known(fault.rackOutage().zone(), zones, path + ".rack-outage.zone", "zone");
        }
        if (fault.correlatedCrash() != null) {
            known(fault.correlatedCrash().pool(), pools, path + ".correlated-crash.pool", "pool");
            known(fault.correlatedCrash().zone(), zones, path + ".correlated-crash.zone", "zone");
        }
        if (fault.spotInterruption() != null) {
            checkNodes(fault.spotInterruption().nodes(), path + ".spot-interruption");
        }
        checkNetwork(fault, path);
        List<String> services = scenario.workload().services().stream()
                .map(ServiceSection::name)
                .toList();
        if (fault.loadSurge() != null) {
            known(fault.loadSurge().service(), services, path + ".load-surge.service", "service");
            checkSurge(fault.loadSurge().service(), path + ".load-surge");
        }
        if (fault.containerCrash() != null) {
            List<String> workloads = new ArrayList<>(services);
            scenario.workload().jobs().forEach(job -> workloads.add(job.name()));
            known(fault.containerCrash().workload(), workloads, path + ".container-crash.workload", "service or job");
        }
    }

    /** A surge is more of the same, which some arrivals do not have. */
    private void checkSurge(@Nullable String service, String path) {
        for (ServiceSection each : scenario.workload().services()) {
            boolean isMeant = service == null || service.equals(each.name());
            if (isMeant && each.arrivals() instanceof ArrivalProcess process) {
                try {
                    process.scaled(2);
                } catch (IllegalArgumentException e) {
                    say(path, "the requests of '" + each.name() + "' cannot surge: " + e.getMessage());
                }
            }
        }
    }

    private void checkNetwork(FaultSection fault, String path) {
        if (fault.networkPartition() != null) {
            known(fault.networkPartition().zone(), zones, path + ".network-partition.zone", "zone");
            List<String> between = fault.networkPartition().between();
            if ((fault.networkPartition().zone() == null) == between.isEmpty()) {
                say(path + ".network-partition", "either a 'zone' is parted from all, or 'between' names two zones");
            } else if (!between.isEmpty()) {
                checkPair(between, path + ".network-partition.between");
            }
        }
        if (fault.networkLatency() != null) {
            checkPair(fault.networkLatency().between(), path + ".network-latency.between");
        }
    }

    private void checkPair(List<String> between, String path) {
        if (between.size() != 2) {
            say(path, "two zones are expected, not " + between.size());
        }
        between.forEach(zone -> known(zone, zones, path, "zone"));
    }

    private void checkNodes(NodeFaultSection nodes, String path) {
        known(nodes.pool(), pools, path + ".pool", "pool");
        known(nodes.zone(), zones, path + ".zone", "zone");
    }

    private void checkTimes(String path, FaultKinds.Kind kind) {
        FaultTimesSection times = kind.times();
        int ways = (times.at() == null ? 0 : 1) + (times.outages().isEmpty() ? 0 : 1) + (times.mtbf() == null ? 0 : 1);
        if (ways != 1) {
            say(path, "exactly one of 'at', 'outages' and 'mtbf' says when it happens");
        }
        boolean isRepairMissing = times.mtbf() != null && times.mttr() == null && kind.hasLength();
        if (isRepairMissing || times.mtbf() == null && times.mttr() != null) {
            say(path, "'mtbf' and 'mttr' go together: the time to a failure and the time of its repair");
        }
        if (times.length() != null && times.at() == null) {
            say(path + ".for", "'for' goes with 'at'");
        }
        if (times.mtbf() != null && !(times.mtbf().mean() > 0)) {
            say(path + ".mtbf", "failures must have some time between them");
        }
    }

    private void known(@Nullable String name, List<String> names, String path, String what) {
        if (name != null && !names.contains(name) && !names.isEmpty()) {
            say(
                    path,
                    "there is no " + what + " '" + name + "'; there are " + String.join(", ", names) + ". "
                            + Nearest.hint(name, names));
        } else if (name != null && names.isEmpty() && scenario.cluster().trace() == null) {
            say(path, "there is no " + what + " '" + name + "': the cluster has none");
        }
    }
}
