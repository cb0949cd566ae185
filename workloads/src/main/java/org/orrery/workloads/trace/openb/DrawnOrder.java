package org.orrery.workloads.trace.openb;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.orrery.simulator.kernel.RandomStream;

/**
 * A random order, and with a demand so many pods that they ask for just so much of the cluster's GPUs ("workload
 * tuning" in Weng et al., USENIX ATC 2023): all pods shuffled, then copies of random ones while the next does not go
 * beyond the demand; or random ones left out until the rest does not.
 *
 * @param pods the pods
 * @param demand thousandths of a GPU, or NaN for the pods as they are
 */
record DrawnOrder(PodList pods, double demand) implements PodOrder {

    @Override
    public int[] positions(RandomStream stream) {
        int n = pods.size();
        IntArrayList order = new IntArrayList(n);
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        for (int i = n - 1; i > 0; i--) {
            int other = stream.nextInt(i + 1);
            order.set(i, order.set(other, order.getInt(i)));
        }
        if (!Double.isNaN(demand)) {
            tune(order, stream);
        }
        return order.toIntArray();
    }

    private void tune(IntArrayList order, RandomStream stream) {
        double total = 0;
        for (int i = 0; i < pods.size(); i++) {
            total += pods.template(i).gpu().totalMilli();
        }
        if (total == 0) {
            throw new IllegalArgumentException("'demand' is a share of GPUs, but no pod of the list asks for one");
        }
        while (total > demand) {
            int left = stream.nextInt(order.size());
            total -= pods.template(order.getInt(left)).gpu().totalMilli();
            order.removeInt(left);
        }
        while (true) {
            int copy = stream.nextInt(pods.size());
            double more = pods.template(copy).gpu().totalMilli();
            if (total + more > demand) {
                return;
            }
            total += more;
            order.add(copy);
        }
    }
}
