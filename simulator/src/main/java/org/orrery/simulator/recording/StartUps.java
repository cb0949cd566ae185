package org.orrery.simulator.recording;

import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.measure.TimeHistogram;

/** How long pods take from their creation until they are ready, and what the time goes into. */
final class StartUps {

    private final TimeHistogram whole = new TimeHistogram();
    private final CompensatedSum placing = new CompensatedSum();
    private final CompensatedSum pulling = new CompensatedSum();
    private final CompensatedSum starting = new CompensatedSum();

    /** Counts a pod that is ready for the first time. */
    void add(Pod pod, double now) {
        whole.add(now - pod.createdAt());
        placing.add(pod.boundAt() - pod.createdAt());
        pulling.add(pod.startingAt() - pod.boundAt());
        starting.add(now - pod.startingAt());
    }

    void reset() {
        whole.reset();
        placing.reset();
        pulling.reset();
        starting.reset();
    }

    TimeHistogram whole() {
        return whole;
    }

    void report(Metrics metrics, String scope) {
        metrics.put(PodMetrics.STARTUP_MEAN, scope, whole.mean());
        metrics.put(PodMetrics.STARTUP_P99, scope, whole.quantile(0.99));
        double count = whole.count();
        metrics.put(PodMetrics.STARTUP_PLACING, scope, placing.value() / count);
        metrics.put(PodMetrics.STARTUP_PULLING, scope, pulling.value() / count);
        metrics.put(PodMetrics.STARTUP_STARTING, scope, starting.value() / count);
    }
}
