package org.orrery.simulator.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;
import org.orrery.simulator.measure.TimeIntegral;
import org.orrery.simulator.service.RequestListener;
import org.orrery.simulator.service.ServiceSpec;
import org.orrery.simulator.service.ServicesSpec;
import org.orrery.simulator.service.SloSpec;

/** Records how requests fare: by service, by class, and those from outside together. */
final class RequestRecorder implements RequestListener {

    private final Timers timers;
    private final List<ServiceSpec> services;
    private final int[] firstCell;
    private final RequestCell[] cells;
    /** The groups of each cell. */
    private final RequestGroup[][] groupsOf;

    private final Map<String, RequestGroup> groups = new TreeMap<>();
    private final TimeIntegral[] available;
    private final ScalingRecorder scaling;
    private final int[] serviceOf;
    private final double perRequest;
    private final NodeRecorder nodes;
    private final boolean countsStates;

    /**
     * A recorder.
     *
     * @param perRequest what each attempt costs
     * @param nodes keeps the money that is spent
     */
    RequestRecorder(
            Timers timers,
            ServicesSpec spec,
            SeriesPlan plan,
            ScalingRecorder scaling,
            double perRequest,
            NodeRecorder nodes) {
        this.timers = timers;
        this.perRequest = perRequest;
        this.nodes = nodes;
        this.scaling = scaling;
        services = spec.services();
        countsStates = spec.measure().mostInSystem() >= 0;
        firstCell = new int[services.size()];
        int count = 0;
        for (int i = 0; i < services.size(); i++) {
            firstCell[i] = count;
            count += 2 * services.get(i).classes().size();
        }
        cells = new RequestCell[count];
        groupsOf = new RequestGroup[count][];
        serviceOf = new int[count];
        available = new TimeIntegral[services.size()];
        List<ServiceSpec> entries =
                services.stream().filter(each -> each.arrivals() != null).toList();
        SloSpec common = entries.size() == 1 ? entries.get(0).slo() : SloSpec.NONE;
        for (int i = 0; i < services.size(); i++) {
            ServiceSpec service = services.get(i);
            available[i] = new TimeIntegral();
            for (int kind = 0; kind < service.classes().size(); kind++) {
                for (int external = 0; external < 2; external++) {
                    int cell = firstCell[i] + 2 * kind + external;
                    serviceOf[cell] = i;
                    cells[cell] =
                            new RequestCell(plan, spec.measure(), service.slo().latency());
                    List<RequestGroup> of = new ArrayList<>();
                    of.add(group("service=" + service.name(), service.slo(), spec));
                    String name = service.classes().get(kind).name();
                    if (!name.isEmpty()) {
                        of.add(group("class=" + name, SloSpec.NONE, spec));
                    }
                    if (external == 1) {
                        of.add(group("", common, spec));
                    }
                    for (RequestGroup group : of) {
                        group.add(cells[cell]);
                    }
                    groupsOf[cell] = of.toArray(new RequestGroup[0]);
                }
            }
        }
    }

    private RequestGroup group(String scope, SloSpec slo, ServicesSpec spec) {
        return groups.computeIfAbsent(scope, name -> new RequestGroup(name, slo, spec.measure()));
    }

    void startMeasuring() {
        double now = timers.now();
        for (RequestCell cell : cells) {
            cell.startMeasuring(now);
        }
        groups.values().forEach(group -> group.startMeasuring(now));
        for (TimeIntegral each : available) {
            each.startAt(now);
        }
    }

    @Override
    public int cell(int service, int requestClass, boolean external) {
        return firstCell[service] + 2 * requestClass + (external ? 1 : 0);
    }

    @Override
    public void requestArrived(int cell) {
        double now = timers.now();
        cells[cell].arrive(now);
        scaling.arrived(serviceOf[cell]);
        if (countsStates) {
            countStates(cell, now, 1);
        }
    }

    private void countStates(int cell, double now, int change) {
        for (RequestGroup group : groupsOf[cell]) {
            group.changeInSystem(now, change);
        }
    }

