package org.orrery.policies.autoscaling.rules;

import java.util.List;
import java.util.Set;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.ScalingDecision;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ServiceObservation;
import org.orrery.simulator.policy.ServiceSignal;

/** Sets the number of replicas at times of a timetable, and leaves it alone in between. */
final class ScheduledAutoscaler implements PodAutoscaler {

    private static final ScalingLoop BY_WISHES = new ScalingLoop(0, Integer.MAX_VALUE, Double.POSITIVE_INFINITY, 0);

    private final List<Entry> entries;
    /** When each entry holds next, or NaN for never again. */
    private final double[] next;

    private boolean hasBegun;

    /**
     * One line of the timetable.
     *
     * @param times when it holds
     * @param replicas the number from then on
     */
    record Entry(Times times, int replicas) {}

    /** Times in seconds since the start of the simulation. */
    @FunctionalInterface
    interface Times {
        /** The first after a time, or at it if {@code isIncluded}; NaN for none. */
        double next(double time, boolean isIncluded);
    }

    /** An autoscaler; of entries that hold at the same time the last counts. */
    ScheduledAutoscaler(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        next = new double[entries.size()];
    }

    @Override
    public Set<ServiceSignal> observes() {
        return Set.of();
    }

    @Override
    public ScalingLoop loop() {
        return BY_WISHES;
    }

    @Override
    public ScalingDecision decide(ServiceObservation observation) {
        double now = observation.now();
        if (!hasBegun) {
            hasBegun = true;
            for (int i = 0; i < next.length; i++) {
                next[i] = entries.get(i).times().next(now, true);
            }
        }
        int replicas = observation.replicas();
        double wake = Double.NaN;
        double latest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < next.length; i++) {
            if (next[i] <= now) {
                // When several are due, because nobody could decide meanwhile, the latest holds.
                if (next[i] >= latest) {
                    latest = next[i];
                    replicas = entries.get(i).replicas();
                }
                next[i] = entries.get(i).times().next(now, false);
            }
            if (Double.isNaN(wake) || next[i] < wake) {
                wake = next[i];
            }
        }
        return new ScalingDecision(replicas, "by the timetable", wake, Double.NaN);
    }
}
