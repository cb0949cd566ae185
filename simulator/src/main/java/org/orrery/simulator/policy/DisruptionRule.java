package org.orrery.simulator.policy;

import java.util.List;

/** Says how many pods of a set may be disturbed at will. It remembers nothing. */
public interface DisruptionRule {

    /** Judges a set of pods. */
    Verdict judge(PodSet pods);

    /** Seconds for which an evicted pod that has not ended counts as disturbed. */
    double forgetAfter();

    /** Whether a pod that is not ready may be evicted. */
    boolean mayEvictUnready(Verdict verdict);

    /**
     * The pods that a budget covers.
     *
     * @param matched how many there are
     * @param unmanaged how many of them nobody would replace
     * @param healthy how many are ready and not ending
     * @param controllerScales how many replicas each of their controllers is to have
     */
    record PodSet(int matched, int unmanaged, int healthy, List<Integer> controllerScales) {

        /** Copies the list. */
        public PodSet {
            controllerScales = List.copyOf(controllerScales);
        }
    }

    /**
     * What may be done.
     *
     * @param allowed how many healthy pods may be evicted now
     * @param healthy how many are healthy
     * @param desiredHealthy how many must stay healthy
     * @param expected how many there should be
     */
    record Verdict(int allowed, int healthy, int desiredHealthy, int expected) {}
}