    @Override
    public void requestEnded(int cell, Outcome outcome, double arrivedAt, double demand) {
        double now = timers.now();
        cells[cell].end(now, outcome, arrivedAt, demand);
        if (countsStates) {
            countStates(cell, now, -1);
        }
    }

    @Override
    public void answered(
            int cell,
            double arrivedAt,
            double beforeSending,
            double waited,
            boolean startedCold,
            double called,
            double onTheWay) {
        cells[cell].answered(timers.now(), arrivedAt, beforeSending, waited, startedCold, called, onTheWay);
    }

    @Override
    public void startsCold(int cell, double arrivedAt) {
        cells[cell].startedCold++;
    }

    @Override
    public void attemptStarted(int cell) {
        cells[cell].attempts++;
        cells[cell].allAttempts++;
    }

    @Override
    public void attemptSent(int cell) {
        if (perRequest > 0) {
            nodes.charge(perRequest);
            scaling.charge(serviceOf[cell], perRequest);
        }
    }

    @Override
    public void attemptEnded(int cell, AttemptEnd end) {
        cells[cell].ends[end.ordinal()]++;
        cells[cell].allAttemptsEnded++;
    }

    @Override
    public void admitted(int cell, boolean waits) {
        cells[cell].admitted++;
        cells[cell].admittedToWait += waits ? 1 : 0;
    }

    @Override
    public void waitBegun(int cell) {
        changeWaiting(cell, 1);
    }

    private void changeWaiting(int cell, int change) {
        cells[cell].waiting.add(timers.now(), change);
        for (RequestGroup group : groupsOf[cell]) {
            group.changeWaiting(change);
        }
    }

    @Override
    public void waitEnded(int cell, double seconds) {
        changeWaiting(cell, -1);
        cells[cell].waited.add(seconds);
        cells[cell].ages.add(seconds);
    }

    @Override
    public void workDone(int cell, double coreSeconds, boolean wasted) {
        cells[cell].work.add(coreSeconds);
        if (wasted) {
            cells[cell].wasted.add(coreSeconds);
        }
    }

    @Override
    public void readyChanged(int service, int pods) {
        scaling.readyChanged(service, pods);
        available[service].set(timers.now(), pods >= services.get(service).minReady() ? 1 : 0);
    }

    // ---- results ----

    void report(Metrics metrics, double end) {
        groups.forEach((scope, group) -> {
            if (!group.isEmpty()) {
                group.report(metrics, end);
            }
        });
        for (int i = 0; i < services.size(); i++) {
            String scope = "service=" + services.get(i).name();
            metrics.put(RequestMetrics.AVAILABILITY_TIME, scope, available[i].mean(end));
        }
    }

    List<Series> series(double end) {
        List<Series> series = new ArrayList<>();
        groups.values().stream().filter(group -> !group.isEmpty()).forEach(group -> series.addAll(group.series(end)));
        return series;
    }

    Map<MetricKey, Histogram> histograms() {
        Map<MetricKey, Histogram> all = new HashMap<>();
        groups.forEach((scope, group) -> {
            if (!group.isEmpty()) {
                all.put(new MetricKey("latency", scope), group.latencies());
            }
        });
        return all;
    }

    // ---- for the identities ----

    /** Figures of the whole run, warm-up included. */
    Identities.Ledgers ledgers(double end) {
        long arrived = 0;
        long ended = 0;
        long attempts = 0;
        long attemptsEnded = 0;
        CompensatedSum integral = new CompensatedSum();
        CompensatedSum sojourns = new CompensatedSum();
        CompensatedSum work = new CompensatedSum();
        for (RequestCell cell : cells) {
            arrived += cell.allArrived;
            ended += cell.allEnded;
            attempts += cell.allAttempts;
            attemptsEnded += cell.allAttemptsEnded;
            integral.add(cell.inSystem.integral(end));
            sojourns.add(cell.sojournTotal());
            work.add(cell.work.value());
        }
        return new Identities.Ledgers(
                arrived, ended, attempts, attemptsEnded, integral.value(), sojourns.value(), work.value());
    }
}
