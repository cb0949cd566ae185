package org.orrery.simulator.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many times more elastic one way of scaling is than another: the geometric mean of the other's normalised
 * accuracies and timeshares relative to its own (Herbst et al., ICAC 2013).
 */
public final class ElasticSpeedup {

    /** The metric that it gives. */
    public static final String NAME = "elasticity.speedup";

    /** The metrics that go into it, with equal weights. */
    private static final List<String> PARTS = List.of(
            "elasticity.underProvision.normalizedAccuracy",
            "elasticity.overProvision.normalizedAccuracy",
            "elasticity.underProvision.timeshare",
            "elasticity.overProvision.timeshare");

    private ElasticSpeedup() {}

    /**
     * The speedup of one over another, from their parts in the same order.
     *
     * @return NaN when any part is zero
     */
    static double of(double[] baseline, double[] own) {
        double product = 1;
        for (int i = 0; i < own.length; i++) {
            product *= baseline[i] / own[i];
        }
        return product > 0 && product < Double.POSITIVE_INFINITY
                ? StrictMath.pow(product, 1.0 / own.length)
                : Double.NaN;
    }

    /** A run's metrics with its speedup over a run of the baseline, for each scope in which it is defined. */
    public static RunResult over(RunResult baseline, RunResult run) {
        Map<MetricKey, Double> added = new TreeMap<>();
        for (MetricKey key : run.metrics().keySet()) {
            if (key.name().equals(PARTS.get(0))) {
                double speedup = of(parts(baseline, key.scope()), parts(run, key.scope()));
                if (!Double.isNaN(speedup)) {
                    added.put(new MetricKey(NAME, key.scope()), speedup);
                }
            }
        }
        return added.isEmpty() ? run : run.withMetrics(added);
    }

    /** Every run with its speedup over the baseline's run of the same replication. */
    public static List<RunResult> over(List<RunResult> baseline, List<RunResult> runs) {
        List<RunResult> all = new ArrayList<>();
        for (RunResult run : runs) {
            all.add(baseline.stream()
                    .filter(other -> other.replication() == run.replication())
                    .findFirst()
                    .map(other -> over(other, run))
                    .orElse(run));
        }
        return all;
    }

    private static double[] parts(RunResult run, String scope) {
        return PARTS.stream()
                .mapToDouble(part -> run.metrics().getOrDefault(new MetricKey(part, scope), Double.NaN))
                .toArray();
    }
}
