package org.orrery.simulator.account;

import java.util.Arrays;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.NodeCpu;
import org.orrery.simulator.cluster.UseListener;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PowerCurve;

/**
 * Money, energy and emissions of the nodes, from the end of the warm-up on. Energy is integrated exactly at each change
 * of use.
 */
public final class NodeAccounts implements UseListener {

    private static final double JOULES_PER_KWH = 3.6e6;

    private final Timers timers;
    private final AccountListener listener;
    private final boolean areBilled;
    private double from;
    private double[] watts = new double[16];
    private double[] since = new double[16];

    private final CompensatedSum cost = new CompensatedSum();
    private final CompensatedSum billedSeconds = new CompensatedSum();
    private final CompensatedSum joules = new CompensatedSum();
    private final CompensatedSum grams = new CompensatedSum();

    /** Hears of each amount that is added. */
    public interface AccountListener {

        /** A node cost something, now that it is gone or the run is over. */
        void cost(Node node, double amount, double billedSeconds);

        /** A node drew energy since the last time. */
        void energy(Node node, double joules, double gramsCo2);
    }

    /**
     * Empty accounts.
     *
     * @param areBilled whether nodes cost their price
     */
    public NodeAccounts(Timers timers, boolean areBilled, AccountListener listener) {
        this.areBilled = areBilled;
        this.timers = timers;
        this.listener = listener;
    }

    @Override
    public void nodeJoined(Node node) {
        if (node.id() >= watts.length) {
            watts = Arrays.copyOf(watts, Math.max(node.id() + 1, watts.length * 2));
            since = Arrays.copyOf(since, watts.length);
        }
        watts[node.id()] = node.template().power().watts(0);
        since[node.id()] = timers.now();
    }

    @Override
    public void cpuChanged(Node node, double usedChange, double missingChange) {
        PowerCurve power = node.template().power();
        if (power == PowerCurve.NONE) {
            return;
        }
        settle(node, timers.now());
        setWatts(node, power);
    }

    @Override
    public void nodeUpdated(Node node, Amounts before) {
        // The same use is another share of other cores.
        settle(node, timers.now());
        setWatts(node, node.template().power());
    }

    private void setWatts(Node node, PowerCurve power) {
        NodeCpu cpu = node.cpu();
        double utilisation = cpu.cores() > 0 ? Math.min(1, Math.max(0, cpu.usedCores() / cpu.cores())) : 0;
        watts[node.id()] = power.watts(utilisation);
    }

    @Override
    public void nodeLeft(Node node) {
        close(node, timers.now());
    }

    private void settle(Node node, double time) {
        double begin = Math.max(since[node.id()], from);
        since[node.id()] = time;
        double drawn = watts[node.id()] * (time - begin);
        if (drawn <= 0) {
            return;
        }
        var carbon = node.template().carbon();
        double emitted = drawn / JOULES_PER_KWH * carbon.pue() * carbon.gramsPerKwh();
        joules.add(drawn);
        grams.add(emitted);
        listener.energy(node, drawn, emitted);
    }

    private void close(Node node, double time) {
        settle(node, time);
        if (!areBilled) {
            return;
        }
        NodeTemplate template = node.template();
        double before = Math.max(0, from - node.joinedAt());
        double all = time - node.joinedAt();
        double amount =
                template.price().of(all) - (before > 0 ? template.price().of(before) : 0);
        double seconds = template.price().billedSeconds(all)
                - (before > 0 ? template.price().billedSeconds(before) : 0);
        cost.add(amount);
        billedSeconds.add(seconds);
        listener.cost(node, amount, seconds);
    }

    /** Forgets what was before now, for the nodes that are there: the end of the warm-up. */
    public void startMeasuring(Iterable<Node> nodes) {
        for (Node node : nodes) {
            settle(node, timers.now());
        }
        from = timers.now();
        cost.reset();
        billedSeconds.reset();
        joules.reset();
        grams.reset();
    }

    /** Closes the accounts of the nodes that are still there: the end of the run. */
    public void finish(Iterable<Node> nodes) {
        for (Node node : nodes) {
            close(node, timers.now());
        }
    }

    /** Money spent, in the scenario's currency. */
    public double cost() {
        return cost.value();
    }

    /** Seconds billed, summed over nodes. */
    public double billedSeconds() {
        return billedSeconds.value();
    }

    /** Energy drawn, in kilowatt-hours. */
    public double kilowattHours() {
        return joules.value() / JOULES_PER_KWH;
    }

    /** Emissions, in grams of CO2 equivalent. */
    public double grams() {
        return grams.value();
    }
}
