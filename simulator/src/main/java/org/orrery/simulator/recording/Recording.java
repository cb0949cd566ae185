package org.orrery.simulator.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.MeasureSpec;
import org.orrery.simulator.account.NodeAccounts;
import org.orrery.simulator.account.PodAccounts;
import org.orrery.simulator.cluster.ClusterListeners;
import org.orrery.simulator.cluster.Nodes;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.control.NodeOrderListener;
import org.orrery.simulator.control.ReplicaListener;
import org.orrery.simulator.control.RolloutListener;
import org.orrery.simulator.control.TaskListener;
import org.orrery.simulator.control.TaskListeners;
import org.orrery.simulator.fault.FaultListener;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.measure.Curve;
import org.orrery.simulator.measure.HeatMap;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;
import org.orrery.simulator.policy.Pricing;
import org.orrery.simulator.service.RequestListener;
import org.orrery.simulator.service.ServiceSpec;
import org.orrery.simulator.service.ServicesSpec;

/** All that is recorded of one run. */
public final class Recording {

    private static final double MILLION = 1e6;

    private final Timers timers;
    private final NodeRecorder nodes;
    private final PodRecorder pods;
    private final TaskRecorder tasks;
    private final FairnessRecorder fairness;
    private final ScalingRecorder scaling;
    private final RequestRecorder requests;
    private final ResilienceRecorder resilience;
    private final RolloutRecorder rollouts = new RolloutRecorder();
    private final NodeOrderRecorder orders = new NodeOrderRecorder();
    private final HeatMapRecorder heatMaps;
    private final @Nullable AllocationCurveRecorder curve;
    private final NodeAccounts accounts;
    private final PodAccounts podAccounts;
    private final BillMeter bill;
    private final ActionLog actions;
    private double from;

    /**
     * A recording that has not begun.
     *
     * @param services the services whose requests are recorded
     * @param evensOut whether a service's way of balancing looks at the load of pods
     * @param pricing what is paid for
     * @param horizon end of the run in seconds, or positive infinity
     * @param faults names of what breaks
     * @param expectedNodes how many nodes there will be, about
     */
    public Recording(
            Timers timers,
            MeasureSpec measure,
            ServicesSpec services,
            Predicate<ServiceSpec> evensOut,
            Pricing pricing,
            double horizon,
            int expectedNodes,
            List<String> faults,
            ActionLog actions) {
        this.timers = timers;
        this.actions = actions;
        SeriesPlan plan = new SeriesPlan(measure.interval(), horizon);
        nodes = new NodeRecorder(timers, plan, pricing);
        pods = new PodRecorder(timers, actions, plan);
        tasks = new TaskRecorder(timers, plan);
        fairness = new FairnessRecorder(timers);
        scaling = new ScalingRecorder(timers, services, evensOut, plan, pricing, actions);
        requests = new RequestRecorder(timers, services, plan, scaling, pricing.perRequest(), nodes);
        resilience = new ResilienceRecorder(timers, faults, plan);
        heatMaps = new HeatMapRecorder(timers, plan, expectedNodes);
        accounts = new NodeAccounts(timers, pricing.billsNodes(), nodes);
        podAccounts = new PodAccounts(timers, pricing, nodes);
        bill = new BillMeter(timers, pricing.billsNodes());
        curve = measure.allocationCurve() == MeasureSpec.AllocationCurve.NONE
                ? null
                : new AllocationCurveRecorder(measure.allocationCurve());
    }

    /** Lets everything be heard that is recorded of the cluster. */
    public void listenTo(ClusterListeners listeners) {
        listeners.add(nodes);
        listeners.add(pods);
        listeners.add(fairness);
        listeners.add(scaling);
        listeners.add(resilience);
        listeners.add(heatMaps);
        listeners.add(accounts);
        listeners.add(podAccounts);
        listeners.add(bill);
        if (curve != null) {
            listeners.add(curve);
        }
    }

