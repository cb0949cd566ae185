package org.orrery.reports.chart.topic;

import java.util.Optional;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Comparison;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.statistics.Verdict;
import org.orrery.simulator.measure.MetricKey;

/**
 * The variants in which a metric is largest and smallest.
 *
 * @param highest name of the variant with the largest mean
 * @param most its estimate
 * @param lowest name of the variant with the smallest mean
 * @param least its estimate
 * @param isReal whether the data tell the two apart
 */
record Spread(String highest, Estimate most, String lowest, Estimate least, boolean isReal) {

    /** Differences below this share of the value do not show. */
    private static final double VISIBLE = 0.002;

    /** The spread of a metric over the variants; nothing when no variant has it. */
    static Optional<Spread> of(Evidence evidence, MetricKey key) {
        VariantResult highest = null;
        VariantResult lowest = null;
        Estimate most = null;
        Estimate least = null;
        for (VariantResult variant : evidence.variants()) {
            Estimate estimate = evidence.estimate(variant, key).orElse(null);
            if (estimate == null || !Double.isFinite(estimate.mean())) {
                continue;
            }
            if (most == null || estimate.mean() > most.mean()) {
                highest = variant;
                most = estimate;
            }
            if (least == null || estimate.mean() < least.mean()) {
                lowest = variant;
                least = estimate;
            }
        }
        if (highest == null || lowest == null || most == null || least == null) {
            return Optional.empty();
        }
        return Optional.of(new Spread(
                highest.name(), most, lowest.name(), least, isReal(evidence, key, highest, most, lowest, least)));
    }

    private static boolean isReal(
            Evidence evidence,
            MetricKey key,
            VariantResult highest,
            Estimate most,
            VariantResult lowest,
            Estimate least) {
        if (!(most.mean() - least.mean() > VISIBLE * Math.abs(most.mean()))) {
            return false;
        }
        // A single replication has no interval; what it shows is then all that is known.
        boolean hasIntervals = Double.isFinite(most.low()) && Double.isFinite(least.high());
        return !hasIntervals || most.low() > least.high() || isPairedDifferenceReal(evidence, key, highest, lowest);
    }

    private static boolean isPairedDifferenceReal(
            Evidence evidence, MetricKey key, VariantResult highest, VariantResult lowest) {
        String baseline = evidence.variants().get(0).name();
        if (!highest.name().equals(baseline) && !lowest.name().equals(baseline)) {
            return false;
        }
        String other = highest.name().equals(baseline) ? lowest.name() : highest.name();
        return evidence.comparison(other, key)
                .map(Comparison::verdict)
                .filter(verdict -> verdict != Verdict.INCONCLUSIVE && verdict != Verdict.EQUIVALENT)
                .isPresent();
    }

    /** Both means, as in {@code 80.2 to 88.1 %}, or one when they are written alike. */
    String range(Evidence evidence, MetricKey key) {
        String low = evidence.format(key.name()).text(least.mean());
        String high = evidence.format(key.name()).text(most.mean());
        String unit = high.substring(Math.max(0, high.indexOf(' ')));
        boolean isOfOneUnit = high.indexOf(' ') == high.lastIndexOf(' ') && low.endsWith(unit);
        return low.equals(high)
                ? high
                : (isOfOneUnit ? low.substring(0, low.length() - unit.length()) : low) + " to " + high;
    }
}
