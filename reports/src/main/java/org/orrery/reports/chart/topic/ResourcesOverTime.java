package org.orrery.reports.chart.topic;

import java.util.List;
import java.util.Optional;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.topic.TimePanels.Quantity;
import org.orrery.simulator.measure.MetricKey;

/** How much of each resource pods have been given, and how much of it works, over time. */
final class ResourcesOverTime implements Topic {

    private record Resource(String name, String title) {}

    private static final List<Resource> RESOURCES =
            List.of(new Resource("gpu", "GPU"), new Resource("cpu", "CPU"), new Resource("memory", "memory"));

    @Override
    public List<Figure> figures(Evidence evidence) {
        return RESOURCES.stream()
                .flatMap(resource -> figure(evidence, resource).stream())
                .map(Figure.class::cast)
                .toList();
    }

    private static Optional<LineFigure> figure(Evidence evidence, Resource resource) {
        MetricKey allocated = MetricKey.of(resource.name() + ".allocated");
        MetricKey used = MetricKey.of(resource.name() + ".used");
        List<Quantity> quantities = List.of(
                new Quantity(resource.title() + " allocated", allocated),
                new Quantity(resource.title() + " used", used));
        return new TimePanels(evidence, quantities)
                .figure(resource.name() + "-over-time", title(evidence, resource, allocated, used));
    }

    private static String title(Evidence evidence, Resource resource, MetricKey allocated, MetricKey used) {
        Optional<Spread> spread = Spread.of(evidence, allocated);
        if (spread.isEmpty()) {
            return resource.title() + " over time";
        }
        Spread found = spread.get();
        if (evidence.variants().size() == 1) {
            String use = Spread.of(evidence, used)
                    .map(of -> ", and " + of.range(evidence, used) + " works")
                    .orElse("");
            return found.range(evidence, allocated) + " of the " + resource.title() + " is allocated on average" + use;
        }
        if (!found.isReal()) {
            return "All variants allocate about as much " + resource.title() + ": " + found.range(evidence, allocated)
                    + " on average";
        }
        return found.highest() + " allocates the most " + resource.title() + " on average ("
                + evidence.format(allocated.name()).text(found.most().mean()) + "), " + found.lowest() + " the least ("
                + evidence.format(allocated.name()).text(found.least().mean()) + ")";
    }
}
