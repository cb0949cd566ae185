package org.orrery.simulator.recording;

import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.measure.TimeIntegral;

/** Integrals of what a group of nodes has, gives and uses. */
final class UseMeter {

    private static final double HOURS_PER_MONTH = 730;

    private final String scope;
    final TimeIntegral nodes = new TimeIntegral();
    final TimeIntegral cpuThere = new TimeIntegral();
    final TimeIntegral cpuGiven = new TimeIntegral();
    final TimeIntegral cpuUsed = new TimeIntegral();
    final TimeIntegral cpuMissing = new TimeIntegral();
    final TimeIntegral cpuStranded = new TimeIntegral();
    final TimeIntegral memoryThere = new TimeIntegral();
    final TimeIntegral memoryGiven = new TimeIntegral();
    final TimeIntegral memoryUsed = new TimeIntegral();
    final TimeIntegral memoryStranded = new TimeIntegral();
    final TimeIntegral gpuThere = new TimeIntegral();
    final TimeIntegral gpuGiven = new TimeIntegral();
    final TimeIntegral gpuPartlyFree = new TimeIntegral();
    final CompensatedSum cost = new CompensatedSum();
    final CompensatedSum joules = new CompensatedSum();
    final CompensatedSum grams = new CompensatedSum();

    UseMeter(String scope) {
        this.scope = scope;
    }

    void startAt(double time) {
        for (TimeIntegral integral : all()) {
            integral.startAt(time);
        }
        cost.reset();
        joules.reset();
        grams.reset();
    }

    private TimeIntegral[] all() {
        return new TimeIntegral[] {
            nodes,
            cpuThere,
            cpuGiven,
            cpuUsed,
            cpuMissing,
            cpuStranded,
            memoryThere,
            memoryGiven,
            memoryUsed,
            memoryStranded,
            gpuThere,
            gpuGiven,
            gpuPartlyFree
        };
    }

    void report(Metrics metrics, double end, double measuredSeconds, boolean areNodesBilled) {
        metrics.put(UseMetrics.NODES_MEAN, scope, nodes.mean(end));
        metrics.put(UseMetrics.NODES_MAX, scope, nodes.max());
        double cpuShare = share(cpuGiven, cpuThere, end);
        double memoryShare = share(memoryGiven, memoryThere, end);
        metrics.put(UseMetrics.CPU_ALLOCATED, scope, cpuShare);
        metrics.put(UseMetrics.CPU_USED, scope, share(cpuUsed, cpuThere, end));
        double asked = cpuUsed.integral(end) + cpuMissing.integral(end);
        metrics.put(UseMetrics.CPU_THROTTLED, scope, asked > 0 ? cpuMissing.integral(end) / asked : 0);
        metrics.put(UseMetrics.MEMORY_ALLOCATED, scope, memoryShare);
        metrics.put(UseMetrics.MEMORY_USED, scope, share(memoryUsed, memoryThere, end));
        metrics.put(UseMetrics.STRANDED_CPU, scope, share(cpuStranded, cpuThere, end));
        metrics.put(UseMetrics.STRANDED_MEMORY, scope, share(memoryStranded, memoryThere, end));
        if (gpuThere.max() > 0) {
            metrics.put(UseMetrics.GPU_ALLOCATED, scope, share(gpuGiven, gpuThere, end));
            double free = gpuThere.integral(end) - gpuGiven.integral(end);
            metrics.put(UseMetrics.FRAGMENTATION_GPU, scope, free > 0 ? gpuPartlyFree.integral(end) / free : 0);
        }
        metrics.put(UseMetrics.COST, scope, cost.value());
        if (measuredSeconds > 0) {
            metrics.put(UseMetrics.COST_PER_MONTH, scope, cost.value() / (measuredSeconds / 3600) * HOURS_PER_MONTH);
        }
        if (areNodesBilled) {
            metrics.put(UseMetrics.COST_WASTED, scope, cost.value() * (1 - (cpuShare + memoryShare) / 2));
        }
        metrics.put(UseMetrics.ENERGY, scope, joules.value() / 3.6e6);
        metrics.put(UseMetrics.CARBON, scope, grams.value());
    }

    /** The ratio of two integrals, or of the present values when no time has passed; NaN when there is nothing. */
    private static double share(TimeIntegral part, TimeIntegral whole, double end) {
        double there = whole.integral(end);
        if (there > 0) {
            return part.integral(end) / there;
        }
        return whole.value() > 0 ? part.value() / whole.value() : Double.NaN;
    }
}
