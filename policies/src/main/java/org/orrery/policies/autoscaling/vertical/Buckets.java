package org.orrery.policies.autoscaling.vertical;

/** How a histogram divides values. */
public sealed interface Buckets {

    /** The number of buckets. */
    int count();

    /** The bucket that a value falls in: the first for values below, the last for values beyond. */
    int find(double value);

    /** The least value of a bucket. */
    double start(int bucket);

    /**
     * Buckets of equal size.
     *
     * @param maxValue the largest value to tell apart
     * @param size the size of a bucket
     */
    record Linear(double maxValue, double size) implements Buckets {
        @Override
        public int count() {
            return (int) Math.ceil(maxValue / size) + 1;
        }

        @Override
        public int find(double value) {
            return Math.max(0, Math.min((int) (value / size), count() - 1));
        }

        @Override
        public double start(int bucket) {
            return bucket * size;
        }
    }

    /**
     * Buckets each of which is larger than the one before by the same ratio.
     *
     * @param maxValue the largest value to tell apart
     * @param firstSize the size of the first bucket
     * @param ratio the size of a bucket relative to the one before, more than 1
     * @param count the number of buckets
     */
    record Exponential(double maxValue, double firstSize, double ratio, int count) implements Buckets {

        /** Buckets up to a largest value. */
        public static Exponential upTo(double maxValue, double firstSize, double ratio) {
            int count = (int) Math.ceil(position(maxValue, firstSize, ratio)) + 1;
            return new Exponential(maxValue, firstSize, ratio, count);
        }

        private static double position(double value, double firstSize, double ratio) {
            return StrictMath.log(value * (ratio - 1) / firstSize + 1) / StrictMath.log(ratio);
        }

        @Override
        public int find(double value) {
            if (value < firstSize) {
                return 0;
            }
            return Math.min((int) position(value, firstSize, ratio), count - 1);
        }

        @Override
        public double start(int bucket) {
            return bucket == 0 ? 0 : firstSize * (StrictMath.pow(ratio, bucket) - 1) / (ratio - 1);
        }
    }
}
