package org.orrery.reports.chart.topic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.topic.TimePanels.Quantity;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.SeriesBands;
import org.orrery.reports.text.Durations;
import org.orrery.reports.text.Numbers;
import org.orrery.simulator.measure.MetricKey;

/** How many pods wait, and how many run, over time. */
final class PodsOverTime implements Topic {

    private static final MetricKey UNSCHEDULED = MetricKey.of("pods.unscheduled.mean");
    private static final MetricKey PENDING = MetricKey.of("pods.pending.mean");
    private static final MetricKey READY = MetricKey.of("pods.ready.mean");

    /** Fewer pods than this on average are none to speak of. */
    private static final double SOME = 0.5;

    @Override
    public List<Figure> figures(Evidence evidence) {
        List<Quantity> quantities = List.of(
                new Quantity("pods without a node", UNSCHEDULED), new Quantity("pods not running yet", PENDING));
        // Pods of services are drawn with their demand already.
        boolean isOfServices = !Scopes.services(evidence, READY.name()).isEmpty();
        Optional<LineFigure> waiting = isOfServices && most(evidence) < SOME
                ? Optional.empty()
                : new TimePanels(evidence, quantities).figure("waiting-over-time", title(evidence));
        Optional<LineFigure> running = isOfServices && !hasTasks(evidence)
                ? Optional.empty()
                : new TimePanels(evidence, List.of(new Quantity("pods ready", READY)))
                        .figure("ready-over-time", titleOfReady(evidence));
        return Stream.of(waiting, running)
                .flatMap(Optional::stream)
                .map(Figure.class::cast)
                .toList();
    }

    private static boolean hasTasks(Evidence evidence) {
        return evidence.variants().stream()
                .anyMatch(variant -> evidence.estimate(variant, MetricKey.of("tasks.submitted"))
                        .filter(estimate -> estimate.mean() > 0)
                        .isPresent());
    }

    /** Most pods that wait for a node at a time, in any variant. */
    private static double most(Evidence evidence) {
        return evidence.variants().stream()
                .map(variant -> SeriesBands.of(variant, UNSCHEDULED))
                .flatMap(Optional::stream)
                .mapToDouble(SeriesBands::peak)
                .max()
                .orElse(0);
    }

    private static String titleOfReady(Evidence evidence) {
        return Spread.of(evidence, READY)
                .map(spread -> spread.isReal() && evidence.variants().size() > 1
                        ? spread.highest() + " runs the most pods on average ("
                                + Numbers.significant(spread.most().mean(), 3) + "), " + spread.lowest()
                                + " the fewest ("
                                + Numbers.significant(spread.least().mean(), 3) + ")"
                        : spread.range(evidence, READY) + " are ready on average")
                .orElse("Pods ready over time");
    }

    private static String title(Evidence evidence) {
        String name = "";
        double most = 0;
        double at = 0;
        for (VariantResult variant : evidence.variants()) {
            Optional<SeriesBands> bands = SeriesBands.of(variant, UNSCHEDULED).map(SeriesBands::whereMostAre);
            if (bands.isPresent() && bands.get().peak() > most) {
                most = bands.get().peak();
                at = bands.get().peakTime();
                name = variant.name();
            }
        }
        if (most < SOME) {
            return "Pods hardly ever wait for a node";
        }
        String who = evidence.variants().size() == 1 ? "" : " under " + name;
        String howMany = Numbers.fixed(most, 0);
        return (howMany.equals("1") ? "One pod waits" : "Up to " + howMany + " pods wait") + " for a node" + who
                + ", most at " + Durations.text(at);
    }
}
