package org.orrery.simulator.spec;

import java.util.Arrays;

/**
 * Amounts of resources, by the index that {@link ResourceNames} gives them, in that resource's unit. Immutable.
 * Resources beyond the end count zero.
 */
public final class Amounts {

    /** Nothing of anything. */
    public static final Amounts NONE = new Amounts(new long[0]);

    private final long[] values;

    private Amounts(long[] values) {
        this.values = values;
    }

    /** Amounts with these values; the array is copied. */
    public static Amounts of(long... values) {
        int length = values.length;
        while (length > 0 && values[length - 1] == 0) {
            length--;
        }
        return length == 0 ? NONE : new Amounts(Arrays.copyOf(values, length));
    }

    /** The amount of a resource. */
    public long get(int resource) {
        return resource < values.length ? values[resource] : 0;
    }

    /** One more than the index of the last resource of which there is any. */
    public int length() {
        return values.length;
    }

    /** The sum with other amounts. */
    public Amounts plus(Amounts other) {
        long[] sum = Arrays.copyOf(values, Math.max(values.length, other.values.length));
        for (int i = 0; i < other.values.length; i++) {
            sum[i] = Math.addExact(sum[i], other.values[i]);
        }
        return of(sum);
    }

    /** What is left when other amounts are taken away; never less than zero. */
    public Amounts minus(Amounts other) {
        long[] rest = values.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] = Math.max(0, rest[i] - other.get(i));
        }
        return of(rest);
    }

    /** The larger of both, resource by resource. */
    public Amounts max(Amounts other) {
        long[] larger = Arrays.copyOf(values, Math.max(values.length, other.values.length));
        for (int i = 0; i < other.values.length; i++) {
            larger[i] = Math.max(larger[i], other.values[i]);
        }
        return of(larger);
    }

    /** The same with another amount of one resource. */
    public Amounts with(int resource, long amount) {
        long[] changed = Arrays.copyOf(values, Math.max(values.length, resource + 1));
        changed[resource] = amount;
        return of(changed);
    }

    /** A copy as an array of the given length. */
    public long[] toArray(int length) {
        return Arrays.copyOf(values, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amounts amounts && Arrays.equals(values, amounts.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
