package org.orrery.reports.chart.topic;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.topic.TimePanels.Form;
import org.orrery.reports.chart.topic.TimePanels.Quantity;
import org.orrery.simulator.measure.MetricKey;

/** How the cost of the nodes builds up, in all and by pool; only where variants or pools differ. */
final class CostOverTime implements Topic {

    private static final String COST = "cost.total";
    private static final String POOL = "pool=";
    private static final int MAX_POOLS = 4;

    @Override
    public List<Figure> figures(Evidence evidence) {
        MetricKey total = MetricKey.of(COST);
        TreeSet<String> pools = new TreeSet<>();
        evidence.runs().stream()
                .flatMap(run -> run.series().stream())
                .filter(series ->
                        series.key().name().equals(COST) && series.key().scope().startsWith(POOL))
                .forEach(series -> pools.add(series.key().scope()));
        boolean isPlain = pools.isEmpty()
                && Spread.of(evidence, total).filter(Spread::isReal).isEmpty();
        if (isPlain) {
            // The same straight line for everybody.
            return List.of();
        }
        Stream<Quantity> byPool = pools.stream()
                .limit(MAX_POOLS)
                .map(scope -> new Quantity(
                        "pool " + scope.substring(POOL.length()), new MetricKey(COST, scope), Form.CUMULATIVE));
        List<Quantity> quantities = Stream.concat(Stream.of(new Quantity("all nodes", total, Form.CUMULATIVE)), byPool)
                .toList();
        return new TimePanels(evidence, quantities)
                .figure("cost-over-time", title(evidence, total)).stream()
                        .map(Figure.class::cast)
                        .toList();
    }

    private static String title(Evidence evidence, MetricKey total) {
        return Spread.of(evidence, total)
                .map(spread -> evidence.variants().size() > 1 && spread.isReal()
                        ? spread.highest() + " spends the most ("
                                + evidence.format(COST).text(spread.most().mean()) + "), " + spread.lowest()
                                + " the least ("
                                + evidence.format(COST).text(spread.least().mean()) + ")"
                        : "The nodes cost " + spread.range(evidence, total))
                .orElse("Cost of the nodes over time");
    }
}
