package org.orrery.simulator.recording;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.UseListener;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.BinnedSeries;
import org.orrery.simulator.measure.HeatMap;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.ResourceNames;

/**
 * Records utilisation by node and time. Nodes are put together into at most 200 rows, in the order of their numbers, so
 * that the map can be looked at and its size does not grow with the cluster.
 */
final class HeatMapRecorder implements UseListener {

    private static final int MAX_ROWS = 200;

    private final Timers timers;
    private final SeriesPlan plan;
    private final int nodesPerRow;
    private final List<Row> rows = new ArrayList<>();
    private boolean hasGpus;

    private static final class Row {
        private final String first;
        private String last;
        private final BinnedSeries coresThere;
        private final BinnedSeries coresUsed;
        private final BinnedSeries coresGiven;
        private final BinnedSeries gpuThere;
        private final BinnedSeries gpuGiven;

        private Row(String first, SeriesPlan plan) {
            this.first = first;
            last = first;
            coresThere = plan.row();
            coresUsed = plan.row();
            coresGiven = plan.row();
            gpuThere = plan.row();
            gpuGiven = plan.row();
        }

        private String name() {
            return first.equals(last) ? first : first + " … " + last;
        }
    }

    HeatMapRecorder(Timers timers, SeriesPlan plan, int expectedNodes) {
        this.timers = timers;
        this.plan = plan;
        nodesPerRow = Math.max(1, (expectedNodes + MAX_ROWS - 1) / MAX_ROWS);
    }

    private Row row(Node node) {
        // Nodes that join beyond what was expected share the last row.
        int index = Math.min(node.id() / nodesPerRow, MAX_ROWS - 1);
        while (index >= rows.size()) {
            rows.add(new Row(node.name(), plan));
        }
        return rows.get(index);
    }

    @Override
    public void nodeJoined(Node node) {
        row(node).last = node.name();
        there(node, 1);
    }

    @Override
    public void nodeLeft(Node node) {
        there(node, -1);
    }

    @Override
    public void nodeUpdated(Node node, Amounts before) {
        long change = node.allocatable().get(ResourceNames.CPU) - before.get(ResourceNames.CPU);
        row(node).coresThere.add(timers.now(), change / 1000.0);
    }

    private void there(Node node, int sign) {
        Row row = row(node);
        double now = timers.now();
        row.coresThere.add(now, sign * node.allocatable().get(ResourceNames.CPU) / 1000.0);
        row.gpuThere.add(now, (double) sign * node.template().gpuCount() * GpuRequest.WHOLE);
        hasGpus |= node.template().gpuCount() > 0;
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
        if (node != null) {
            Row row = row(node);
            row.coresGiven.add(timers.now(), sign * pod.template().request(ResourceNames.CPU) / 1000.0);
            row.gpuGiven.add(timers.now(), sign * (double) pod.template().gpu().totalMilli());
        }
    }

    @Override
    public void cpuChanged(Node node, double usedChange, double missingChange) {
        row(node).coresUsed.add(timers.now(), usedChange);
    }

    List<HeatMap> maps(double end) {
        List<HeatMap> maps = new ArrayList<>();
        if (rows.isEmpty()) {
            return maps;
        }
        List<String> names = rows.stream().map(Row::name).toList();
        double[][] used = new double[rows.size()][];
        double[][] given = new double[rows.size()][];
        double[][] gpu = new double[rows.size()][];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            used[i] = Shares.of(row.coresUsed, row.coresThere, end);
            given[i] = Shares.of(row.coresGiven, row.coresThere, end);
            gpu[i] = Shares.of(row.gpuGiven, row.gpuThere, end);
        }
        double width = rows.get(0).coresThere.width();
        maps.add(new HeatMap(UseMetrics.CPU_USED.name(), names, width, used));
        maps.add(new HeatMap(UseMetrics.CPU_ALLOCATED.name(), names, width, given));
        if (hasGpus) {
            maps.add(new HeatMap(UseMetrics.GPU_ALLOCATED.name(), names, width, gpu));
        }
        return maps;
    }
}
