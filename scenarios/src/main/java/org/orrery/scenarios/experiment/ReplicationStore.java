package org.orrery.scenarios.experiment;

import java.util.Optional;
import org.orrery.simulator.measure.RunResult;

/**
 * Where results of replications are kept, so that an interrupted experiment goes on where it was, and shards can be put
 * together.
 */
public interface ReplicationStore {

    /** Keeps nothing. */
    ReplicationStore NONE = new ReplicationStore() {
        @Override
        public Optional<RunResult> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, RunResult result) {
            // Nothing is kept.
        }
    };

    /** The result that was kept under a key. */
    Optional<RunResult> find(String key);

    /** Keeps a result. Called by several threads at once. */
    void keep(String key, RunResult result);
}
