package org.orrery.reports.chart.topic;

import java.util.List;
import java.util.Optional;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.topic.TimePanels.Form;
import org.orrery.reports.chart.topic.TimePanels.Quantity;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.SeriesBands;
import org.orrery.reports.text.Durations;
import org.orrery.reports.text.Numbers;
import org.orrery.simulator.measure.MetricKey;

/** Requests from outside over time: how many come, and how many are not answered. */
final class LoadOverTime implements Topic {

    private static final MetricKey ARRIVED = MetricKey.of("requests.arrived");
    private static final MetricKey FAILED = MetricKey.of("requests.unanswered");

    @Override
    public List<Figure> figures(Evidence evidence) {
        boolean someFail = evidence.variants().stream()
                .map(variant -> SeriesBands.of(variant, FAILED))
                .flatMap(Optional::stream)
                .anyMatch(bands -> bands.peak() > 0);
        Quantity arrived = new Quantity("requests that arrive", ARRIVED, Form.PER_SECOND);
        Quantity failed = new Quantity("requests that end without an answer", FAILED, Form.PER_SECOND);
        return new TimePanels(evidence, someFail ? List.of(arrived, failed) : List.of(arrived))
                .figure("load-over-time", title(evidence)).stream()
                        .map(Figure.class::cast)
                        .toList();
    }

    private static String title(Evidence evidence) {
        VariantResult first = evidence.variants().get(0);
        return SeriesBands.of(first, ARRIVED)
                .map(bands -> "Up to " + Numbers.significant(bands.peak() / bands.width(), 3)
                        + " requests come in a second, most at " + Durations.text(bands.peakTime()))
                .orElse("Requests over time");
    }
}