    /** Hears what happens to tasks. */
    public TaskListener taskListener() {
        return curve == null ? tasks : new TaskListeners(List.of(tasks, curve));
    }

    /** Hears what happens to requests. */
    public RequestListener requestListener() {
        return requests;
    }

    /** Hears what breaks. */
    public FaultListener faultListener() {
        return resilience;
    }

    /** Hears how many pods are wanted. */
    public ReplicaListener replicaListener() {
        return scaling;
    }

    /** Hears how rollouts get on. */
    public RolloutListener rolloutListener() {
        return rollouts;
    }

    /** Hears what becomes of nodes that were ordered. */
    public NodeOrderListener nodeOrderListener() {
        return orders;
    }

    /** Forgets what was before now: the warm-up is over. */
    public void startMeasuring(Nodes there) {
        from = timers.now();
        // First of all: this settles what was drawn before now, which the recorder of nodes then forgets.
        accounts.startMeasuring(there.all());
        podAccounts.startMeasuring();
        bill.startMeasuring();
        nodes.startMeasuring();
        pods.startMeasuring();
        tasks.startMeasuring();
        fairness.startMeasuring();
        scaling.startMeasuring();
        resilience.startMeasuring();
        requests.startMeasuring();
        rollouts.startMeasuring();
        orders.startMeasuring();
    }

    /** Closes all accounts: the run is over. */
    public void finish(Nodes there, List<Pod> left) {
        accounts.finish(there.all());
        podAccounts.finish(there.all());
        pods.finish(left);
    }

    /** The metrics of the run, which ended at {@code end}. */
    public Metrics metrics(double end) {
        Metrics metrics = new Metrics();
        nodes.report(metrics, end, end - from);
        pods.report(metrics, end);
        tasks.report(metrics, end);
        requests.report(metrics, end);
        resilience.report(metrics, end);
        fairness.report(metrics, nodes.all(), end);
        scaling.report(metrics, end);
        addCostPerRequests(metrics);
        rollouts.report(metrics);
        orders.report(metrics);
        return metrics;
    }

    private static void addCostPerRequests(Metrics metrics) {
        Map<MetricKey, Double> values = Map.copyOf(metrics.values());
        values.forEach((key, completed) -> {
            Double cost = values.get(new MetricKey(UseMetrics.COST.name(), key.scope()));
            if (key.name().equals(RequestMetrics.COMPLETED.name()) && completed > 0 && cost != null) {
                metrics.put(UseMetrics.COST_PER_REQUESTS, key.scope(), cost / completed * MILLION);
            }
        });
    }

    /** The series of the run. */
    public List<Series> series(double end) {
        List<Series> series = new ArrayList<>(nodes.series(end));
        series.addAll(pods.series(end));
        series.addAll(tasks.series(end));
        series.addAll(requests.series(end));
        series.addAll(resilience.series(end));
        series.addAll(scaling.series(end));
        return series;
    }

    /** The heat maps of the run. */
    public List<HeatMap> heatMaps(double end) {
        return heatMaps.maps(end);
    }

    /** The curves that were asked for. */
    public List<Curve> curves() {
        return curve == null ? List.of() : List.of(curve.curve());
    }

    /** Distributions of times. */
    public Map<MetricKey, Histogram> histograms() {
        Map<MetricKey, Histogram> all = new HashMap<>(pods.histograms());
        all.putAll(tasks.histograms());
        all.putAll(requests.histograms());
        return all;
    }

    /** What control loops did. */
    public ActionLog actions() {
        return actions;
    }

    /** Figures that identities are checked on. */
    public Identities.Figures figures(Nodes there, double end) {
        return new Identities.Figures(
                tasks.inSystemIntegral(end),
                tasks.timeInSystem(end),
                tasks.accountedWork(),
                accounts.cost() + podAccounts.cost(),
                bill.total(there.all()) + podAccounts.costByTime(end));
    }

    /** What was counted of requests, for the identities. */
    public Identities.Ledgers ledgers(double end) {
        return requests.ledgers(end);
    }
}
