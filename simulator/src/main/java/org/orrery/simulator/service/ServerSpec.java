package org.orrery.simulator.service;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.workload.Law;

/**
 * How a pod serves requests.
 *
 * @param discipline in which order
 * @param workers requests that are worked on at once, where the discipline has workers
 * @param concurrency requests that a pod takes on at once, those that wait for calls or delays among them
 * @param queueAtService whether requests that no pod can take on wait in front of the pods, not at one of them
 * @param queueSize how many may wait in a queue
 * @param coresPerRequest cores that a single request can use at most
 * @param onPodLoss what becomes of requests whose pod dies
 * @param redeliverAfter seconds after which what a pod has taken from the common queue is given to another pod, unless
 *     it is done; positive infinity for never
 * @param maxDeliveries how often the same is given to a pod at most, when it is lost or not done in time
 * @param failures failures of single workers, or null for none
 */
public record ServerSpec(
        Discipline discipline,
        int workers,
        int concurrency,
        boolean queueAtService,
        int queueSize,
        double coresPerRequest,
        LossRule onPodLoss,
        double redeliverAfter,
        int maxDeliveries,
        @Nullable WorkerFailures failures) {

    /** Processor sharing without limits. */
    public static final ServerSpec SHARING = new ServerSpec(
            Discipline.PS,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            false,
            Integer.MAX_VALUE,
            1,
            LossRule.FAIL,
            Double.POSITIVE_INFINITY,
            Integer.MAX_VALUE,
            null);

    /**
     * How single workers fail and recover, whether they are at work or not.
     *
     * @param mtbf time from recovery to failure, in seconds
     * @param mttr time from failure to recovery, in seconds
     */
    public record WorkerFailures(Law mtbf, Law mttr) {}
}
