package org.orrery.simulator.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.simulator.account.NodeAccounts;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.UseListener;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.BinnedSeries;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;
import org.orrery.simulator.policy.Pricing;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.ResourceNames;

/** Records what nodes have, give and use: for all together, by pool, and by zone. */
final class NodeRecorder implements UseListener, NodeAccounts.AccountListener {

    private static final int FRAGMENTS = 3;
    private static final double HOUR = 3600;

    private final Timers timers;
    private final Map<String, UseMeter> meters = new TreeMap<>();
    private final UseMeter all = new UseMeter("");
    private UseMeter[][] metersOfNode = new UseMeter[16][];
    /** Lists of meters by pool and zone: nodes of a group share one. */
    private final Map<String, UseMeter[]> metersOfGroup = new HashMap<>();

    /** By node, in a row: stranded cores, stranded bytes, and milli free on devices in part use. */
    private double[] fragments = new double[16 * FRAGMENTS];

    private final SeriesPlan plan;
    private final Pricing pricing;
    private final BinnedSeries nodes;
    /** Money a second. */
    private final BinnedSeries spending;

    private final Map<String, BinnedSeries> spendingOfPool = new TreeMap<>();
    private final Map<String, BinnedSeries> nodesOfPool = new TreeMap<>();
    private final BinnedSeries cpuThere;
    private final BinnedSeries cpuGiven;
    private final BinnedSeries cpuUsed;
    private final BinnedSeries memoryThere;
    private final BinnedSeries memoryGiven;
    private final BinnedSeries memoryUsed;
    private final BinnedSeries gpuThere;
    private final BinnedSeries gpuGiven;

    NodeRecorder(Timers timers, SeriesPlan plan, Pricing pricing) {
        this.pricing = pricing;
        this.timers = timers;
        this.plan = plan;
        nodes = plan.series();
        spending = plan.series();
        cpuThere = plan.series();
        cpuGiven = plan.series();
        cpuUsed = plan.series();
        memoryThere = plan.series();
        memoryGiven = plan.series();
        memoryUsed = plan.series();
        gpuThere = plan.series();
        gpuGiven = plan.series();
    }

    void startMeasuring() {
        double now = timers.now();
        all.startAt(now);
        meters.values().forEach(meter -> meter.startAt(now));
    }

    private UseMeter meter(String dimension, String value) {
        String scope = MetricKey.of("", dimension, value).scope();
        return meters.computeIfAbsent(scope, UseMeter::new);
    }

    @Override
    public void nodeJoined(Node node) {
        int id = node.id();
        if (id >= metersOfNode.length) {
            int length = Math.max(id + 1, metersOfNode.length * 2);
            metersOfNode = Arrays.copyOf(metersOfNode, length);
            fragments = Arrays.copyOf(fragments, length * FRAGMENTS);
        }
        NodeTemplate template = node.template();
        metersOfNode[id] = metersOfGroup.computeIfAbsent(
                template.pool() + '\n' + template.zone(), key -> metersOf(template.pool(), template.zone()));
        Arrays.fill(fragments, id * FRAGMENTS, (id + 1) * FRAGMENTS, 0);
        there(node, 1);
        countInPool(node, 1);
    }

    private void countInPool(Node node, int sign) {
        if (pricing.billsNodes()) {
            spend(node, sign * node.template().price().perHour() / HOUR);
        }
        nodesOfPool
                .computeIfAbsent(node.template().pool(), pool -> plan.series())
                .add(timers.now(), sign);
    }

    private void spend(Node node, double perSecond) {
        spending.add(timers.now(), perSecond);
        spendingOfPool
                .computeIfAbsent(node.template().pool(), pool -> plan.series())
                .add(timers.now(), perSecond);
    }

    /** Something was paid for at once. */
    void charge(double amount) {
        spending.count(timers.now(), amount);
        all.cost.add(amount);
    }

    private UseMeter[] metersOf(String pool, String zone) {
        List<UseMeter> of = new ArrayList<>(List.of(all, meter("pool", pool)));
        if (!zone.isEmpty()) {
            of.add(meter("zone", zone));
        }
        return of.toArray(new UseMeter[0]);
    }

