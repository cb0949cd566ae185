package org.orrery.simulator.kernel;

/** Hashing of 64-bit words whose every output bit depends on every input bit. */
public final class Mixing {

    /** 2^64 divided by the golden ratio, odd. */
    public static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

    private Mixing() {}

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014; Stafford's variant 13). */
    static long splitMix(long word) {
        long z = (word ^ (word >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return z ^ (z >>> 31);
    }

    /** The hash of what was hashed before and a word. */
    public static long combine(long hash, long word) {
        return splitMix((hash ^ splitMix(word + GOLDEN)) * 5 + GOLDEN);
    }

    /** The hash of what was hashed before and a text. */
    public static long combine(long hash, String text) {
        long result = combine(hash, text.length());
        for (int i = 0; i < text.length(); i++) {
            result = combine(result, text.charAt(i));
        }
        return result;
    }

    /** Uniform on (0, 1): the middle of one of 2^52 equal cells. */
    static double openUnit(long word) {
        return ((word >>> 12) + 0.5) * 0x1p-52;
    }
}
