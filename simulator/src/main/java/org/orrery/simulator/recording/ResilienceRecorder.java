package org.orrery.simulator.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodActivity;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.fault.FaultListener;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.BinnedSeries;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;
import org.orrery.simulator.measure.TimeIntegral;

/** Records what breaks, how soon that is noticed, and how soon what was lost is there again. */
final class ResilienceRecorder implements ClusterListener, FaultListener {

    private final Timers timers;
    private final List<String> faults;
    private final long[] begun;
    private final TimeIntegral[] active;
    private final BinnedSeries[] activeSeries;
    private final TimeIntegral nodesDown = new TimeIntegral();
    private double from;

    private final Map<Node, Double> silentSince = new HashMap<>();
    private final CompensatedSum detections = new CompensatedSum();
    private long detected;

    private final Map<Place, Double> lostAt = new HashMap<>();
    private final CompensatedSum recoveries = new CompensatedSum();
    private long recovered;
    private long lost;

    /** What a pod was for; another one in its place makes good for it. */
    private record Place(PodActivity activity, long ownerKey) {}

    ResilienceRecorder(Timers timers, List<String> faults, SeriesPlan plan) {
        this.timers = timers;
        this.faults = faults;
        begun = new long[faults.size()];
        active = new TimeIntegral[faults.size()];
        activeSeries = new BinnedSeries[faults.size()];
        for (int i = 0; i < active.length; i++) {
            active[i] = new TimeIntegral();
            activeSeries[i] = plan.series();
        }
    }

    void startMeasuring() {
        from = timers.now();
        for (int i = 0; i < active.length; i++) {
            begun[i] = 0;
            active[i].startAt(from);
        }
        nodesDown.startAt(from);
        detections.reset();
        detected = 0;
        recoveries.reset();
        recovered = 0;
        lost = 0;
        lostAt.clear();
    }

    // ---- faults ----

    @Override
    public void faultBegan(int fault, String slot) {
        begun[fault]++;
        change(fault, 1);
    }

    @Override
    public void faultEnded(int fault, String slot) {
        change(fault, -1);
    }

    private void change(int fault, int by) {
        active[fault].add(timers.now(), by);
        activeSeries[fault].add(timers.now(), by);
    }

    // ---- nodes ----

    @Override
    public void nodeSilent(Node node) {
        silentSince.put(node, timers.now());
        nodesDown.add(timers.now(), 1);
    }

    @Override
    public void nodeHeard(Node node) {
        forget(node);
    }

    @Override
    public void nodeLeft(Node node) {
        forget(node);
    }

    private void forget(Node node) {
        if (silentSince.remove(node) != null) {
            nodesDown.add(timers.now(), -1);
        }
    }

    @Override
    public void nodeNotReady(Node node) {
        Double since = silentSince.get(node);
        if (since != null && since >= from) {
            detections.add(timers.now() - since);
            detected++;
        }
    }

    // ---- pods ----

    @Override
    public void podStopped(Pod pod, PodReason why) {
        if (why == PodReason.NODE_LOST) {
            lost++;
            lostAt.putIfAbsent(new Place(pod.activity(), pod.ownerKey()), timers.now());
        }
    }

    @Override
    public void podRunning(Pod pod) {
        Double since = lostAt.isEmpty() ? null : lostAt.remove(new Place(pod.activity(), pod.ownerKey()));
        if (since != null) {
            recoveries.add(timers.now() - since);
            recovered++;
        }
    }

    @Override
    public void podTerminating(Pod pod) {
        leave(pod);
    }

    @Override
    public void podEnded(Pod pod) {
        leave(pod);
    }

    /** Whom its owner takes away nobody misses. */
    private void leave(Pod pod) {
        if (pod.reason() == PodReason.DELETED && !lostAt.isEmpty()) {
            lostAt.remove(new Place(pod.activity(), pod.ownerKey()));
        }
    }

    // ---- results ----

    void report(Metrics metrics, double end) {
        if (faults.isEmpty()) {
            return;
        }
        long all = 0;
        double allActive = 0;
        for (int i = 0; i < begun.length; i++) {
            all += begun[i];
            allActive += active[i].mean(end);
            metrics.put(ResilienceMetrics.FAULTS, "fault=" + faults.get(i), begun[i]);
            metrics.put(ResilienceMetrics.ACTIVE, "fault=" + faults.get(i), active[i].mean(end));
        }
        metrics.put(ResilienceMetrics.FAULTS, all);
        metrics.put(ResilienceMetrics.ACTIVE, allActive);
        metrics.put(ResilienceMetrics.NODES_DOWN, nodesDown.mean(end));
        metrics.put(ResilienceMetrics.PODS_LOST, lost);
        metrics.put(ResilienceMetrics.DETECTION, detected == 0 ? Double.NaN : detections.value() / detected);
        CompensatedSum times = new CompensatedSum();
        times.add(recoveries.value());
        // In the order of time, so that rounding is the same in every run.
        lostAt.values().stream().sorted().forEach(since -> times.add(end - since));
        long losses = recovered + lostAt.size();
        metrics.put(ResilienceMetrics.RECOVERY, losses == 0 ? Double.NaN : times.value() / losses);
        metrics.put(ResilienceMetrics.UNRECOVERED, lostAt.size());
    }

    List<Series> series(double end) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < activeSeries.length; i++) {
            series.add(new Series(
                    new MetricKey(ResilienceMetrics.ACTIVE.name(), "fault=" + faults.get(i)),
                    Series.Kind.TIME_AVERAGE,
                    activeSeries[i].width(),
                    activeSeries[i].means(end)));
        }
        return series;
    }
}
