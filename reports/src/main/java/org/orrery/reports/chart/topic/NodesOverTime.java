package org.orrery.reports.chart.topic;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.topic.TimePanels.Quantity;
import org.orrery.reports.text.Numbers;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;

/** How many nodes there are over time, in all and by pool; only where their number changes. */
final class NodesOverTime implements Topic {

    private static final String NODES = "nodes.mean";
    private static final String POOL = "pool=";
    private static final int MAX_POOLS = 6;

    @Override
    public List<Figure> figures(Evidence evidence) {
        List<Series> all = evidence.runs().stream()
                .flatMap(run -> run.series().stream())
                .filter(series -> series.key().name().equals(NODES))
                .toList();
        if (all.stream().noneMatch(NodesOverTime::changes)) {
            return List.of();
        }
        TreeSet<String> pools = new TreeSet<>();
        all.stream()
                .map(series -> series.key().scope())
                .filter(scope -> scope.startsWith(POOL))
                .forEach(pools::add);
        Stream<Quantity> byPool = pools.size() < 2
                ? Stream.of()
                : pools.stream()
                        .limit(MAX_POOLS)
                        .map(scope -> new Quantity(
                                "nodes of pool " + scope.substring(POOL.length()), new MetricKey(NODES, scope)));
        List<Quantity> quantities = Stream.concat(Stream.of(new Quantity("nodes", MetricKey.of(NODES))), byPool)
                .toList();
        return new TimePanels(evidence, quantities)
                .figure("nodes-over-time", title(all)).stream()
                        .map(Figure.class::cast)
                        .toList();
    }

    private static boolean changes(Series series) {
        for (double value : series.values()) {
            if (value != series.values()[0]) {
                return true;
            }
        }
        return false;
    }

    private static String title(List<Series> all) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Series series : all) {
            if (series.key().scope().isEmpty()) {
                for (double value : series.values()) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return "Between " + Numbers.fixed(least, 0) + " and " + Numbers.fixed(most, 0) + " nodes are up";
    }
}
