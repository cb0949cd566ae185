package org.orrery.scenarios.assembly;

import org.orrery.scenarios.section.Scenario;
import org.orrery.scenarios.section.ServiceSection;
import org.orrery.simulator.PolicyTrial;

/** Where in a scenario a policy is written. */
final class PolicyPath {

    private PolicyPath() {}

    /** The path of a policy that cannot be made. */
    static String of(PolicyTrial.Refusal refusal, Scenario scenario) {
        String service = "workload.services[" + refusal.service() + "].";
        return switch (refusal.kind()) {
            case FAILOVER -> "policies.failover";
            case PRICING -> "policies.pricing";
            case NODE_AUTOSCALER -> "policies.autoscaling.nodes";
            case CONTROLLER -> service + "controller";
            case DISRUPTION -> service + "disruptionBudget";
            case BALANCING -> service + "balancing";
            case POD_AUTOSCALER ->
                hasOwn(refusal.service(), scenario, true) ? service + "autoscaling.pods" : "policies.autoscaling.pods";
            case POD_SIZER ->
                hasOwn(refusal.service(), scenario, false)
                        ? service + "autoscaling.sizes"
                        : "policies.autoscaling.sizes";
            default -> "policies";
        };
    }

    private static boolean hasOwn(String name, Scenario scenario, boolean ofPods) {
        for (ServiceSection service : scenario.workload().services()) {
            if (service.name().equals(name)) {
                return (ofPods
                                ? service.autoscaling().pods()
                                : service.autoscaling().sizes())
                        != null;
            }
        }
        return false;
    }
}
