package org.orrery.policies.placement;

import org.orrery.simulator.policy.NodeWindow;

/** Takes the first node that will do, beginning where a rule says. */
final class FirstFound implements NodeWindow {

    /** Where the look for a node begins. */
    enum Start {
        /** At the first node. */
        FIRST_NODE,
        /** At the node that was chosen last. */
        LAST_CHOICE,
        /** Behind the node that was chosen last. */
        BEHIND_LAST_CHOICE
    }

    private final Start start;
    private int next;

    FirstFound(Start start) {
        this.start = start;
    }

    @Override
    public int start(int nodes) {
        return next < nodes ? next : 0;
    }

    @Override
    public int enough(int nodes) {
        return 1;
    }

    @Override
    public void looked(int nodes, int examined, int chosen) {
        if (chosen >= 0 && start != Start.FIRST_NODE) {
            next = start == Start.LAST_CHOICE ? chosen : chosen + 1;
        }
    }
}
