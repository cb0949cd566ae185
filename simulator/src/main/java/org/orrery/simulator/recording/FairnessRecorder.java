package org.orrery.simulator.recording;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.measure.TimeIntegral;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.ResourceNames;

/** Records how evenly namespaces share the cluster. */
final class FairnessRecorder implements ClusterListener {

    static final MetricDefinition JAIN = new MetricDefinition(
            "fairness.jain",
            "1",
            "How evenly namespaces share the cluster: 1 when all have the same, 1/n when one of n has all.",
            "(sum of x)^2 / (n x sum of x^2) over namespaces that ever had a pod; x is the namespace's dominant share, the"
                    + " largest of its shares of the allocatable processors, memory and GPUs over time",
            "R. Jain, D. Chiu and W. Hawe, DEC-TR-301, 1984; dominant share: Ghodsi et al., NSDI 2011",
            Direction.HIGHER_IS_BETTER,
            List.of());

    private static final double MILLI = 1000;

    private final Timers timers;
    private final Map<String, Given> byNamespace = new TreeMap<>();

    /** What the pods of a namespace have been given. */
    private static final class Given {
        final TimeIntegral cpu = new TimeIntegral();
        final TimeIntegral memory = new TimeIntegral();
        final TimeIntegral gpu = new TimeIntegral();
    }

    FairnessRecorder(Timers timers) {
        this.timers = timers;
    }

    void startMeasuring() {
        double now = timers.now();
        for (Given given : byNamespace.values()) {
            given.cpu.startAt(now);
            given.memory.startAt(now);
            given.gpu.startAt(now);
        }
    }

    @Override
    public void podAdmitted(Pod pod) {
        give(pod, 1);
    }

    @Override
    public void podEnded(Pod pod) {
        if (pod.node() != null) {
            give(pod, -1);
        }
    }

    private void give(Pod pod, int sign) {
        double now = timers.now();
        Given given = byNamespace.get(pod.template().namespace());
        if (given == null) {
            given = new Given();
            byNamespace.put(pod.template().namespace(), given);
        }
        given.cpu.add(now, sign * pod.template().request(ResourceNames.CPU) / MILLI);
        given.memory.add(now, sign * (double) pod.template().request(ResourceNames.MEMORY));
        given.gpu.add(now, sign * (double) pod.template().gpu().totalMilli() / GpuRequest.WHOLE);
    }

    /**
     * Adds the metric where there are several namespaces.
     *
     * @param all what the whole cluster has
     */
    void report(Metrics metrics, UseMeter all, double end) {
        double sum = 0;
        double squares = 0;
        for (Given given : byNamespace.values()) {
            double share = Math.max(
                    share(given.cpu, all.cpuThere, end, 1),
                    Math.max(
                            share(given.memory, all.memoryThere, end, 1),
                            share(given.gpu, all.gpuThere, end, GpuRequest.WHOLE)));
            sum += share;
            squares += share * share;
        }
        if (byNamespace.size() > 1 && squares > 0) {
            metrics.put(JAIN, sum * sum / (byNamespace.size() * squares));
        }
    }

    private static double share(TimeIntegral part, TimeIntegral whole, double end, double unit) {
        double there = whole.integral(end) / unit;
        return there > 0 ? part.integral(end) / there : 0;
    }
}
