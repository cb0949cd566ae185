package org.orrery.simulator.policy;

import java.util.List;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.ResourceProfile;

/** What a policy is given when it is made. */
public interface PolicyContext {

    /** A random stream of the policy's own. */
    RandomStream random();

    /** The resources that are counted. */
    ResourceNames resources();

    /** The nodes that are there at the start. */
    List<NodeSpec> nodes();

    /** The shapes of the workload; only for policies that {@link PolicyFactory#requires() require} it. */
    ResourceProfile profile();

    /** The wall clock of time zero, in seconds since 1970, UTC. */
    double startEpoch();

    /**
     * The content of one column of a data file that the settings name, without its header.
     *
     * @throws IllegalArgumentException when there is no such column, with a message for the user
     */
    List<String> column(String file, String column);

    /** Makes another policy, for policies that are made of parts. */
    <T> T part(Class<T> type, PolicyChoice choice);
}
