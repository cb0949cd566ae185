package org.orrery.simulator.control;

import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.policy.ContainerAmounts;
import org.orrery.simulator.policy.SizingObservation.SizedPod;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.ResourceNames;

/** A pod whose use is measured so that its requests can follow. */
final class MeasuredPod implements SizedPod {

    private final Pod pod;
    /** What was read last: when, of which run of the containers, and how long cores had worked then. */
    private double readAt = Double.NaN;

    private double readOf = Double.NaN;
    private double readSeconds;
    private double killedAt = Double.NaN;

    MeasuredPod(Pod pod) {
        this.pod = pod;
    }

    Pod pod() {
        return pod;
    }

    /**
     * Cores in use on average since the last reading, or NaN when the same containers have not been read before.
     *
     * @param seconds how long cores have worked for the pod since its containers started
     */
    double read(double now, double seconds) {
        double since = pod.runningSince();
        double cores = readOf == since && now > readAt ? (seconds - readSeconds) / (now - readAt) : Double.NaN;
        readAt = now;
        readOf = since;
        readSeconds = seconds;
        return cores;
    }

    void killed(double time) {
        killedAt = time;
    }

    /** The part of the pod's requests of a resource that is a container's; equal parts when nothing is requested. */
    double share(int container, int resource) {
        long whole = 0;
        for (int i = 0; i < pod.template().containers().size(); i++) {
            whole += requests(i).get(resource);
        }
        return whole == 0
                ? 1.0 / pod.template().containers().size()
                : (double) requests(container).get(resource) / whole;
    }

    private Amounts requests(int container) {
        return pod.template().containers().get(container).requests();
    }

    @Override
    public String name() {
        return pod.name();
    }

    @Override
    public double startedAt() {
        return pod.runningSince();
    }

    @Override
    public boolean isLive() {
        return pod.phase() == PodPhase.RUNNING;
    }

    @Override
    public ContainerAmounts request(int container) {
        return new ContainerAmounts(
                requests(container).get(ResourceNames.CPU), requests(container).get(ResourceNames.MEMORY));
    }

    @Override
    public double killedAt() {
        return killedAt;
    }
}
