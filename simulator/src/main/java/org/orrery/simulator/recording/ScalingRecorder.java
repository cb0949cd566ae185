package org.orrery.simulator.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.control.ReplicaListener;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.Action;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.measure.Series;
import org.orrery.simulator.policy.Pricing;
import org.orrery.simulator.service.ServiceSpec;
import org.orrery.simulator.service.ServicesSpec;
import org.orrery.simulator.spec.ResourceNames;

/** Records how the numbers of pods follow the load, service by service. */
final class ScalingRecorder implements ClusterListener, ReplicaListener {

    private static final double HOUR = 3600;

    private final Timers timers;
    private final ActionLog actions;
    private final Pricing pricing;
    private final List<ServiceScaling> services = new ArrayList<>();
    private final Map<String, ServiceScaling> byName = new HashMap<>();
    private final Map<String, Integer> wanted = new HashMap<>();
    private double from;
    private long nodeActionsBefore;

    ScalingRecorder(
            Timers timers,
            ServicesSpec spec,
            Predicate<ServiceSpec> evensOut,
            SeriesPlan plan,
            Pricing pricing,
            ActionLog actions) {
        this.pricing = pricing;
        this.timers = timers;
        this.actions = actions;
        for (ServiceSpec each : spec.services()) {
            ServiceScaling scaling = new ServiceScaling(
                    each.name(), new DemandCurve(each, spec, evensOut.test(each)), plan.loadWindow(), plan);
            services.add(scaling);
            byName.put(each.name(), scaling);
        }
    }

    void startMeasuring() {
        from = timers.now();
        nodeActionsBefore = nodeActions();
        services.forEach(each -> each.startMeasuring(from));
    }

    private long nodeActions() {
        return actions.count(Action.NODE_ORDERED) + actions.count(Action.NODE_CORDONED);
    }

    private @Nullable ServiceScaling of(Pod pod) {
        return byName.get(pod.template().workload());
    }

    // ---- what happens ----

    @Override
    public void desiredChanged(String workload, int desired) {
        ServiceScaling scaling = byName.get(workload);
        if (scaling != null) {
            scaling.setDesired(timers.now(), desired, wanted.put(workload, desired) == null);
        }
    }

    /** A request of a service arrived. */
    void arrived(int service) {
        services.get(service).arrive(timers.now());
    }

    /** So many pods of a service take requests. */
    void readyChanged(int service, int pods) {
        services.get(service).setReady(timers.now(), pods);
    }

    @Override
    public void podCreated(Pod pod) {
        ServiceScaling scaling = of(pod);
        if (scaling != null) {
            scaling.changePending(timers.now(), 1);
        }
    }

    @Override
    public void podAdmitted(Pod pod) {
        spend(pod, 1);
    }

    @Override
    public void podReady(Pod pod, boolean isFirst) {
        ServiceScaling scaling = of(pod);
        if (scaling != null && isFirst) {
            scaling.changePending(timers.now(), -1);
            if (pod.createdAt() >= from) {
                scaling.started(timers.now(), pod);
            }
        }
    }

    @Override
    public void podEnded(Pod pod) {
        ServiceScaling scaling = of(pod);
        if (scaling != null && Double.isNaN(pod.readyAt())) {
            scaling.changePending(timers.now(), -1);
        }
        spend(pod, -1);
    }

    /** A pod begins, or ends, to cost the part of its node that it was given. */
    private void spend(Pod pod, int sign) {
        ServiceScaling scaling = of(pod);
        Node node = pod.node();
        if (scaling != null && node != null) {
            double perHour = pricing.podPerHour(pod.template());
            if (pricing.billsNodes()) {
                double share = (share(pod, node, ResourceNames.CPU) + share(pod, node, ResourceNames.MEMORY)) / 2;
                perHour += share * node.template().price().perHour();
            }
            scaling.changeSpending(timers.now(), sign * perHour / HOUR);
        }
    }

    /** An attempt of a request was paid for. */
    void charge(int service, double amount) {
        services.get(service).charge(amount);
    }

    private static double share(Pod pod, Node node, int resource) {
        // Of what the node had at first, so that a pod takes back what it added even when the node changed meanwhile.
        double all = node.template().allocatable().get(resource);
        return all > 0 ? pod.template().request(resource) / all : 0;
    }

    // ---- results ----

    void report(Metrics metrics, double end) {
        services.forEach(each -> each.finish(end));
        services.forEach(each -> each.report(metrics, end, services.size() == 1));
        if (!services.isEmpty()) {
            metrics.put(
                    ScalingMetrics.ACTIONS,
                    services.stream().mapToLong(ServiceScaling::actions).sum());
            metrics.put(
                    ScalingMetrics.REVERSALS,
                    services.stream().mapToLong(ServiceScaling::reversals).sum());
        }
        double reactions =
                services.stream().mapToLong(ServiceScaling::reactions).sum();
        metrics.put(
                ScalingMetrics.REACTION,
                services.stream().mapToDouble(ServiceScaling::reactionSeconds).sum() / reactions);
        if (nodeActions() > 0) {
            metrics.put(ScalingMetrics.NODE_ACTIONS, nodeActions() - nodeActionsBefore);
        }
    }

    List<Series> series(double end) {
        List<Series> series = new ArrayList<>();
        services.forEach(each -> each.series(series, end));
        return series;
    }
}
