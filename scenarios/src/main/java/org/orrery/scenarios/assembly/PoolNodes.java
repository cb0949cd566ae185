package org.orrery.scenarios.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.loader.Machines;
import org.orrery.scenarios.section.ClusterSection;
import org.orrery.scenarios.section.MachineSection;
import org.orrery.scenarios.section.PoolSection;
import org.orrery.scenarios.section.PowerSection;
import org.orrery.scenarios.section.PriceSection;
import org.orrery.scenarios.section.TaintSection;
import org.orrery.scenarios.section.ZoneSection;
import org.orrery.simulator.account.LinearPower;
import org.orrery.simulator.account.MeasuredPower;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.Carbon;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PowerCurve;
import org.orrery.simulator.spec.Price;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.workload.NodeSource;

/** The nodes of a scenario's pools, spread evenly over their zones, in the order of pools and numbers. */
final class PoolNodes implements NodeSource {

    private final List<NodeSpec> nodes = new ArrayList<>();
    private final ResourceNames resources;
    private final Map<String, String> regions = new LinkedHashMap<>();
    private final Map<String, List<NodeTemplate>> templates = new LinkedHashMap<>();

    PoolNodes(ClusterSection cluster, ResourceNames resources) {
        this.resources = resources;
        for (ZoneSection zone : cluster.zones()) {
            regions.put(zone.name(), zone.region() == null ? "" : zone.region());
        }
        for (PoolSection pool : cluster.pools()) {
            add(pool);
        }
    }

    private void add(PoolSection pool) {
        List<String> zones = zonesOf(pool);
        int digits = digits(pool);
        for (int i = 0; i < pool.count(); i++) {
            List<NodeTemplate> inZone = templates(pool, zones.get(i % zones.size()));
            String number = Integer.toString(i);
            nodes.add(new NodeSpec(
                    pool.name() + "-" + "0".repeat(digits - number.length()) + number,
                    inZone.get(i / zones.size() % inZone.size())));
        }
    }

    /** The zones that a pool is spread over; one without name when there are none. */
    List<String> zonesOf(PoolSection pool) {
        List<String> zones = pool.zones().isEmpty() ? List.copyOf(regions.keySet()) : pool.zones();
        return zones.isEmpty() ? List.of("") : zones;
    }

    /** How many digits the numbers of a pool's nodes have. */
    static int digits(PoolSection pool) {
        int most = pool.autoscale() == null
                ? pool.count()
                : Math.max(pool.count(), pool.autoscale().max());
        return Integer.toString(Math.max(0, most - 1)).length();
    }

    /** What the nodes of a pool in a zone are like, one for each rack. */
    List<NodeTemplate> templates(PoolSection pool, String zone) {
        return templates.computeIfAbsent(pool.name() + "\n" + zone, key -> {
            List<NodeTemplate> perRack = new ArrayList<>();
            for (int rack = 0; rack < pool.racks(); rack++) {
                String name = pool.racks() == 1 ? "" : zone + "-r" + rack;
                perRack.add(template(pool, zone, regions.getOrDefault(zone, ""), name));
            }
            return perRack;
        });
    }

    private NodeTemplate template(PoolSection pool, String zone, String region, String rack) {
        PoolSection machine = pool.machine().type() == null
                ? pool
                : Machines.builtIn().find(pool.machine().type()).orElseThrow();
        return new NodeTemplate(
                pool.name(),
                zone,
                region,
                rack,
                pool.labels(),
                pool.taints().stream().map(PoolNodes::taint).toList(),
                capacity(pool.machine(), machine.machine()),
                reserved(pool.machine().reserved()),
                pool.machine().pods(),
                pool.gpus() != null
                        ? pool.gpus().count()
                        : machine.gpus() == null ? 0 : machine.gpus().count(),
                pool.gpus() != null
                        ? pool.gpus().model()
                        : machine.gpus() == null ? "" : machine.gpus().model(),
                pool.speed(),
                price(pool, machine),
                power(pool.power() == null ? machine.power() : pool.power()),
                new Carbon(pool.carbon().intensity(), pool.carbon().pue()));
    }

    private Amounts capacity(MachineSection written, MachineSection standard) {
        Amounts amounts = Amounts.of(
                Objects.requireNonNull(written.cpu() == null ? standard.cpu() : written.cpu()),
                Objects.requireNonNull(written.memory() == null ? standard.memory() : written.memory()),
                written.storage(),
                written.bandwidth());
        for (Map.Entry<String, Long> extended : written.extended().entrySet()) {
            amounts = amounts.with(resources.index(extended.getKey()), extended.getValue());
        }
        return amounts;
    }

    private static Amounts reserved(MachineSection.ReservedSection reserved) {
        return Amounts.of(reserved.cpu(), reserved.memory(), reserved.storage());
    }

    private static Taint taint(TaintSection taint) {
        return new Taint(
                taint.key(),
                taint.value() == null ? "" : taint.value(),
                KubernetesWords.constant(Taint.Effect.class, taint.effect()));
    }

    private static Price price(PoolSection pool, PoolSection machine) {
        Double own = paid(pool.price(), pool.purchase());
        Double perHour = own == null ? paid(machine.price(), pool.purchase()) : own;
        return new Price(
                perHour == null ? 0 : perHour,
                pool.billing().quantum(),
                pool.billing().minimum());
    }

    private static @Nullable Double paid(PriceSection price, String purchase) {
        return switch (purchase) {
            case "spot" -> price.spot();
            case "reserved" -> price.reserved();
            default -> price.onDemand();
        };
    }

    private static PowerCurve power(@Nullable PowerSection power) {
        if (power == null) {
            return PowerCurve.NONE;
        }
        if (!power.measured().isEmpty()) {
            return new MeasuredPower(power.measured());
        }
        return new LinearPower(power.idle(), Objects.requireNonNull(power.max()));
    }

    @Override
    public List<NodeSpec> initial() {
        return nodes;
    }
}
