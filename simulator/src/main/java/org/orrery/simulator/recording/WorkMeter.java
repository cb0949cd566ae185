package org.orrery.simulator.recording;

import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.UseListener;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.TimeIntegral;

/**
 * The work that all processors did over the whole run, for an identity: it must be the work that was done plus the work
 * that was lost.
 */
public final class WorkMeter implements UseListener {

    private final Timers timers;
    private final TimeIntegral rate = new TimeIntegral();

    /** A meter at zero. */
    public WorkMeter(Timers timers) {
        this.timers = timers;
    }

    @Override
    public void cpuChanged(Node node, double usedChange, double missingChange) {
        rate.add(timers.now(), usedChange * node.cpu().speed());
    }

    @Override
    public void speedChanged(Node node, double before) {
        rate.add(timers.now(), node.cpu().usedCores() * (node.cpu().speed() - before));
    }

    /** Core-seconds at speed one done so far. */
    public double coreSeconds() {
        return rate.integral(timers.now());
    }
}
