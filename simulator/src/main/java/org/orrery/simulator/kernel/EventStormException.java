package org.orrery.simulator.kernel;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Thrown when more events happen at one instant than any model needs: two parts of it are calling each other for ever.
 */
public final class EventStormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A storm.
     *
     * @param time when it rages, in seconds
     * @param limit how many events are too many
     * @param sources how many events each source had lately, by its name
     */
    public EventStormException(double time, long limit, Map<String, Long> sources) {
        super("More than " + limit + " events at t=" + time + " s; the busiest sources are " + busiest(sources) + ".");
    }

    private static String busiest(Map<String, Long> sources) {
        return sources.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(source -> "'" + source.getKey() + "' (" + source.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
