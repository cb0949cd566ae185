package org.orrery.scenarios.file;

import org.orrery.simulator.policy.Policies;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.Catalogue;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/**
 * The named parts that scenarios can use.
 *
 * @param policies policies
 * @param workloads laws, arrivals, rates, formats of traces
 */
public record Catalogues(
        Catalogue<PolicyKind, PolicyFactory<?>> policies, Catalogue<WorkloadKind, WorkloadFactory<?>> workloads) {

    /** Everything that a class loader knows of. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Catalogues of(ClassLoader loader) {
        // The type argument of a factory cannot be named in a class literal.
        return new Catalogues(Policies.of(loader).catalogue(), new Catalogue<>((Class) WorkloadFactory.class, loader));
    }
}
