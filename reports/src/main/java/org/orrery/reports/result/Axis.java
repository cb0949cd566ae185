package org.orrery.reports.result;

import java.util.List;

/**
 * Something that is varied.
 *
 * @param path the path in the scenario
 * @param labels the values as people read them; the first is the baseline
 * @param numbers the values as numbers in their unit where the axis is a sweep over a quantity; otherwise empty
 * @param unit the unit of {@code numbers}; empty when there is none
 */
public record Axis(String path, List<String> labels, List<Double> numbers, String unit) {

    /** Copies the lists. */
    public Axis {
        labels = List.copyOf(labels);
        numbers = List.copyOf(numbers);
    }
}
