package org.orrery.reports.chart.topic;

import java.util.List;
import java.util.Optional;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.topic.TimePanels.Quantity;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.text.Durations;
import org.orrery.reports.text.Numbers;
import org.orrery.simulator.measure.MetricKey;

/** How many pods wait, and how many run, over time. */
final class PodsOverTime implements Topic {

    private static final MetricKey UNSCHEDULED = MetricKey.of("pods.unscheduled.mean");
    private static final MetricKey PENDING = MetricKey.of("pods.pending.mean");
    private static final MetricKey READY = MetricKey.of("pods.ready.mean");

    @Override
    public List<Figure> figures(Evidence evidence) {
        List<Quantity> quantities = List.of(
                new Quantity("pods without a node", UNSCHEDULED),
                new Quantity("pods not running yet", PENDING),
                new Quantity("pods ready", READY));
        return new TimePanels(evidence, quantities)
                .figure("pods-over-time", title(evidence)).stream()
                        .map(Figure.class::cast)
                        .toList();
    }

    private static String title(Evidence evidence) {
        String name = "";
        double most = 0;
        double at = 0;
        for (VariantResult variant : evidence.variants()) {
            Optional<SeriesAverage> average = SeriesAverage.of(variant, UNSCHEDULED);
            if (average.isPresent() && average.get().peak() > most) {
                most = average.get().peak();
                at = average.get().peakTime();
                name = variant.name();
            }
        }
        if (most < 0.5) {
            return "Pods hardly ever wait for a node";
        }
        String who = evidence.variants().size() == 1 ? "" : " under " + name;
        String howMany = Numbers.fixed(most, 0);
        return (howMany.equals("1") ? "One pod waits" : "Up to " + howMany + " pods wait") + " for a node" + who
                + ", most at " + Durations.text(at);
    }
}
