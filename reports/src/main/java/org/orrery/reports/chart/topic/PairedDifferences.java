package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.IntervalFigure;
import org.orrery.reports.chart.figure.IntervalFigure.Panel;
import org.orrery.reports.chart.figure.IntervalFigure.Row;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Comparison;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.statistics.Verdict;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.reports.text.UnitFormat;
import org.orrery.simulator.measure.MetricKey;

/** Every variant against the baseline, pair by pair of replications: which differences are real. */
final class PairedDifferences implements Topic {

    private static final int MAX_PANELS = 6;

    @Override
    public List<Figure> figures(Evidence evidence) {
        if (evidence.variants().size() < 2 || evidence.replications() < 2) {
            return List.of();
        }
        List<MetricKey> keys = evidence.telling(MAX_PANELS).stream()
                .filter(key -> evidence.variants().stream()
                        .anyMatch(variant ->
                                evidence.comparison(variant.name(), key).isPresent()))
                .toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        String baseline = evidence.variants().get(0).name();
        return List.of(new IntervalFigure(
                new Caption(
                        "paired-differences",
                        title(evidence, keys, baseline),
                        "Mean difference to " + baseline
                                + " under the same random numbers, with 95 % intervals; filled marks are real differences."),
                keys.stream().map(key -> panel(evidence, key)).toList()));
    }

    private static Panel panel(Evidence evidence, MetricKey key) {
        UnitFormat format = evidence.format(key.name());
        double largest = evidence.variants().stream()
                .map(variant -> evidence.comparison(variant.name(), key))
                .flatMap(Optional::stream)
                .map(Comparison::difference)
                .mapToDouble(difference -> Math.max(Math.abs(difference.low()), Math.abs(difference.high())))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        DisplayUnit display = format.display(largest);
        DisplayUnit unit = format.ofDifferences(display);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < evidence.variants().size(); i++) {
            VariantResult variant = evidence.variants().get(i);
            rows.add(row(evidence, key, variant, i, unit));
        }
        return new Panel(key.toString(), "change of the " + evidence.name(key), Scale.fromZero("", unit), rows, 0, "");
    }

    private static Row row(Evidence evidence, MetricKey key, VariantResult variant, int number, DisplayUnit unit) {
        Comparison comparison = evidence.comparison(variant.name(), key).orElse(null);
        if (comparison == null) {
            return new Row(variant.name(), number, Double.NaN, Double.NaN, Double.NaN, "–", false);
        }
        Estimate difference = comparison.difference();
        return new Row(
                variant.name(),
                number,
                unit.of(difference.mean()),
                unit.of(difference.low()),
                unit.of(difference.high()),
                evidence.difference(key, difference),
                isReal(comparison.verdict()));
    }

    private static boolean isReal(Verdict verdict) {
        return verdict == Verdict.BETTER || verdict == Verdict.WORSE || verdict == Verdict.DIFFERENT;
    }

    private static String title(Evidence evidence, List<MetricKey> keys, String baseline) {
        List<Comparison> first = evidence.variants().stream()
                .map(variant -> evidence.comparison(variant.name(), keys.get(0)))
                .flatMap(Optional::stream)
                .toList();
        long better =
                first.stream().filter(one -> one.verdict() == Verdict.BETTER).count();
        long worse =
                first.stream().filter(one -> one.verdict() == Verdict.WORSE).count();
        long different =
                first.stream().filter(one -> one.verdict() == Verdict.DIFFERENT).count();
        String of = " of " + first.size() + (first.size() == 1 ? " variant" : " variants");
        List<String> parts = new ArrayList<>();
        addPart(parts, better, of, "better");
        addPart(parts, worse, of, "worse");
        addPart(parts, different, of, "different");
        return parts.isEmpty()
                ? "No variant can be told from " + baseline + " in " + keys.get(0)
                : String.join(", ", parts) + " than " + baseline + " in " + keys.get(0);
    }

    private static void addPart(List<String> parts, long count, String of, String word) {
        if (count > 0) {
            parts.add(count + (parts.isEmpty() ? of : "") + (count == 1 ? " is " : " are ") + "really " + word);
        }
    }
}
