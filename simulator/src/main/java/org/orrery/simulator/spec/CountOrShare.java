package org.orrery.simulator.spec;

import java.util.regex.Pattern;

/**
 * A number, or a share of some whole, written {@code 3} or {@code 25%}: {@code IntOrString} of Kubernetes.
 *
 * @param value the number, or the percentage
 * @param isShare whether it is a percentage
 */
public record CountOrShare(int value, boolean isShare) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(%?)");
    private static final int PERCENT = 100;

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when the text is neither a number nor a percentage
     */
    public static CountOrShare parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither a number nor a percentage: expected something like 2 or 25%.");
        }
        return new CountOrShare(
                Integer.parseInt(matcher.group(1)), !matcher.group(2).isEmpty());
    }

    /** As a number, of a whole of {@code whole}; a share is rounded up. */
    public int roundedUp(int whole) {
        return isShare ? (int) (((long) value * whole + PERCENT - 1) / PERCENT) : value;
    }

    /** As a number, of a whole of {@code whole}; a share is rounded down. */
    public int roundedDown(int whole) {
        return isShare ? (int) ((long) value * whole / PERCENT) : value;
    }

    @Override
    public String toString() {
        return isShare ? value + "%" : Integer.toString(value);
    }
}
