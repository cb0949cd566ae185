package org.orrery.simulator.account;

import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.TimeIntegral;
import org.orrery.simulator.policy.Pricing;

/**
 * Money for pods, from the end of the warm-up on: each is billed from the time that it has a node until it ends. It is
 * kept in two ways, pod by pod and as the integral of what all cost at each time, which must come to the same.
 */
public final class PodAccounts implements ClusterListener {

    private static final double HOUR = 3600;

    private final Timers timers;
    private final Pricing pricing;
    private final NodeAccounts.AccountListener listener;
    private final CompensatedSum cost = new CompensatedSum();
    private final CompensatedSum beyondUse = new CompensatedSum();
    private final TimeIntegral perSecond = new TimeIntegral();
    private double from;

    /** Empty accounts. */
    public PodAccounts(Timers timers, Pricing pricing, NodeAccounts.AccountListener listener) {
        this.timers = timers;
        this.pricing = pricing;
        this.listener = listener;
    }

    @Override
    public void podAdmitted(Pod pod) {
        perSecond.add(timers.now(), pricing.podPerHour(pod.template()) / HOUR);
    }

    @Override
    public void podEnded(Pod pod) {
        if (pod.node() != null) {
            perSecond.add(timers.now(), -pricing.podPerHour(pod.template()) / HOUR);
            close(pod);
        }
    }

    private void close(Pod pod) {
        Node node = pod.node();
        double rate = pricing.podPerHour(pod.template()) / HOUR;
        if (node == null || rate == 0) {
            return;
        }
        double used = timers.now() - pod.boundAt();
        double before = Math.max(0, from - pod.boundAt());
        double minimum = pricing.podMinimum();
        double billed = Math.max(used, minimum) - (before > 0 ? Math.max(before, minimum) : 0);
        beyondUse.add(rate * (billed - (used - before)));
        cost.add(rate * billed);
        listener.cost(node, rate * billed, billed);
    }

    /** Forgets what was before now: the end of the warm-up. */
    public void startMeasuring() {
        from = timers.now();
        perSecond.startAt(from);
        cost.reset();
        beyondUse.reset();
    }

    /** Closes the accounts of the pods that are still there: the end of the run. */
    public void finish(Iterable<Node> nodes) {
        for (Node node : nodes) {
            for (Pod pod : node.pods()) {
                close(pod);
            }
        }
    }

    /** Money spent, in the scenario's currency, added up pod by pod. */
    public double cost() {
        return cost.value();
    }

    /** The same, as the integral of what all pods cost up to a time, and what short pods are billed beyond that. */
    public double costByTime(double end) {
        return perSecond.integral(end) + beyondUse.value();
    }
}
