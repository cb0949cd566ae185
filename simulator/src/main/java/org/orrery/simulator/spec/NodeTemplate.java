package org.orrery.simulator.spec;

import java.util.List;
import java.util.Map;

/**
 * What all nodes of a group have in common.
 *
 * @param pool the pool, by which users know the group
 * @param zone failure domain; empty when the cluster has none
 * @param region region of the zone; may be empty
 * @param rack rack within the zone; may be empty
 * @param labels labels in addition to those that every node has (see {@link WellKnownLabels})
 * @param taints taints
 * @param capacity what the machine has
 * @param reserved what the system keeps for itself; capacity less this is allocatable
 * @param podLimit how many pods may run at once
 * @param gpuCount number of GPU devices, at most 64
 * @param gpuModel their model; empty without devices
 * @param speed factor on the work that a core does in a second, above zero
 * @param price what it costs
 * @param power what it draws
 * @param carbon what that emits
 */
public record NodeTemplate(
        String pool,
        String zone,
        String region,
        String rack,
        Map<String, String> labels,
        List<Taint> taints,
        Amounts capacity,
        Amounts reserved,
        int podLimit,
        int gpuCount,
        String gpuModel,
        double speed,
        Price price,
        PowerCurve power,
        Carbon carbon) {

    /** Most devices that one node can have. */
    public static final int MAX_GPUS = 64;

    /** Copies the collections and checks the number of devices. */
    public NodeTemplate {
        labels = Map.copyOf(labels);
        taints = List.copyOf(taints);
        if (gpuCount < 0 || gpuCount > MAX_GPUS) {
            throw new IllegalArgumentException("A node has 0 to " + MAX_GPUS + " GPUs, not " + gpuCount + ".");
        }
    }

    /** A plain machine of a pool: amounts, pods, and nothing else. */
    public static NodeTemplate of(String pool, Amounts capacity, int podLimit) {
        return new NodeTemplate(
                pool,
                "",
                "",
                "",
                Map.of(),
                List.of(),
                capacity,
                Amounts.NONE,
                podLimit,
                0,
                "",
                1,
                Price.FREE,
                PowerCurve.NONE,
                Carbon.NONE);
    }

    /** The same in a zone. */
    public NodeTemplate inZone(String newZone, String newRegion) {
        return new NodeTemplate(
                pool, newZone, newRegion, rack, labels, taints, capacity, reserved, podLimit, gpuCount, gpuModel, speed,
                price, power, carbon);
    }

    /** The same with more set aside, and room for fewer pods. */
    public NodeTemplate withLess(Amounts taken, int pods) {
        return new NodeTemplate(
                pool,
                zone,
                region,
                rack,
                labels,
                taints,
                capacity,
                reserved.plus(taken),
                Math.max(0, podLimit - pods),
                gpuCount,
                gpuModel,
                speed,
                price,
                power,
                carbon);
    }

    /** The same with GPU devices. */
    public NodeTemplate withGpus(int count, String model) {
        return new NodeTemplate(
                pool, zone, region, rack, labels, taints, capacity, reserved, podLimit, count, model, speed, price,
                power, carbon);
    }

    /** The same with these labels and taints. */
    public NodeTemplate with(Map<String, String> newLabels, List<Taint> newTaints) {
        return new NodeTemplate(
                pool, zone, region, rack, newLabels, newTaints, capacity, reserved, podLimit, gpuCount, gpuModel, speed,
                price, power, carbon);
    }

    /** What pods can be given. */
    public Amounts allocatable() {
        return capacity.minus(reserved);
    }
}
