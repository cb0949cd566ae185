package org.orrery.simulator.policy;

import java.util.Set;
import org.orrery.simulator.settings.NamedFactory;

/**
 * Makes policies of one name. Found by {@link java.util.ServiceLoader}: a line in {@code META-INF/services} is all that
 * makes a policy known, be it built in or from a third party.
 *
 * @param <C> the policy's parameters: a record whose components are annotated with
 *     {@link org.orrery.simulator.settings.Setting}
 */
public interface PolicyFactory<C extends Record> extends NamedFactory<PolicyKind, C> {

    /** What a scenario must have for this policy to make sense. */
    default Set<Requirement> requires() {
        return Set.of();
    }

    /**
     * Makes a policy; called once for each replication and target. What it returns is of the kind's type.
     *
     * @throws IllegalArgumentException when the settings contradict each other, with a message for the user
     */
    Object create(C settings, PolicyContext context);
}
