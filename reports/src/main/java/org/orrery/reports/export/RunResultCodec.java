package org.orrery.reports.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.HdrHistogram.Histogram;
import org.orrery.simulator.measure.Curve;
import org.orrery.simulator.measure.HeatMap;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.Series;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the result of one replication as compressed JSON and reads it back: every number to the bit, so that whoever
 * works with results cannot tell those that were kept from those just computed. The same result always gives the same
 * bytes; how long the run took is not kept, since it is no result.
 */
public final class RunResultCodec {

    private static final int FORMAT = 1;
    /** More than any result, expanded: who claims more is no file of ours. */
    private static final int LARGEST = 512 << 20;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /** The bytes of a result that is kept under a key. */
    public byte[] encode(String key, RunResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes, 1 << 16);
                JsonGenerator json = mapper.createGenerator(zipped)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeStringProperty("key", key);
            json.writeNumberProperty("replication", result.replication());
            json.writeNumberProperty("seed", result.seed());
            json.writeStringProperty("endReason", result.endReason().name());
            writeTexts(json, "endDetail", result.endDetail());
            json.writeNumberProperty("endTime", result.endTime());
            json.writeNumberProperty("faultHash", result.faultHash());
            json.writeNumberProperty("events", result.events());
            writeMetrics(json, result.metrics());
            writeHistograms(json, result.histograms());
            writeSeries(json, result.series());
            writeHeatMaps(json, result.heatMaps());
            writeCurves(json, result.curves());
            writeTexts(json, "notes", result.notes());
            json.writeObjectPropertyStart("decisions");
            result.decisions().forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot fail to be written to.", e);
        }
        return bytes.toByteArray();
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void writeMetrics(JsonGenerator json, Map<MetricKey, Double> metrics) {
        json.writeArrayPropertyStart("metrics");
        metrics.forEach((key, value) -> {
            json.writeStartObject();
            writeKey(json, key);
            json.writeNumberProperty("value", value);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void writeKey(JsonGenerator json, MetricKey key) {
        json.writeStringProperty("metric", key.name());
        json.writeStringProperty("scope", key.scope());
    }

    private static void writeHistograms(JsonGenerator json, Map<MetricKey, Histogram> histograms) {
        json.writeArrayPropertyStart("histograms");
        histograms.forEach((key, histogram) -> {
            ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
            int length = histogram.encodeIntoByteBuffer(buffer);
            json.writeStartObject();
            writeKey(json, key);
            json.writeName("counts");
            json.writeBinary(buffer.array(), 0, length);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void writeSeries(JsonGenerator json, List<Series> all) {
        json.writeArrayPropertyStart("series");
        for (Series series : all) {
            json.writeStartObject();
            writeKey(json, series.key());
            json.writeStringProperty("kind", series.kind().name());
            json.writeNumberProperty("width", series.width());
            writeNumbers(json, "values", series.values());
            writeNumbers(json, "weights", series.weights());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeNumbers(JsonGenerator json, String name, double[] numbers) {
        json.writeName(name);
        json.writeArray(numbers, 0, numbers.length);
    }

    private static void writeHeatMaps(JsonGenerator json, List<HeatMap> maps) {
        json.writeArrayPropertyStart("heatMaps");
        for (HeatMap map : maps) {
            json.writeStartObject();
            json.writeStringProperty("name", map.name());
            writeTexts(json, "rows", map.rows());
            json.writeNumberProperty("width", map.width());
            json.writeArrayPropertyStart("values");
            for (double[] row : map.values()) {
                json.writeArray(row, 0, row.length);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCurves(JsonGenerator json, List<Curve> curves) {
        json.writeArrayPropertyStart("curves");
        for (Curve curve : curves) {
            json.writeStartObject();
            json.writeStringProperty("name", curve.name());
            json.writeStringProperty("xName", curve.xName());
            json.writeStringProperty("yName", curve.yName());
            writeNumbers(json, "x", curve.x());
            writeNumbers(json, "y", curve.y());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * The result that was kept under a key.
     *
     * @throws IOException when the bytes are damaged, of another format or kept under another key, with a message that
     *     says which
     */
    public RunResult decode(String key, byte[] bytes) throws IOException {
        byte[] expanded;
        try (GZIPInputStream zipped = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
            expanded = zipped.readNBytes(LARGEST + 1);
        }
        if (expanded.length > LARGEST) {
            throw new IOException("it is larger than any result");
        }
        try {
            JsonNode json = mapper.readTree(expanded);
            int format = json.path("format").asInt(0);
            if (format != FORMAT) {
                throw new IOException("its format is " + format + ", not " + FORMAT);
            }
            if (!json.path("key").asString("").equals(key)) {
                throw new IOException("it holds the result of another replication");
            }
            return result(json);
        } catch (RuntimeException e) {
            // Readers of JSON and of histograms complain about damage in many ways.
            throw new IOException("its content is damaged", e);
        }
    }

    private static RunResult result(JsonNode json) {
        Map<MetricKey, Double> metrics = new TreeMap<>();
        for (JsonNode metric : json.required("metrics")) {
            metrics.put(key(metric), number(metric.required("value")));
        }
        Map<MetricKey, Histogram> histograms = new TreeMap<>();
        for (JsonNode histogram : json.required("histograms")) {
            byte[] counts =
                    Base64.getDecoder().decode(histogram.required("counts").asString());
            histograms.put(key(histogram), Histogram.decodeFromByteBuffer(ByteBuffer.wrap(counts), 0));
        }
        List<Series> series = new ArrayList<>();
        for (JsonNode one : json.required("series")) {
            series.add(new Series(
                    key(one),
                    Series.Kind.valueOf(one.required("kind").asString()),
                    number(one.required("width")),
                    numbers(one.required("values")),
                    numbers(one.required("weights"))));
        }
        List<HeatMap> heatMaps = new ArrayList<>();
        for (JsonNode map : json.required("heatMaps")) {
            heatMaps.add(new HeatMap(
                    map.required("name").asString(),
                    texts(map.required("rows")),
                    number(map.required("width")),
                    rows(map.required("values"))));
        }
        List<Curve> curves = new ArrayList<>();
        for (JsonNode curve : json.required("curves")) {
            curves.add(new Curve(
                    curve.required("name").asString(),
                    curve.required("xName").asString(),
                    curve.required("yName").asString(),
                    numbers(curve.required("x")),
                    numbers(curve.required("y"))));
        }
        Map<String, Long> decisions = new TreeMap<>();
        json.required("decisions")
                .properties()
                .forEach(entry -> decisions.put(entry.getKey(), entry.getValue().longValue()));
        return new RunResult(
                json.required("replication").intValue(),
                json.required("seed").longValue(),
                RunResult.EndReason.valueOf(json.required("endReason").asString()),
                texts(json.required("endDetail")),
                number(json.required("endTime")),
                metrics,
                histograms,
                series,
                heatMaps,
                curves,
                texts(json.required("notes")),
                decisions,
                json.required("faultHash").longValue(),
                json.required("events").longValue(),
                0);
    }

    private static MetricKey key(JsonNode json) {
        return new MetricKey(
                json.required("metric").asString(), json.required("scope").asString());
    }

    /** A number; those that JSON cannot write are texts. */
    private static double number(JsonNode json) {
        return json.isString() ? Double.parseDouble(json.asString()) : json.doubleValue();
    }

    private static double[] numbers(JsonNode json) {
        double[] numbers = new double[json.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(json.get(i));
        }
        return numbers;
    }

    private static double[][] rows(JsonNode json) {
        double[][] rows = new double[json.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(json.get(i));
        }
        return rows;
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
