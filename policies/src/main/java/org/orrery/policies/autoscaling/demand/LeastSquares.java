package org.orrery.policies.autoscaling.demand;

import org.jspecify.annotations.Nullable;

/** Fits a sum of a few terms to values so that the squares of what is left over are least, by the normal equations. */
final class LeastSquares {

    /** A pivot this much smaller than the largest entry says that the terms are not independent. */
    private static final double SINGULAR = 1e-9;

    private final double[][] products;
    private final int terms;

    /** Without values. */
    LeastSquares(int terms) {
        this.terms = terms;
        products = new double[terms][terms + 1];
    }

    /** Adds a value and what each term is there. */
    void add(double value, double... of) {
        for (int row = 0; row < terms; row++) {
            for (int column = 0; column < terms; column++) {
                products[row][column] += of[row] * of[column];
            }
            products[row][terms] += of[row] * value;
        }
    }

    /** The factors of the terms, or null when the values do not determine them. */
    double @Nullable [] solve() {
        double largest = 0;
        for (int row = 0; row < terms; row++) {
            largest = Math.max(largest, Math.abs(products[row][row]));
        }
        for (int column = 0; column < terms; column++) {
            int pivot = column;
            for (int row = column + 1; row < terms; row++) {
                if (Math.abs(products[row][column]) > Math.abs(products[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapped = products[column];
            products[column] = products[pivot];
            products[pivot] = swapped;
            if (Math.abs(products[column][column]) <= SINGULAR * largest) {
                return null;
            }
            eliminate(column);
        }
        double[] factors = new double[terms];
        for (int row = 0; row < terms; row++) {
            factors[row] = products[row][terms] / products[row][row];
        }
        return factors;
    }

    private void eliminate(int column) {
        for (int row = 0; row < terms; row++) {
            if (row == column) {
                continue;
            }
            double factor = products[row][column] / products[column][column];
            for (int i = column; i <= terms; i++) {
                products[row][i] -= factor * products[column][i];
            }
        }
    }
}
