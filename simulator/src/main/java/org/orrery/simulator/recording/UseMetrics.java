package org.orrery.simulator.recording;

import java.util.List;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;

/** Metrics of how well nodes are used and of what they take. */
final class UseMetrics {

    private static final List<String> BY_NODE_GROUP = List.of("pool", "zone");

    static final MetricDefinition NODES_MEAN = define(
            "nodes.mean", "nodes", "Nodes there, averaged over time.", "integral of nodes / time", Direction.NEUTRAL);
    static final MetricDefinition NODES_MAX =
            define("nodes.max", "nodes", "Most nodes there at once.", "max over time of nodes", Direction.NEUTRAL);
    static final MetricDefinition CPU_ALLOCATED = define(
            "cpu.allocated",
            "1",
            "Share of the allocatable processors that pods have been given.",
            "integral of requested cores / integral of allocatable cores",
            Direction.HIGHER_IS_BETTER);
    static final MetricDefinition CPU_USED = define(
            "cpu.used",
            "1",
            "Share of the allocatable processors that are at work.",
            "integral of cores in use / integral of allocatable cores",
            Direction.HIGHER_IS_BETTER);
    static final MetricDefinition CPU_THROTTLED = define(
            "cpu.throttled",
            "1",
            "Share of the processor time asked for that was not got because neighbours wanted it too.",
            "integral of (cores asked for - cores got) / integral of cores asked for",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition MEMORY_ALLOCATED = define(
            "memory.allocated",
            "1",
            "Share of the allocatable memory that pods have been given.",
            "integral of requested bytes / integral of allocatable bytes",
            Direction.HIGHER_IS_BETTER);
    static final MetricDefinition MEMORY_USED = define(
            "memory.used",
            "1",
            "Share of the allocatable memory that is in use.",
            "integral of bytes in use / integral of allocatable bytes",
            Direction.HIGHER_IS_BETTER);
    static final MetricDefinition GPU_ALLOCATED = define(
            "gpu.allocated",
            "1",
            "Share of the GPU devices that pods have been given.",
            "integral of milli-GPU given / integral of milli-GPU there",
            Direction.HIGHER_IS_BETTER);
    static final MetricDefinition FRAGMENTATION_GPU = define(
            "fragmentation.gpu",
            "1",
            "Share of the free GPU capacity that lies on devices in part use, of no use to pods that want whole ones.",
            "integral of milli free on devices in part use / integral of milli free",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition STRANDED_CPU = define(
            "fragmentation.cpu",
            "1",
            "Share of the allocatable processors that is free but would be left over when the scarcest resource of its node runs out.",
            "integral of sum over nodes of (free share - least free share of cpu, memory and gpu) x allocatable cores"
                    + " / integral of allocatable cores",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition STRANDED_MEMORY = define(
            "fragmentation.memory",
            "1",
            "Share of the allocatable memory that is free but would be left over when the scarcest resource of its node runs out.",
            "integral of sum over nodes of (free share - least free share of cpu, memory and gpu) x allocatable bytes"
                    + " / integral of allocatable bytes",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition COST = new MetricDefinition(
            "cost.total",
            "currency",
            "What the nodes cost; of a service, its pods' part of it.",
            "sum over nodes of price x billed time, every begun quantum billed whole; of a service, integral over its"
                    + " pods of price x mean of their shares of the node's cores and memory",
            "",
            Direction.LOWER_IS_BETTER,
            List.of("pool", "zone", "service"));
    static final MetricDefinition COST_PER_MONTH = define(
            "cost.perMonth",
            "currency/month",
            "What the nodes cost, scaled to a month of 730 hours.",
            "cost.total / measured hours x 730",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition COST_PER_REQUESTS = new MetricDefinition(
            "cost.perMillionRequests",
            "currency",
            "What a million answered requests cost.",
            "cost.total / requests.completed x 1,000,000",
            "",
            Direction.LOWER_IS_BETTER,
            List.of("service"));
    static final MetricDefinition COST_WASTED = define(
            "cost.wasted",
            "currency",
            "What was paid for processors and memory that no pod had been given.",
            "cost.total x (1 - (cpu.allocated + memory.allocated) / 2)",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition ENERGY = define(
            "energy.total",
            "kWh",
            "Energy that the nodes drew.",
            "integral of power(utilisation) over time, exact at each change of use",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition CARBON = define(
            "carbon.total",
            "gCO2e",
            "Emissions of that energy.",
            "energy x PUE x intensity of the grid",
            Direction.LOWER_IS_BETTER);

    static final List<MetricDefinition> ALL = List.of(
            NODES_MEAN,
            NODES_MAX,
            CPU_ALLOCATED,
            CPU_USED,
            CPU_THROTTLED,
            MEMORY_ALLOCATED,
            MEMORY_USED,
            GPU_ALLOCATED,
            FRAGMENTATION_GPU,
            STRANDED_CPU,
            STRANDED_MEMORY,
            COST,
            COST_PER_MONTH,
            COST_PER_REQUESTS,
            COST_WASTED,
            ENERGY,
            CARBON);

    private UseMetrics() {}

    private static MetricDefinition define(String name, String unit, String help, String formula, Direction direction) {
        return new MetricDefinition(name, unit, help, formula, "", direction, BY_NODE_GROUP);
    }
}
