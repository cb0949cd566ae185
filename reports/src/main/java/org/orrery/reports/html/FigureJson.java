package org.orrery.reports.html;

import java.io.StringWriter;
import java.util.List;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.HeatFigure;
import org.orrery.reports.chart.figure.IntervalFigure;
import org.orrery.reports.chart.figure.Line;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.figure.Palette;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.chart.figure.ScatterFigure;
import org.orrery.reports.chart.figure.StackFigure;
import org.orrery.reports.chart.topic.Evidence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Figures as data for the page's script. */
final class FigureJson {

    private static final int BUCKETS = 400;
    private static final int DIGITS = 5;

    private final JsonGenerator json;

    private FigureJson(JsonGenerator json) {
        this.json = json;
    }

    /** The data as JSON in which no {@code <} occurs, so that it can stand in a page. */
    static String of(Evidence evidence, List<Figure> figures) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new FigureJson(generator).write(evidence, figures);
        }
        return text.toString().replace("<", "\\u003c");
    }

    private void write(Evidence evidence, List<Figure> figures) {
        json.writeStartObject();
        json.writeArrayPropertyStart("variants");
        for (int i = 0; i < evidence.variants().size(); i++) {
            json.writeStartObject();
            json.writeStringProperty("name", evidence.variants().get(i).name());
            json.writeStringProperty("colour", Palette.css(Palette.colour(i)));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("heat");
        Palette.heat().forEach(colour -> json.writeString(Palette.css(colour)));
        json.writeEndArray();
        json.writeArrayPropertyStart("figures");
        figures.forEach(this::figure);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figure(Figure figure) {
        json.writeStartObject();
        json.writeStringProperty("title", figure.caption().title());
        if (figure instanceof LineFigure lines) {
            lines(lines);
        } else if (figure instanceof IntervalFigure intervals) {
            intervals(intervals);
        } else if (figure instanceof HeatFigure heat) {
            heat(heat);
        } else if (figure instanceof ScatterFigure scatter) {
            scatter(scatter);
        } else if (figure instanceof StackFigure stack) {
            stack(stack);
        }
        json.writeEndObject();
    }

    private void scale(String name, Scale scale) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("label", scale.label());
        json.writeStringProperty("unit", scale.unit().name());
        json.writeBooleanProperty("log", scale.isLogarithmic());
        json.writeBooleanProperty("fromZero", scale.fromZero());
        json.writeName("end");
        number(scale.end());
        json.writeEndObject();
    }

    private void lines(LineFigure figure) {
        json.writeStringProperty("kind", "lines");
        scale("x", figure.x());
        json.writeArrayPropertyStart("spans");
        for (LineFigure.Span span : figure.spans()) {
            json.writeStartObject();
            numbers("range", span.from(), span.to());
            json.writeStringProperty("label", span.label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("panels");
        for (LineFigure.Panel panel : figure.panels()) {
            json.writeStartObject();
            json.writeStringProperty("title", panel.title());
            scale("y", panel.y());
            json.writeArrayPropertyStart("lines");
            panel.lines().forEach(this::line);
            json.writeEndArray();
            json.writeName("reference");
            number(panel.reference());
            json.writeStringProperty("referenceLabel", panel.referenceLabel());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void line(Line line) {
        json.writeStartObject();
        json.writeStringProperty("label", line.label());
        json.writeStringProperty(
                "colour", Palette.css(Palette.colour(line.style().variant())));
        json.writeNumberProperty(
                "dash", line.style().dash() + Palette.round(line.style().variant()));
        json.writeBooleanProperty("points", line.style().hasPoints());
        json.writeBooleanProperty("steps", line.style().isStepped());
        json.writeBooleanProperty("marks", line.style().isMarks());
        int[] kept = Thinning.kept(line, BUCKETS);
        array("x", line.x(), kept);
        array("y", line.y(), kept);
        if (line.hasBand()) {
            array("low", line.low(), kept);
            array("high", line.high(), kept);
        }
        json.writeEndObject();
    }

    private void intervals(IntervalFigure figure) {
        json.writeStringProperty("kind", "intervals");
        json.writeArrayPropertyStart("panels");
        for (IntervalFigure.Panel panel : figure.panels()) {
            json.writeStartObject();
            json.writeStringProperty("title", panel.title());
            json.writeStringProperty("note", panel.note());
            scale("x", panel.scale());
            json.writeName("reference");
            number(panel.reference());
            json.writeStringProperty("referenceLabel", panel.referenceLabel());
            json.writeArrayPropertyStart("rows");
            for (IntervalFigure.Row row : panel.rows()) {
                json.writeStartObject();
                json.writeStringProperty("label", row.label());
                json.writeStringProperty("colour", Palette.css(Palette.colour(row.variant())));
                numbers("value", row.value(), row.low(), row.high());
                json.writeStringProperty("text", row.text());
                json.writeBooleanProperty("strong", row.isStrong());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void heat(HeatFigure figure) {
        json.writeStringProperty("kind", "heat");
        scale("x", figure.x());
        scale("colour", figure.colour());
        json.writeName("largest");
        number(figure.largest());
        json.writeArrayPropertyStart("panels");
        for (HeatFigure.Panel whole : figure.panels()) {
            HeatFigure.Panel panel = CoarseHeat.of(whole);
            json.writeStartObject();
            json.writeStringProperty("title", panel.title());
            json.writeName("width");
            number(panel.width());
            json.writeArrayPropertyStart("rows");
            panel.rows().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("values");
            for (double[] row : panel.values()) {
                json.writeStartArray();
                for (double value : row) {
                    number(value, 3);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void scatter(ScatterFigure figure) {
        json.writeStringProperty("kind", "scatter");
        scale("x", figure.x());
        scale("y", figure.y());
        json.writeArrayPropertyStart("points");
        for (ScatterFigure.Point point : figure.points()) {
            json.writeStartObject();
            json.writeStringProperty("label", point.label());
            json.writeStringProperty("colour", Palette.css(Palette.colour(point.variant())));
            numbers("x", point.x().value(), point.x().low(), point.x().high());
            numbers("y", point.y().value(), point.y().low(), point.y().high());
            json.writeBooleanProperty("strong", point.isEfficient());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void stack(StackFigure figure) {
        json.writeStringProperty("kind", "stack");
        scale("x", figure.x());
        json.writeArrayPropertyStart("parts");
        for (int i = 0; i < figure.parts().size(); i++) {
            json.writeStartObject();
            json.writeStringProperty("label", figure.parts().get(i));
            json.writeStringProperty("colour", Palette.css(Palette.part(i)));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        for (StackFigure.Row row : figure.rows()) {
            json.writeStartObject();
            json.writeStringProperty("label", row.label());
            numbers("values", row.values());
            json.writeStringProperty("text", row.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void array(String name, double[] values, int[] kept) {
        json.writeArrayPropertyStart(name);
        for (int index : kept) {
            number(values[index]);
        }
        json.writeEndArray();
    }

    private void numbers(String name, double... values) {
        json.writeArrayPropertyStart(name);
        for (double value : values) {
            number(value);
        }
        json.writeEndArray();
    }

    private void number(double value) {
        number(value, DIGITS);
    }

    /** A number with as many digits as can be seen; what is no number is null. */
    private void number(double value, int digits) {
        if (!Double.isFinite(value)) {
            json.writeNull();
        } else if (value == 0) {
            json.writeNumber(0);
        } else {
            int decimals = digits - 1 - (int) Math.floor(StrictMath.log10(Math.abs(value)));
            double power = StrictMath.pow(10, Math.abs(decimals));
            double rounded = decimals >= 0 ? Math.rint(value * power) / power : Math.rint(value / power) * power;
            if (rounded == (long) rounded) {
                json.writeNumber((long) rounded);
            } else {
                json.writeNumber(rounded);
            }
        }
    }
}
