package org.orrery.simulator.measure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What one replication of one variant gave.
 *
 * @param replication counted from 0
 * @param seed the scenario's seed
 * @param endReason why the run ended
 * @param endDetail more about it, line by line; pods that were never placed, for one
 * @param endTime when it ended, in seconds
 * @param metrics values of metrics in their units
 * @param histograms distributions of times, in microseconds
 * @param series metrics over time
 * @param heatMaps metrics over time and nodes
 * @param curves curves that a study asked for
 * @param notes what a reader must know: assumptions, defaults used, skipped rows
 * @param decisions counted decisions, by a short text
 * @param faultHash hash of the fault schedule
 * @param events events processed
 * @param wallSeconds how long it took
 */
public record RunResult(
        int replication,
        long seed,
        EndReason endReason,
        List<String> endDetail,
        double endTime,
        Map<MetricKey, Double> metrics,
        Map<MetricKey, Histogram> histograms,
        List<Series> series,
        List<HeatMap> heatMaps,
        List<Curve> curves,
        List<String> notes,
        Map<String, Long> decisions,
        long faultHash,
        long events,
        double wallSeconds) {

    /** Copies lists and maps; maps are sorted, so that whoever goes through them does it in the same order. */
    public RunResult {
        endDetail = List.copyOf(endDetail);
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        histograms = Collections.unmodifiableMap(new TreeMap<>(histograms));
        series = List.copyOf(series);
        heatMaps = List.copyOf(heatMaps);
        curves = List.copyOf(curves);
        notes = List.copyOf(notes);
        decisions = Collections.unmodifiableMap(new TreeMap<>(decisions));
    }

    /** The same with more metrics. */
    public RunResult withMetrics(Map<MetricKey, Double> more) {
        Map<MetricKey, Double> all = new TreeMap<>(metrics);
        all.putAll(more);
        return new RunResult(
                replication,
                seed,
                endReason,
                endDetail,
                endTime,
                all,
                histograms,
                series,
                heatMaps,
                curves,
                notes,
                decisions,
                faultHash,
                events,
                wallSeconds);
    }

    /** The same without heat maps, which are the largest part of it. */
    public RunResult withoutHeatMaps() {
        return new RunResult(
                replication,
                seed,
                endReason,
                endDetail,
                endTime,
                metrics,
                histograms,
                series,
                List.of(),
                curves,
                notes,
                decisions,
                faultHash,
                events,
                wallSeconds);
    }

    /** Why a run ended. */
    public enum EndReason {
        /** Its time was over. */
        HORIZON("horizon"),
        /** All work was done. */
        WORKLOAD_FINISHED("workload finished"),
        /** Work was left and nothing could ever happen to it. */
        STALLED("stalled"),
        /** A limit was hit. */
        LIMIT("limit");

        private final String text;

        EndReason(String text) {
            this.text = text;
        }

        /** The reason as reports write it. */
        public String text() {
            return text;
        }
    }
}