    @Override
    public void nodeLeft(Node node) {
        there(node, -1);
        countInPool(node, -1);
        strand(node, 0, 0, 0);
    }

    @Override
    public void nodeUpdated(Node node, Amounts before) {
        Amounts after = node.allocatable();
        there(
                node,
                0,
                (after.get(ResourceNames.CPU) - before.get(ResourceNames.CPU)) / 1000.0,
                (double) (after.get(ResourceNames.MEMORY) - before.get(ResourceNames.MEMORY)),
                0);
        measureFragments(node);
    }

    private void there(Node node, int sign) {
        there(
                node,
                sign,
                sign * node.allocatable().get(ResourceNames.CPU) / 1000.0,
                sign * (double) node.allocatable().get(ResourceNames.MEMORY),
                (double) sign * node.template().gpuCount() * GpuRequest.WHOLE);
    }

    private void there(Node node, int sign, double cores, double bytes, double gpus) {
        double now = timers.now();
        for (UseMeter meter : metersOfNode[node.id()]) {
            meter.nodes.add(now, sign);
            meter.cpuThere.add(now, cores);
            meter.memoryThere.add(now, bytes);
            meter.gpuThere.add(now, gpus);
        }
        nodes.add(now, sign);
        cpuThere.add(now, cores);
        memoryThere.add(now, bytes);
        gpuThere.add(now, gpus);
    }

    @Override
    public void podAdmitted(Pod pod) {
        given(pod, 1);
    }

    @Override
    public void podEnded(Pod pod) {
        given(pod, -1);
    }

    private void given(Pod pod, int sign) {
        Node node = pod.node();
        if (node == null) {
            return;
        }
        double now = timers.now();
        double cores = sign * pod.template().request(ResourceNames.CPU) / 1000.0;
        double bytes = sign * (double) pod.template().request(ResourceNames.MEMORY);
        double milli = sign * (double) pod.template().gpu().totalMilli();
        for (UseMeter meter : metersOfNode[node.id()]) {
            meter.cpuGiven.add(now, cores);
            meter.memoryGiven.add(now, bytes);
            if (milli != 0) {
                meter.gpuGiven.add(now, milli);
            }
        }
        cpuGiven.add(now, cores);
        memoryGiven.add(now, bytes);
        gpuGiven.add(now, milli);
        double perHour = pricing.podPerHour(pod.template());
        if (perHour != 0) {
            spend(node, sign * perHour / HOUR);
        }
        if (node.isAlive()) {
            measureFragments(node);
        }
    }

    /** What is free on a node beyond the share of its scarcest resource is stranded: no mix of such pods can use it. */
    private void measureFragments(Node node) {
        double cpuAll = node.allocatable().get(ResourceNames.CPU);
        double memoryAll = node.allocatable().get(ResourceNames.MEMORY);
        double cpuFree = cpuAll > 0 ? 1 - node.given(ResourceNames.CPU) / cpuAll : 0;
        double memoryFree = memoryAll > 0 ? 1 - node.given(ResourceNames.MEMORY) / memoryAll : 0;
        // A node that shrank may have given more than it has; less than nothing is not free.
        double least = Math.max(0, Math.min(cpuFree, memoryFree));
        double partlyFree = 0;
        int gpus = node.template().gpuCount();
        if (gpus > 0) {
            double free = 0;
            for (int device = 0; device < gpus; device++) {
                int milli = node.gpuFree(device);
                free += milli;
                partlyFree += milli < GpuRequest.WHOLE ? milli : 0;
            }
            least = Math.min(least, free / (gpus * GpuRequest.WHOLE));
        }
        strand(
                node,
                Math.max(0, cpuFree - least) * cpuAll / 1000,
                Math.max(0, memoryFree - least) * memoryAll,
                partlyFree);
    }

