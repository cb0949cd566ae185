package org.orrery.simulator.workload;

import org.orrery.simulator.settings.NamedFactory;

/**
 * Makes parts of workloads of one name.
 *
 * @param <C> the part's settings
 */
public interface WorkloadFactory<C extends Record> extends NamedFactory<WorkloadKind, C> {

    /**
     * Makes the part. What it returns is of the kind's type.
     *
     * @throws IllegalArgumentException when the settings contradict each other or a file is not as it should be, with a
     *     message for the user
     */
    Object create(C settings, WorkloadContext context);
}
