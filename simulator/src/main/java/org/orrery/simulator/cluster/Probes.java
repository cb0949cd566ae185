package org.orrery.simulator.cluster;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Probe;

/**
 * Asks running pods whether they are ready and alive. The answer counts at the time of the question: how long it takes
 * is reckoned from what the pod has to do at that moment.
 */
final class Probes {

    private final Timers timers;
    private final Outcome outcome;
    private final int waitingKind;
    private final int readinessKind;
    private final int livenessKind;
    private double roundTime;

    /** What follows from answers. */
    interface Outcome {
        /** A pod answers as ready ones do, or does not any more. */
        void readiness(Pod pod, boolean isReady);

        /** A pod has not answered for so long that it is started again. */
        void isDead(Pod pod);
    }

    /** Questions to the pods that {@code pods} knows. */
    Probes(Timers timers, PodTable pods, Outcome outcome) {
        this.timers = timers;
        this.outcome = outcome;
        // Work may wait for a pod that is not ready; a pod that is ready keeps nothing alive by being asked.
        waitingKind = timers.registerKind(
                Phase.NODE_AGENT, "readiness probe of a pod not ready", (timer, pod) -> askReadiness(pods.at(pod)));
        readinessKind = timers.registerBackgroundKind(
                Phase.NODE_AGENT, "readiness probe", (timer, pod) -> askReadiness(pods.at(pod)));
        livenessKind = timers.registerBackgroundKind(
                Phase.NODE_AGENT, "liveness probe", (timer, pod) -> askLiveness(pods.at(pod)));
    }

    /** Seconds in which every change has been noticed by the probes there have been. */
    double roundTime() {
        return roundTime;
    }

    /** A pod's containers run. */
    void start(Pod pod) {
        PodTemplate template = pod.template();
        Probe readiness = template.readinessProbe();
        pod.readinessStreak = 0;
        pod.livenessFailures = 0;
        if (readiness != null) {
            roundTime = Math.max(roundTime, readiness.roundTime());
            armReadiness(pod, timers.now() + readiness.initialDelay());
        }
        Probe liveness = template.livenessProbe();
        if (liveness != null) {
            roundTime = Math.max(roundTime, liveness.roundTime());
            pod.livenessTimer = timers.newTimer(livenessKind, pod.id());
            timers.schedule(pod.livenessTimer, timers.now() + liveness.initialDelay());
        }
    }

    /** A pod's containers have stopped or are about to. */
    void stop(Pod pod) {
        pod.readinessTimer = free(pod.readinessTimer);
        pod.livenessTimer = free(pod.livenessTimer);
    }

    private int free(int timer) {
        if (timer != EventList.NONE) {
            timers.freeTimer(timer);
        }
        return EventList.NONE;
    }

    private void armReadiness(Pod pod, double time) {
        pod.readinessTimer = free(pod.readinessTimer);
        pod.readinessTimer = timers.newTimer(pod.isReady() ? readinessKind : waitingKind, pod.id());
        timers.schedule(pod.readinessTimer, time);
    }

    private static boolean answers(Pod pod, Probe probe) {
        return pod.activity().answerSeconds(pod, probe.work()) <= probe.timeout();
    }

    private static Probe required(@Nullable Probe probe) {
        if (probe == null) {
            throw new IllegalStateException("A pod without a probe was asked.");
        }
        return probe;
    }

    private void askReadiness(Pod pod) {
        Probe probe = required(pod.template().readinessProbe());
        boolean isRight = answers(pod, probe);
        boolean isReady = pod.isReady();
        // Counts answers in a row that speak against what is believed.
        pod.readinessStreak = isRight == isReady ? 0 : pod.readinessStreak + 1;
        int threshold = isReady ? probe.failureThreshold() : probe.successThreshold();
        if (pod.readinessStreak >= threshold) {
            pod.readinessStreak = 0;
            outcome.readiness(pod, isRight);
        }
        if (pod.readinessTimer != EventList.NONE) {
            armReadiness(pod, timers.now() + probe.period());
        }
    }

    private void askLiveness(Pod pod) {
        Probe probe = required(pod.template().livenessProbe());
        pod.livenessFailures = answers(pod, probe) ? 0 : pod.livenessFailures + 1;
        if (pod.livenessFailures >= probe.failureThreshold()) {
            outcome.isDead(pod);
        } else {
            timers.schedule(pod.livenessTimer, timers.now() + probe.period());
        }
    }
}
