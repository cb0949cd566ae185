package org.orrery.reports.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.orrery.reports.result.Axis;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.ExperimentResult.RunInfo;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.Objective.Goal;
import org.orrery.reports.result.VariantResult;
import org.orrery.simulator.measure.Curve;
import org.orrery.simulator.measure.HeatMap;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.RunResult.EndReason;
import org.orrery.simulator.measure.Series;

/**
 * A made-up experiment of a day: variants that differ from each other by a known amount, with noise between
 * replications. Its numbers mean nothing; they only have the shape of real ones.
 */
public final class SampleExperiment {

    /** The metric that the sample's objective asks to be large. */
    public static final MetricKey GPU = MetricKey.of("gpu.allocated");
    /** The metric that the sample's second objective asks to be small. */
    public static final MetricKey COST = MetricKey.of("cost.total");

    private static final double DAY = 86_400;
    private static final int ROWS = 12;
    private static final int COLUMNS = 24;

    private List<String> names = List.of("first-fit", "best-fit", "fgd");
    private int replications = 5;
    private int bins = 48;
    private List<Double> sweep = List.of();
    private boolean isStalled;
    private boolean hasGrowingCluster;
    private boolean hasService;

    private SampleExperiment() {}

    /** A sample with three variants and five replications. */
    public static SampleExperiment sample() {
        return new SampleExperiment();
    }

    /** With other variants, in which each allocates more than the one before. */
    public SampleExperiment variants(String... variants) {
        names = List.of(variants);
        return this;
    }

    /** With other replications. */
    public SampleExperiment replications(int number) {
        replications = number;
        return this;
    }

    /** With as many bins in each series. */
    public SampleExperiment bins(int number) {
        bins = number;
        return this;
    }

    /** As a sweep over node counts. */
    public SampleExperiment sweep(Double... values) {
        sweep = List.of(values);
        names = sweep.stream().map(value -> "count=" + value.intValue()).toList();
        return this;
    }

    /** With the last variant stalled. */
    public SampleExperiment stalled() {
        isStalled = true;
        return this;
    }

    /** With nodes in two pools whose number changes. */
    public SampleExperiment growing() {
        hasGrowingCluster = true;
        return this;
    }

    /** With a service whose pods are scaled. */
    public SampleExperiment serving() {
        hasService = true;
        return this;
    }

