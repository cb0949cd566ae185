package org.orrery.simulator.measure;

import java.util.List;

/**
 * What a metric is: the one place from which help, documentation and report texts are made.
 *
 * @param name dotted name; a part in angle brackets stands for a number
 * @param unit unit of its values; {@code 1} for a share, {@code ratio} for a number of times
 * @param help what it says, in one sentence
 * @param formula how it is computed
 * @param source where the definition comes from; empty when it is plain
 * @param direction which values people want
 * @param scopes the dimensions by which it is also given: {@code pool}, {@code service}…
 */
public record MetricDefinition(
        String name,
        String unit,
        String help,
        String formula,
        String source,
        Direction direction,
        List<String> scopes) {

    /** Copies the list. */
    public MetricDefinition {
        scopes = List.copyOf(scopes);
    }
}
