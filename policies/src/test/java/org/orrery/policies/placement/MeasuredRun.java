package org.orrery.policies.placement;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import org.orrery.simulator.ClusterSimulation;
import org.orrery.simulator.SimulationSpec;
import org.orrery.simulator.measure.RunResult;

/**
 * What a run took. Processor time is that of the simulating thread in user mode, so that other work on the machine
 * counts little; the collector and the compiler work in other threads.
 */
record MeasuredRun(RunResult result, double cpuSeconds, double wallSeconds, long peakHeap) {

    static MeasuredRun of(SimulationSpec spec) {
        System.gc();
        takePeakHeap();
        double cpuBefore = cpu();
        long begin = System.nanoTime();
        RunResult result = ClusterSimulation.run(spec);
        return new MeasuredRun(result, cpu() - cpuBefore, (System.nanoTime() - begin) / 1e9, takePeakHeap());
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadUserTime() / 1e9;
    }

    /** The most heap in use since the last time, garbage that was not collected yet included. */
    private static long takePeakHeap() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        return peak;
    }

    static void printHeader() {
        System.out.println(
                "run             nodes     items  cpu s  wall s  items/cpu s  events/cpu s  peak heap MB  end");
    }

    void print(String name, int nodes, long items) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %8d %9d %6.2f %7.2f %12.0f %13.0f %13d  %s%n",
                name,
                nodes,
                items,
                cpuSeconds,
                wallSeconds,
                items / cpuSeconds,
                result.events() / cpuSeconds,
                peakHeap >> 20,
                result.endReason().text());
    }
}
