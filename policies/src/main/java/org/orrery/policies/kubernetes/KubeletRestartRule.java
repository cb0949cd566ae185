package org.orrery.policies.kubernetes;

import org.orrery.simulator.policy.RestartRule;

/** The kubelet's back-off: 10 s before the first restart, doubling to 300 s, forgotten after a container ran 600 s. */
final class KubeletRestartRule implements RestartRule {

    private static final double INITIAL = 10;
    private static final double LONGEST = 300;
    private static final double FORGIVEN_AFTER = 600;
    private static final int DOUBLINGS = 5;

    @Override
    public double delay(int restarts) {
        return restarts >= DOUBLINGS ? LONGEST : Math.min(LONGEST, INITIAL * (1 << restarts));
    }

    @Override
    public double forgiveAfter() {
        return FORGIVEN_AFTER;
    }
}
