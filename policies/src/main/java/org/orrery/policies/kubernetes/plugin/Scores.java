package org.orrery.policies.kubernetes.plugin;

/** The scale of final scores, and kube-scheduler's default ways to bring raw scores onto it. */
final class Scores {

    /** The best final score; the worst is 0. */
    static final long MAX = 100;

    private Scores() {}

    /** Scales the largest raw score to 100. */
    static void normalize(long[] scores, int count) {
        long max = max(scores, count);
        for (int i = 0; i < count; i++) {
            scores[i] = max == 0 ? 0 : MAX * scores[i] / max;
        }
    }

    /** Scales the largest raw score to 0; with only zeros all get 100. */
    static void normalizeReversed(long[] scores, int count) {
        long max = max(scores, count);
        for (int i = 0; i < count; i++) {
            scores[i] = max == 0 ? MAX : MAX - MAX * scores[i] / max;
        }
    }

    private static long max(long[] scores, int count) {
        long max = 0;
        for (int i = 0; i < count; i++) {
            max = Math.max(max, scores[i]);
        }
        return max;
    }
}
