package org.orrery.reports.chart.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Comparison;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.statistics.ExperimentAnalysis;
import org.orrery.reports.statistics.MetricFigures;
import org.orrery.reports.statistics.Preferences;
import org.orrery.reports.statistics.TellingMetrics;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.reports.text.MetricNames;
import org.orrery.reports.text.UnitFormat;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.recording.MetricCatalogue;

/** An experiment with what statistics say of it, as reports ask for it. */
public final class Evidence {

    private final ExperimentResult result;
    private final ExperimentAnalysis analysis;
    private final Preferences preferences;
    private final MetricCatalogue catalogue = new MetricCatalogue();
    private final MetricNames names = new MetricNames();
    private final MetricFigures figures;

    /** The evidence of an experiment. */
    public Evidence(ExperimentResult result, ExperimentAnalysis analysis) {
        this.result = result;
        this.analysis = analysis;
        preferences = new Preferences(result.objectives());
        figures = new MetricFigures(analysis.estimates().values(), result.currency());
    }

    /** What the runs gave. */
    public ExperimentResult result() {
        return result;
    }

    /** What statistics say of it. */
    public ExperimentAnalysis analysis() {
        return analysis;
    }

    /** The variants; the first is the baseline. */
    public List<VariantResult> variants() {
        return result.variants();
    }

    /** The estimate of a metric of a variant. */
    public Optional<Estimate> estimate(VariantResult variant, MetricKey key) {
        return Optional.ofNullable(
                analysis.estimates().getOrDefault(variant.name(), Map.of()).get(key));
    }

    /** The comparison of a variant with the baseline. */
    public Optional<Comparison> comparison(String variant, MetricKey key) {
        return analysis.comparisons().stream()
                .filter(comparison ->
                        comparison.metric().equals(key) && comparison.variant().equals(variant))
                .findFirst();
    }

    /** All metrics of which there is an estimate, by name. */
    public List<MetricKey> metrics() {
        TreeSet<MetricKey> keys = new TreeSet<>();
        analysis.estimates().values().forEach(estimates -> keys.addAll(estimates.keySet()));
        return List.copyOf(keys);
    }

    /** What a metric is. */
    public Optional<MetricDefinition> definition(String name) {
        return catalogue.find(name);
    }

    /** What people call a metric, in a few words. */
    public String name(MetricKey key) {
        return names.of(key);
    }

    /** Which values of a metric are wanted: by the objectives, or else as a rule. */
    public Direction direction(MetricKey key) {
        return preferences.direction(key);
    }

    /**
     * The metrics that a reader wants to see first.
     *
     * @param limit at most so many
     */
    public List<MetricKey> telling(int limit) {
        return TellingMetrics.of(result.objectives(), analysis.estimates().values()).stream()
                .limit(limit)
                .toList();
    }

    /** What the user wants of a metric. */
    public Optional<Objective> objective(MetricKey key) {
        return result.objectives().stream()
                .filter(objective -> objective.metric().equals(key))
                .findFirst();
    }

    /** How a metric's values are written. */
    public UnitFormat format(String metric) {
        return UnitFormat.of(definition(metric).map(MetricDefinition::unit).orElse(""), result.currency());
    }

    /** The mean of a metric of a variant with its interval; a dash when there is none. */
    public String measured(VariantResult variant, MetricKey key) {
        return estimate(variant, key)
                .map(estimate -> figures.of(key).valueAndInterval(estimate.mean(), estimate.halfWidth()))
                .orElse("–");
    }

    /** The unit in which the values of a metric are drawn, those of all variants in one. */
    public DisplayUnit unit(MetricKey key) {
        return figures.format(key).display(figures.largest(key));
    }

    /** A difference with its sign, and with no more digits than its interval warrants. */
    public String difference(MetricKey key, Estimate difference) {
        double mean = difference.mean();
        String size = figures.upTo(key, mean).difference(mean, difference.halfWidth());
        return (mean > 0 ? "+" : mean < 0 ? "-" : "") + size;
    }

    /** Every run of every variant. */
    public List<RunResult> runs() {
        return variants().stream().flatMap(variant -> variant.runs().stream()).toList();
    }

    /** Most replications that a variant has. */
    public int replications() {
        return variants().stream()
                .mapToInt(variant -> variant.runs().size())
                .max()
                .orElse(0);
    }
}
