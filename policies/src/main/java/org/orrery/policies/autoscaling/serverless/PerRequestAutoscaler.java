package org.orrery.policies.autoscaling.serverless;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Set;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.ScalingDecision;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ServiceObservation;
import org.orrery.simulator.policy.ServiceSignal;
import org.orrery.simulator.workload.Law;

/**
 * A pod for each request: what waits starts pods, starts that are not needed any more are cancelled, and a pod that has
 * been idle for some time is switched off. With exponential times these are the queues M/M/k/setup of Gandhi,
 * Harchol-Balter and Adan (2010) and Gandhi, Doroudi, Harchol-Balter and Scheller-Wolf (2013): each that waits starts a
 * pod, or one starts at a time.
 */
final class PerRequestAutoscaler implements PodAutoscaler {

    private final ScalingLoop loop;
    private final boolean isOneAtATime;
    private final Law idle;
    private final RandomStream random;
    /** When each of the idle pods is switched off, in seconds. Which is which does not matter: they are alike. */
    private final DoubleArrayList ends = new DoubleArrayList();

    PerRequestAutoscaler(ScalingLoop loop, boolean isOneAtATime, Law idle, RandomStream random) {
        this.loop = loop;
        this.isOneAtATime = isOneAtATime;
        this.idle = idle;
        this.random = random;
    }

    @Override
    public Set<ServiceSignal> observes() {
        return Set.of();
    }

    @Override
    public ScalingLoop loop() {
        return loop;
    }

    @Override
    public boolean followsEveryRequest() {
        return true;
    }

    @Override
    public ScalingDecision decide(ServiceObservation observation) {
        int ready = observation.readyReplicas();
        int busy = Math.min(ready, observation.requestsAtPods());
        int waiting = observation.heldRequests();
        double now = observation.now();
        // Whoever became idle last is used again first.
        while (ends.size() > ready - busy) {
            ends.removeDouble(ends.size() - 1);
        }
        while (ends.size() < ready - busy) {
            ends.add(now + idle.sample(random));
        }
        double wake = Double.NaN;
        for (int i = ends.size() - 1; i >= 0; i--) {
            if (ends.getDouble(i) <= now) {
                ends.removeDouble(i);
            } else {
                wake = Double.isNaN(wake) ? ends.getDouble(i) : Math.min(wake, ends.getDouble(i));
            }
        }
        int starting = isOneAtATime ? Math.min(1, waiting) : waiting;
        int wanted = (int) Math.max(loop.min(), Math.min(loop.max(), (long) busy + ends.size() + starting));
        return new ScalingDecision(
                wanted,
                busy + " busy, " + ends.size() + " idle, " + starting + " starting for " + waiting + " waiting",
                wake,
                Double.NaN);
    }
}
