package org.orrery.simulator.recording;

import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.spec.Price;

/**
 * The bill, written a second time in another way, for an identity: quanta are counted, and each has its price. Accounts
 * that were kept in between must come to the same.
 */
final class BillMeter implements ClusterListener {

    private final Timers timers;
    private final boolean areNodesBilled;
    private final CompensatedSum bill = new CompensatedSum();
    private double from;

    BillMeter(Timers timers, boolean areNodesBilled) {
        this.areNodesBilled = areNodesBilled;
        this.timers = timers;
    }

    /** Forgets what was before now, for the nodes that are gone as well as for those that are there. */
    void startMeasuring() {
        from = timers.now();
        bill.reset();
    }

    @Override
    public void nodeLeft(Node node) {
        bill.add(cost(node));
    }

    /** The bill up to now, with the nodes that are still there. */
    double total(Iterable<Node> there) {
        CompensatedSum total = new CompensatedSum();
        total.add(bill.value());
        for (Node node : there) {
            total.add(cost(node));
        }
        return total.value();
    }

    private double cost(Node node) {
        if (!areNodesBilled) {
            return 0;
        }
        Price price = node.template().price();
        double joined = node.joinedAt();
        long quanta = quanta(price, timers.now() - joined);
        if (from > joined) {
            quanta -= quanta(price, from - joined);
        }
        return quanta * (price.perHour() * price.quantum() / 3600);
    }

    private static long quanta(Price price, double seconds) {
        double billed = Math.max(seconds, price.minimum());
        long whole = (long) (billed / price.quantum());
        // What rounding makes of a time that ends with a quantum is not a begun one.
        return billed - whole * price.quantum() > 1e-9 * price.quantum() ? whole + 1 : whole;
    }
}