    private void strand(Node node, double cores, double bytes, double milli) {
        double now = timers.now();
        int row = node.id() * FRAGMENTS;
        for (UseMeter meter : metersOfNode[node.id()]) {
            meter.cpuStranded.add(now, cores - fragments[row]);
            meter.memoryStranded.add(now, bytes - fragments[row + 1]);
            if (milli != fragments[row + 2]) {
                meter.gpuPartlyFree.add(now, milli - fragments[row + 2]);
            }
        }
        fragments[row] = cores;
        fragments[row + 1] = bytes;
        fragments[row + 2] = milli;
    }

    @Override
    public void cpuChanged(Node node, double usedChange, double missingChange) {
        double now = timers.now();
        for (UseMeter meter : metersOfNode[node.id()]) {
            meter.cpuUsed.add(now, usedChange);
            if (missingChange != 0) {
                meter.cpuMissing.add(now, missingChange);
            }
        }
        cpuUsed.add(now, usedChange);
    }

    @Override
    public void memoryChanged(Node node, double change, double growthChange) {
        double now = timers.now();
        for (UseMeter meter : metersOfNode[node.id()]) {
            meter.memoryUsed.add(now, change, growthChange);
        }
        memoryUsed.add(now, change, growthChange);
    }

    @Override
    public void cost(Node node, double amount, double billedSeconds) {
        for (UseMeter meter : metersOfNode[node.id()]) {
            meter.cost.add(amount);
        }
    }

    @Override
    public void energy(Node node, double joules, double gramsCo2) {
        for (UseMeter meter : metersOfNode[node.id()]) {
            meter.joules.add(joules);
            meter.grams.add(gramsCo2);
        }
    }

    void report(Metrics metrics, double end, double measuredSeconds) {
        all.report(metrics, end, measuredSeconds, pricing.billsNodes());
        for (UseMeter meter : meters.values()) {
            meter.report(metrics, end, measuredSeconds, pricing.billsNodes());
        }
    }

    List<Series> series(double end) {
        List<Series> series = new ArrayList<>();
        addMeans(series, MetricKey.of(UseMetrics.NODES_MEAN.name()), nodes, end);
        if (nodesOfPool.size() > 1) {
            nodesOfPool.forEach((pool, ofPool) ->
                    addMeans(series, MetricKey.of(UseMetrics.NODES_MEAN.name(), "pool", pool), ofPool, end));
        }
        if (all.cost.value() > 0) {
            addSums(series, MetricKey.of(UseMetrics.COST.name()), spending, end);
            if (spendingOfPool.size() > 1) {
                spendingOfPool.forEach((pool, ofPool) ->
                        addSums(series, MetricKey.of(UseMetrics.COST.name(), "pool", pool), ofPool, end));
            }
        }
        addShare(series, UseMetrics.CPU_ALLOCATED.name(), cpuGiven, cpuThere, end);
        addShare(series, UseMetrics.CPU_USED.name(), cpuUsed, cpuThere, end);
        addShare(series, UseMetrics.MEMORY_ALLOCATED.name(), memoryGiven, memoryThere, end);
        addShare(series, UseMetrics.MEMORY_USED.name(), memoryUsed, memoryThere, end);
        if (all.gpuThere.max() > 0) {
            addShare(series, UseMetrics.GPU_ALLOCATED.name(), gpuGiven, gpuThere, end);
        }
        return series;
    }

    private static void addSums(List<Series> series, MetricKey key, BinnedSeries values, double end) {
        series.add(new Series(key, Series.Kind.TOTAL, values.width(), values.sums(end)));
    }

    private static void addMeans(List<Series> series, MetricKey key, BinnedSeries values, double end) {
        series.add(new Series(key, Series.Kind.TIME_AVERAGE, values.width(), values.means(end)));
    }

    private static void addShare(List<Series> series, String name, BinnedSeries part, BinnedSeries whole, double end) {
        double[] shares = Shares.of(part, whole, end);
        series.add(new Series(MetricKey.of(name), Series.Kind.TIME_AVERAGE, whole.width(), shares));
    }

    /** The meter of all nodes together. */
    UseMeter all() {
        return all;
    }
}