    /** The experiment. */
    public ExperimentResult result() {
        List<VariantResult> variants = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<RunResult> runs = new ArrayList<>();
            for (int replication = 0; replication < replications; replication++) {
                runs.add(run(i, replication));
            }
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put(path(), names.get(i));
            variants.add(new VariantResult(names.get(i), settings, runs));
        }
        return new ExperimentResult(
                "sample",
                "Which policy wastes least of the cluster?",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "0.1.0",
                "USD",
                DAY,
                0,
                0,
                List.of(new Objective(GPU, Goal.MAX, Double.NaN), new Objective(COST, Goal.MIN, Double.NaN)),
                0.02,
                List.of(new Axis(path(), names, sweep, sweep.isEmpty() ? "" : "nodes")),
                variants,
                List.of("The trace says nothing of use below the request: pods use what they ask for."),
                new RunInfo(12.5, 2, 1_234_567, 345_000_000, 0));
    }

    private String path() {
        return sweep.isEmpty() ? "policies.placement" : "cluster.pools[general].count";
    }

    private RunResult run(int variant, int replication) {
        Random random = new Random(31L * replication + 7 + 1000L * variant);
        double level = 0.55 + 0.04 * variant + 0.01 * random.nextGaussian();
        Map<MetricKey, Double> metrics = new TreeMap<>();
        metrics.put(GPU, level);
        metrics.put(MetricKey.of("cpu.allocated"), level - 0.1);
        metrics.put(MetricKey.of("cpu.used"), level - 0.2);
        metrics.put(MetricKey.of("memory.allocated"), 0.4 + 0.002 * random.nextGaussian());
        metrics.put(MetricKey.of("memory.used"), 0.3 + 0.002 * random.nextGaussian());
        metrics.put(COST, 1200 - 30.0 * variant + 12 * random.nextGaussian());
        metrics.put(MetricKey.of("tasks.wait.mean"), 400 - 45.0 * variant + 25 * random.nextGaussian());
        metrics.put(MetricKey.of("tasks.submitted"), 12_345.0 + replication);
        metrics.put(MetricKey.of("makespan"), 84_000 + 500 * random.nextGaussian());
        metrics.put(new MetricKey("cpu.allocated", "pool=general"), level - 0.1);
        Map<MetricKey, Histogram> histograms = new HashMap<>(Map.of(
                MetricKey.of("tasks.wait"), waits(variant, random),
                MetricKey.of("scheduling.latency"), waits(variant, random)));
        List<Series> series = new ArrayList<>(series(level, variant, random));
        if (hasService) {
            SampleService service = new SampleService(variant, bins, DAY);
            metrics.putAll(service.metrics(random));
            histograms.putAll(service.histograms(random));
            series.addAll(service.series());
        }
        return new RunResult(
                replication,
                42,
                isStalled && variant == names.size() - 1 ? EndReason.STALLED : EndReason.HORIZON,
                isStalled && variant == names.size() - 1
                        ? List.of(
                                "14 pods can never be placed, for example job-7: 0 of 60 nodes, 60 have too little gpu")
                        : List.of(),
                DAY,
                metrics,
                histograms,
                series,
                List.of(heatMap("cpu.used", level, random), heatMap("gpu.allocated", level, random)),
                List.of(curve(level)),
                List.of("No usage was given: tasks use what they are given."),
                Map.of("pods bound", 12_000L + variant, "pods evicted", 3L),
                0,
                250_000,
                0.8);
    }

    private static Histogram waits(int variant, Random random) {
        Histogram histogram = new Histogram(3);
        for (int i = 0; i < 200; i++) {
            histogram.recordValue((long) (Math.exp(random.nextGaussian() * 1.6 + 18 - 0.3 * variant)));
        }
        return histogram;
    }

    private List<Series> series(double level, int variant, Random random) {
        List<Series> series = new ArrayList<>(List.of(
                wave("gpu.allocated", level, 0.25, random),
                wave("cpu.allocated", level - 0.1, 0.2, random),
                wave("cpu.used", level - 0.2, 0.2, random),
                wave("memory.allocated", 0.4, 0.1, random),
                wave("memory.used", 0.3, 0.1, random),
                wave("pods.ready.mean", 400 + 20 * variant, 150, random),
                wave("pods.pending.mean", 30 - 5 * variant, 30, random),
                wave("pods.unscheduled.mean", 22 - 5 * variant, 25, random),
                steps(MetricKey.of("nodes.mean"), 60, hasGrowingCluster ? 20 : 0)));
        if (hasGrowingCluster) {
            series.add(steps(new MetricKey("nodes.mean", "pool=general"), 40, 0));
            series.add(steps(new MetricKey("nodes.mean", "pool=burst"), 20, 20));
        }
        return series;
    }

    private Series wave(String name, double level, double amplitude, Random random) {
        double[] values = new double[bins];
        for (int i = 0; i < bins; i++) {
            double angle = 2 * Math.PI * i / bins;
            double value = level - amplitude * Math.cos(angle) + 0.1 * amplitude * random.nextGaussian();
            values[i] = Math.max(0, level < 1 ? Math.min(1, value) : value);
        }
        return new Series(MetricKey.of(name), Series.Kind.TIME_AVERAGE, DAY / bins, values);
    }

    private Series steps(MetricKey key, double from, double more) {
        double[] values = new double[bins];
        for (int i = 0; i < bins; i++) {
            values[i] = from + (i > bins / 3 ? more / 2 : 0) + (i > bins / 2 ? more / 2 : 0);
        }
        return new Series(key, Series.Kind.TIME_AVERAGE, DAY / bins, values);
    }

    private static HeatMap heatMap(String name, double level, Random random) {
        List<String> rows = new ArrayList<>();
        double[][] values = new double[ROWS][COLUMNS];
        for (int row = 0; row < values.length; row++) {
            rows.add("general-" + row);
            for (int column = 0; column < COLUMNS; column++) {
                double wave = level - 0.25 * Math.cos(2 * Math.PI * column / COLUMNS);
                values[row][column] = Math.min(1, Math.max(0, wave - 0.03 * row + 0.15 * random.nextGaussian()));
            }
        }
        for (int column = COLUMNS / 4; column < COLUMNS / 3; column++) {
            values[7][column] = Double.NaN;
        }
        return new HeatMap(name, rows, DAY / COLUMNS, values);
    }

    private static Curve curve(double level) {
        double[] arrived = new double[131];
        double[] allocated = new double[131];
        for (int i = 0; i <= 130; i++) {
            arrived[i] = i;
            allocated[i] = Math.min(i, 60 + level * 40) - Math.max(0, i - 80) * 0.02;
        }
        return new Curve("allocation", "arrivedPercent", "allocatedPercent", arrived, allocated);
    }
}
