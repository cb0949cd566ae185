package org.orrery.reports.statistics;

import java.util.Collection;
import java.util.Map;
import org.orrery.reports.text.Figures;
import org.orrery.reports.text.UnitFormat;
import org.orrery.reports.text.Units;
import org.orrery.simulator.measure.MetricKey;

/** How the values of metrics are written in one experiment: those of all variants in one unit. */
public final class MetricFigures {

    private final Collection<Map<MetricKey, Estimate>> estimates;
    private final String currency;
    private final Units units = new Units();

    /**
     * The figures of an experiment.
     *
     * @param estimates of each variant
     * @param currency currency of all money
     */
    public MetricFigures(Collection<Map<MetricKey, Estimate>> estimates, String currency) {
        this.estimates = estimates;
        this.currency = currency;
    }

    /** How values of a metric are written. */
    public Figures of(MetricKey metric) {
        return new Figures(format(metric), largest(metric));
    }

    /** How differences of a metric are written that are up to {@code largest}. */
    public Figures upTo(MetricKey metric, double largest) {
        return new Figures(format(metric), largest);
    }

    /** How single values of a metric are written. */
    public UnitFormat format(MetricKey metric) {
        return UnitFormat.of(units.of(metric), currency);
    }

    /** The largest mean of a metric over the variants, without its sign; zero when there is none. */
    public double largest(MetricKey metric) {
        return estimates.stream()
                .filter(ofVariant -> ofVariant.containsKey(metric))
                .mapToDouble(ofVariant -> Math.abs(ofVariant.get(metric).mean()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
