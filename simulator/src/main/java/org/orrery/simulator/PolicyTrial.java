package org.orrery.simulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.service.ServiceSpec;

/** Makes the policies of a simulation once before it is run, so that users hear of all that is wrong with them. */
public final class PolicyTrial {

    private final SimulationSpec spec;
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * A policy that cannot be made as it is described.
     *
     * @param kind its kind
     * @param service the service that it decides about, or empty for the whole cluster
     * @param message what is wrong, for the user
     */
    public record Refusal(PolicyKind kind, String service, String message) {}

    private PolicyTrial(SimulationSpec spec) {
        this.spec = spec;
    }

    /** The policies that cannot be made; none if all is well. */
    public static List<Refusal> of(SimulationSpec spec) {
        PolicyTrial trial = new PolicyTrial(spec);
        trial.make(spec.resilience().failover(), "");
        trial.make(spec.pricing(), "");
        NodeScalingSpec nodes = spec.nodeScaling();
        trial.make(nodes == null ? null : nodes.autoscaler(), "");
        for (ServiceSpec service : spec.services().services()) {
            trial.make(service.controller(), service.name());
            trial.make(service.disruptionBudget(), service.name());
            trial.make(service.autoscaler(), service.name());
            trial.make(service.sizer(), service.name());
            trial.make(service.balancing(), service.name());
        }
        return trial.refusals;
    }

    private void make(@Nullable PolicyChoice choice, String service) {
        if (choice == null) {
            return;
        }
        try {
            // What is drawn while a policy is made is thrown away with it.
            spec.policies().create(choice.kind().type(), choice, new SimulationContext(spec, new RandomStream(0)));
        } catch (IllegalArgumentException e) {
            refusals.add(new Refusal(choice.kind(), service, String.valueOf(e.getMessage())));
        }
    }
}
