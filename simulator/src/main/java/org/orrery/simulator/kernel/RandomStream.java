package org.orrery.simulator.kernel;

import java.util.random.RandomGenerator;

/**
 * A stream of random numbers: xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM
 * TOMS 47(4), 2021), its state filled by SplitMix64. The same bits on any JVM, 32 bytes of state, cheap to create: one
 * for each purpose and entity.
 *
 * <p>Also a generator of commons-math3, so that its distributions can be drawn from a stream.
 */
public final class RandomStream implements RandomGenerator, org.apache.commons.math3.random.RandomGenerator {

    private static final double ULP_53 = 0x1p-53;

    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double nextGaussian = Double.NaN;

    /** A stream that starts from {@code seed}; equal seeds give equal streams. */
    public RandomStream(long seed) {
        setSeed(seed);
    }

    @Override
    public void setSeed(long seed) {
        long state = seed + Mixing.GOLDEN;
        s0 = Mixing.splitMix(state);
        state += Mixing.GOLDEN;
        s1 = Mixing.splitMix(state);
        state += Mixing.GOLDEN;
        s2 = Mixing.splitMix(state);
        state += Mixing.GOLDEN;
        s3 = Mixing.splitMix(state);
        nextGaussian = Double.NaN;
    }

    @Override
    public void setSeed(int seed) {
        setSeed((long) seed);
    }

    @Override
    public void setSeed(int[] seed) {
        long hash = seed.length;
        for (int word : seed) {
            hash = Mixing.combine(hash, word);
        }
        setSeed(hash);
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform on [0, 1), a multiple of 2^-53. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * ULP_53;
    }

    /** Uniform on (0, 1), never 0 or 1: the argument for an inverse distribution function. */
    public double nextOpenDouble() {
        return Mixing.openUnit(nextLong());
    }

    @Override
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1p-24f;
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    /** Uniform on 0 (inclusive) to {@code bound} (exclusive), without bias (Lemire, ACM TOMACS 29(1), 2019). */
    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("The bound must be positive: " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xffff_ffffL) < bound) {
            long threshold = 0x1_0000_0000L % bound;
            while ((product & 0xffff_ffffL) < threshold) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; ) {
            long word = nextLong();
            for (int j = 0; j < Long.BYTES && i < bytes.length; j++) {
                bytes[i++] = (byte) word;
                word >>>= 8;
            }
        }
    }

    /** Standard normal (Marsaglia's polar method, SIAM Review 6(3), 1964, on StrictMath). */
    @Override
    public double nextGaussian() {
        if (!Double.isNaN(nextGaussian)) {
            double result = nextGaussian;
            nextGaussian = Double.NaN;
            return result;
        }
        while (true) {
            double x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            double s = x * x + y * y;
            if (s < 1 && s > 0) {
                double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
                nextGaussian = y * factor;
                return x * factor;
            }
        }
    }
}
