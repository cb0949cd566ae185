package org.orrery.policies.kubernetes.plugin;

/**
 * A function through points, straight between them and constant beyond them, in integers that are truncated towards
 * zero.
 */
final class PiecewiseLinear {

    private final long[] x;
    private final long[] y;

    /** A function through points whose first coordinates rise. */
    PiecewiseLinear(long[] x, long[] y) {
        this.x = x.clone();
        this.y = y.clone();
    }

    long at(long value) {
        for (int i = 0; i < x.length; i++) {
            if (value <= x[i]) {
                return i == 0 ? y[0] : y[i - 1] + (y[i] - y[i - 1]) * (value - x[i - 1]) / (x[i] - x[i - 1]);
            }
        }
        return y[y.length - 1];
    }
}
