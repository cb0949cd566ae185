package org.orrery.scenarios.experiment;

/**
 * One of several parts of an experiment that are run apart.
 *
 * @param index counted from 1
 * @param count how many parts there are
 */
public record Shard(int index, int count) {

    /** The whole experiment. */
    public static final Shard ALL = new Shard(1, 1);

    /** Checks the range. */
    public Shard {
        if (count < 1 || index < 1 || index > count) {
            throw new IllegalArgumentException(
                    "A shard is written i/n with i from 1 to n, not " + index + "/" + count + ".");
        }
    }

    /** Reads {@code i/n}. */
    public static Shard parse(String text) {
        String[] parts = text.split("/", -1);
        try {
            if (parts.length == 2) {
                return new Shard(Integer.parseInt(parts[0].trim()), Integer.parseInt(parts[1].trim()));
            }
        } catch (NumberFormatException e) {
            // Falls through to the message.
        }
        throw new IllegalArgumentException("A shard is written i/n, for example 2/5, not '" + text + "'.");
    }

    /** Whether this part runs the task of a number, counted from 0. */
    public boolean runs(int task) {
        return task % count == index - 1;
    }
}
