package org.orrery.workloads.law;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.orrery.simulator.workload.Law;

/** Values that were observed, each with a weight. */
final class EmpiricalLaw implements Law {

    private final double[] values;
    private final double[] cumulated;
    private final double mean;
    private final double variance;

    /** A law of values and weights, as many of one as of the other. */
    EmpiricalLaw(List<Double> values, List<Double> weights) {
        Integer[] order = new Integer[values.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(values::get));
        this.values = new double[order.length];
        cumulated = new double[order.length];
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < order.length; i++) {
            double value = values.get(order[i]);
            double share = weights.get(order[i]) / total;
            sum += share;
            this.values[i] = value;
            cumulated[i] = sum;
            first += share * value;
            second += share * value * value;
        }
        mean = first;
        variance = Math.max(0, second - first * first);
    }

    @Override
    public double at(double u) {
        int found = Arrays.binarySearch(cumulated, u);
        int index = found < 0 ? -found - 1 : found;
        return values[Math.min(index, values.length - 1)];
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return variance;
    }

    @Override
    public String toString() {
        return "empirical(" + values.length + " values, mean " + mean + ")";
    }
}
