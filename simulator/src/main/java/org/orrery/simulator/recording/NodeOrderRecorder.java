package org.orrery.simulator.recording;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.simulator.control.NodeOrderListener;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.measure.MetricKey;

/** Records how long nodes take from their order until they join, by pool. Without orders nothing is reported. */
final class NodeOrderRecorder implements NodeOrderListener {

    private static final List<String> SCOPES = List.of("pool");
    static final MetricDefinition MEAN = new MetricDefinition(
            "nodes.provisioning.mean",
            "s",
            "Time from the order of a node until it joined.",
            "mean over ordered nodes that joined of joined - ordered",
            "",
            Direction.LOWER_IS_BETTER,
            SCOPES);
    static final MetricDefinition MAX = new MetricDefinition(
            "nodes.provisioning.max",
            "s",
            "Longest time from the order of a node until it joined.",
            "max over ordered nodes that joined of joined - ordered",
            "",
            Direction.LOWER_IS_BETTER,
            SCOPES);
    static final MetricDefinition GIVEN_UP = new MetricDefinition(
            "nodes.ordersGivenUp",
            "orders",
            "Ordered nodes that did not come in time.",
            "count",
            "",
            Direction.LOWER_IS_BETTER,
            SCOPES);
    static final List<MetricDefinition> ALL = List.of(MEAN, MAX, GIVEN_UP);

    private final Map<String, Tally> byScope = new TreeMap<>();

    private static final class Tally {
        long joined;
        double seconds;
        double longest;
        long givenUp;
    }

    void startMeasuring() {
        byScope.clear();
    }

    private List<Tally> of(String pool) {
        return List.of(
                byScope.computeIfAbsent("", scope -> new Tally()),
                byScope.computeIfAbsent(MetricKey.of("", "pool", pool).scope(), scope -> new Tally()));
    }

    @Override
    public void provisioned(String pool, double seconds) {
        for (Tally tally : of(pool)) {
            tally.joined++;
            tally.seconds += seconds;
            tally.longest = Math.max(tally.longest, seconds);
        }
    }

    @Override
    public void givenUp(String pool) {
        of(pool).forEach(tally -> tally.givenUp++);
    }

    void report(Metrics metrics) {
        byScope.forEach((scope, tally) -> {
            metrics.put(MEAN, scope, tally.joined == 0 ? Double.NaN : tally.seconds / tally.joined);
            metrics.put(MAX, scope, tally.joined == 0 ? Double.NaN : tally.longest);
            metrics.put(GIVEN_UP, scope, tally.givenUp);
        });
    }
}
