package org.orrery.scenarios.experiment;

/** Hears how an experiment goes on. */
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener NONE = (done, total, variant, replication) -> {};

    /**
     * A replication is done.
     *
     * @param done how many are done
     * @param total how many there will be, as far as is known now
     */
    void replicationDone(int done, int total, String variant, int replication);
}
