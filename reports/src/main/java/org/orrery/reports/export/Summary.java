package org.orrery.reports.export;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Comparison;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.statistics.ExperimentAnalysis;
import org.orrery.reports.statistics.ExperimentAnalysis.AxisEffect;
import org.orrery.reports.text.Units;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that was found, as JSON. What is not a number is null. Everything but {@code run} depends on the scenario alone.
 */
final class Summary {

    /** The version of this file's shape, as in scenario files. */
    private static final int FORMAT = 1;

    private final ExperimentResult result;
    private final ExperimentAnalysis analysis;
    private final Units units = new Units();

    Summary(ExperimentResult result, ExperimentAnalysis analysis) {
        this.result = result;
        this.analysis = analysis;
    }

    void writeTo(Writer out) {
        ObjectWriter writer = JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .writer()
                .with((PrettyPrinter) new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        try (JsonGenerator json = writer.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("orrery", FORMAT);
            json.writeStringProperty("scenario", result.scenario());
            json.writeStringProperty("description", result.description());
            json.writeStringProperty("hash", result.hash());
            json.writeStringProperty("currency", result.currency());
            number(json, "horizon", result.horizon());
            number(json, "warmup", result.warmup());
            objectives(json);
            variants(json);
            json.writeArrayPropertyStart("comparisons");
            for (Comparison comparison : analysis.comparisons()) {
                comparison(json, "", comparison);
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("axisEffects");
            for (AxisEffect effect : analysis.axisEffects()) {
                comparison(json, effect.path(), effect.comparison());
            }
            json.writeEndArray();
            if (analysis.best() == null) {
                json.writeNullProperty("best");
            } else {
                json.writeStringProperty("best", analysis.best());
            }
            texts(json, "answers", analysis.answers());
            texts(json, "warnings", analysis.warnings());
            texts(json, "notes", result.notes());
            run(json);
            json.writeEndObject();
        }
    }

    private void objectives(JsonGenerator json) {
        json.writeArrayPropertyStart("objectives");
        for (Objective objective : result.objectives()) {
            json.writeStartObject();
            json.writeStringProperty("metric", objective.metric().name());
            json.writeStringProperty("scope", objective.metric().scope());
            json.writeStringProperty("goal", goal(objective));
            number(json, "bound", objective.bound());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String goal(Objective objective) {
        return switch (objective.goal()) {
            case AT_LEAST -> "atLeast";
            case AT_MOST -> "atMost";
            case MIN -> "min";
            case MAX -> "max";
        };
    }

    private void variants(JsonGenerator json) {
        json.writeArrayPropertyStart("variants");
        for (VariantResult variant : result.variants()) {
            json.writeStartObject();
            json.writeStringProperty("name", variant.name());
            json.writeObjectPropertyStart("settings");
            variant.settings().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeStringProperty("endReason", EndReasons.worst(variant));
            json.writeObjectPropertyStart("endReasons");
            EndReasons.counts(variant).forEach((reason, count) -> json.writeNumberProperty(reason.text(), count));
            json.writeEndObject();
            json.writeNumberProperty("replications", variant.runs().size());
            json.writeObjectPropertyStart("metrics");
            Map<MetricKey, Estimate> estimates = analysis.estimates().getOrDefault(variant.name(), Map.of());
            estimates.forEach((metric, estimate) -> {
                json.writeObjectPropertyStart(metric.toString());
                json.writeStringProperty("unit", units.of(metric));
                number(json, "mean", estimate.mean());
                number(json, "sd", estimate.sd());
                interval(json, estimate);
                json.writeNumberProperty("n", estimate.n());
                json.writeEndObject();
            });
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void comparison(JsonGenerator json, String axis, Comparison comparison) {
        json.writeStartObject();
        if (!axis.isEmpty()) {
            json.writeStringProperty("axis", axis);
        }
        json.writeStringProperty("metric", comparison.metric().name());
        json.writeStringProperty("scope", comparison.metric().scope());
        json.writeStringProperty("baseline", comparison.baseline());
        json.writeStringProperty("variant", comparison.variant());
        number(json, "difference", comparison.difference().mean());
        interval(json, comparison.difference());
        number(json, "relative", comparison.relative());
        number(json, "p", comparison.p());
        number(json, "pAdjusted", comparison.pAdjusted());
        number(json, "effectSize", comparison.effectSize());
        json.writeNumberProperty("n", comparison.difference().n());
        json.writeStringProperty("verdict", comparison.verdict().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private void run(JsonGenerator json) {
        long computed = result.variants().stream()
                .flatMap(variant -> variant.runs().stream())
                .filter(run -> run.wallSeconds() > 0)
                .mapToLong(RunResult::events)
                .sum();
        json.writeObjectPropertyStart("run");
        json.writeNumberProperty("events", result.run().events());
        number(json, "wallSeconds", result.run().wallSeconds());
        number(json, "eventsPerSecond", computed / result.run().wallSeconds());
        json.writeNumberProperty("peakHeapBytes", result.run().peakHeapBytes());
        json.writeNumberProperty("threads", result.run().threads());
        json.writeNumberProperty("reused", result.run().reused());
        json.writeStringProperty("version", result.version());
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, Estimate estimate) {
        if (!estimate.hasInterval()) {
            json.writeNullProperty("ci95");
            return;
        }
        json.writeArrayPropertyStart("ci95");
        json.writeNumber(Numbers.text(estimate.low()));
        json.writeNumber(Numbers.text(estimate.high()));
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, double value) {
        json.writeName(name);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeNull();
        } else {
            json.writeNumber(Numbers.text(value));
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
