package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.reports.result.Axis;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.ExperimentAnalysis.AxisEffect;
import org.orrery.simulator.measure.MetricKey;

/**
 * Main effects: what changing one axis from its first value to another does, averaged over the values of the other
 * axes. Variants are paired that differ in this axis only; their differences are averaged within each replication
 * first, since they share its random numbers, and the averages are the observations.
 */
final class MainEffects {

    private final Observations observations;
    private final List<VariantResult> variants;

    MainEffects(Observations observations, List<VariantResult> variants) {
        this.observations = observations;
        this.variants = variants;
    }

    private record Pair(int first, int other) {}

    /** The effects of all values of all axes in all metrics; none when fewer than two axes are varied. */
    List<AxisEffect> of(List<Axis> axes, List<MetricKey> metrics, ComparisonFamily family) {
        if (axes.size() < 2) {
            return List.of();
        }
        List<String> paths = new ArrayList<>();
        List<Contrast> contrasts = new ArrayList<>();
        for (Axis axis : axes) {
            String first = axis.labels().get(0);
            for (String label : axis.labels().subList(1, axis.labels().size())) {
                List<Pair> pairs = pairs(axis.path(), first, label);
                for (MetricKey metric : metrics) {
                    if (!pairs.isEmpty()) {
                        paths.add(axis.path());
                        contrasts.add(contrast(metric, first, label, pairs));
                    }
                }
            }
        }
        List<Comparison> comparisons = family.judge(contrasts);
        List<AxisEffect> effects = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            effects.add(new AxisEffect(paths.get(i), comparisons.get(i)));
        }
        return effects;
    }

    private List<Pair> pairs(String path, String first, String label) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            Map<String, String> settings = variants.get(i).settings();
            if (label.equals(settings.get(path))) {
                Map<String, String> partner = new HashMap<>(settings);
                partner.put(path, first);
                int index = find(partner);
                if (index >= 0) {
                    pairs.add(new Pair(index, i));
                }
            }
        }
        return pairs;
    }

    private int find(Map<String, String> settings) {
        for (int i = 0; i < variants.size(); i++) {
            if (variants.get(i).settings().equals(settings)) {
                return i;
            }
        }
        return -1;
    }

    private Contrast contrast(MetricKey metric, String first, String label, List<Pair> pairs) {
        return Contrast.of(
                metric,
                first,
                label,
                average(pairs.stream().map(Pair::first).toList(), metric),
                average(pairs.stream().map(Pair::other).toList(), metric),
                Double.NaN,
                Double.NaN);
    }

    /** Averages rows of observations, index by index; NaN where one of them misses. */
    private double[] average(List<Integer> of, MetricKey metric) {
        double @Nullable [] sum = null;
        for (int variant : of) {
            double[] row = observations.row(variant, metric);
            if (sum == null) {
                sum = row.clone();
                continue;
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += row[i];
            }
        }
        double[] mean = sum == null ? new double[0] : sum;
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= of.size();
        }
        return mean;
    }
}
