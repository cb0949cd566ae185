package org.orrery.policies.kubernetes;

/** How long a pod that was tried in vain is left alone: 1 s, doubling with each attempt to 10 s. */
final class PodBackoff {

    private static final double INITIAL = 1;
    private static final double LONGEST = 10;

    /** From this number of attempts on the back-off does not grow. */
    static final int LONGEST_AFTER = 5;

    private PodBackoff() {}

    /** The back-off in seconds after so many attempts, at least one. */
    static double after(int attempts) {
        return attempts >= LONGEST_AFTER ? LONGEST : INITIAL * (1 << (attempts - 1));
    }
}
