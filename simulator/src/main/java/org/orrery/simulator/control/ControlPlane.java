package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the control plane works. While it does not, nothing is scheduled, scaled, replaced or noticed; what runs goes
 * on, and nodes start again what fails on them.
 */
public final class ControlPlane {

    private final List<Runnable> whenBack = new ArrayList<>();
    private int outages;

    /** Whether it does not work. */
    public boolean isDown() {
        return outages > 0;
    }

    /** Has something done each time it works again, in the order in which this was asked for. */
    public void whenBack(Runnable action) {
        whenBack.add(action);
    }

    /** It stops working; outages nest. */
    public void breakDown() {
        outages++;
    }

    /** One of its outages is over. */
    public void recover() {
        outages--;
        if (outages == 0) {
            whenBack.forEach(Runnable::run);
        }
    }
}
