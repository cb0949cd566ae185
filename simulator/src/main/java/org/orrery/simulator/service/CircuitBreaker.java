package org.orrery.simulator.service;

/**
 * Refuses attempts while too many fail. Closed, it counts outcomes over a window that moves in tenths; at a share of
 * errors it opens. Open for its time, it lets one attempt through: when that succeeds it closes, else it opens again.
 * After M. Nygard, Release It!, 2007.
 */
final class CircuitBreaker {

    private static final int SLICES = 10;
    /** Fewer outcomes than this say nothing. */
    private static final int LEAST = 20;

    private final ClientSpec.Breaker spec;
    private final long[] good = new long[SLICES];
    private final long[] bad = new long[SLICES];
    private long slice;
    private boolean isOpen;
    private boolean isTrying;
    private double openUntil;

    CircuitBreaker(ClientSpec.Breaker spec) {
        this.spec = spec;
    }

    /** Whether an attempt may be sent now. */
    boolean allows(double now) {
        if (!isOpen) {
            return true;
        }
        if (now < openUntil || isTrying) {
            return false;
        }
        isTrying = true;
        return true;
    }

    /** Notes how an attempt that was sent has ended. */
    void ended(double now, boolean success) {
        if (isOpen) {
            if (isTrying) {
                isTrying = false;
                if (success) {
                    close();
                } else {
                    openUntil = now + spec.open();
                }
            }
            return;
        }
        advance(now);
        int index = (int) (slice % SLICES);
        if (success) {
            good[index]++;
            return;
        }
        bad[index]++;
        long errors = 0;
        long all = 0;
        for (int i = 0; i < SLICES; i++) {
            errors += bad[i];
            all += bad[i] + good[i];
        }
        if (all >= LEAST && errors >= spec.errors() * all) {
            isOpen = true;
            openUntil = now + spec.open();
        }
    }

    private void close() {
        isOpen = false;
        for (int i = 0; i < SLICES; i++) {
            good[i] = 0;
            bad[i] = 0;
        }
    }

    private void advance(double now) {
        long current = (long) (now / spec.window() * SLICES);
        for (long passed = Math.max(slice + 1, current - SLICES + 1); passed <= current; passed++) {
            good[(int) (passed % SLICES)] = 0;
            bad[(int) (passed % SLICES)] = 0;
        }
        slice = Math.max(slice, current);
    }
}
