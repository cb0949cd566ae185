package org.orrery.policies.pricing;

import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.Pricing;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;

/** Pods are paid for by what they request, as with AWS Fargate or the Autopilot of Google's Kubernetes. */
public final class PodPricingFactory implements PolicyFactory<PodPricingFactory.PodPrices> {

    private static final double GIB = 1L << 30;
    private static final double MILLI = 1000;

    /** What pods cost. */
    public record PodPrices(
            @Setting(help = "price of requested cores", quantity = Quantity.MONEY_PER_CORE_HOUR, min = "0/core-h")
            double cpu,

            @Setting(help = "price of requested memory", quantity = Quantity.MONEY_PER_GIB_HOUR, min = "0/GiB-h")
            double memory,

            @Setting(
                    help = "time that is billed for a pod at least",
                    quantity = Quantity.DURATION,
                    value = "60s",
                    min = "0s")
            double minimum) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.PRICING;
    }

    @Override
    public String name() {
        return "pods";
    }

    @Override
    public String help() {
        return "Pods are paid for by what they request, from the time that they have a node until they end; nodes cost "
                + "nothing.";
    }

    @Override
    public Class<PodPrices> settings() {
        return PodPrices.class;
    }

    @Override
    public Pricing create(PodPrices prices, PolicyContext context) {
        return new Pricing() {
            @Override
            public boolean billsNodes() {
                return false;
            }

            @Override
            public double podPerHour(PodTemplate pod) {
                return prices.cpu() * pod.request(ResourceNames.CPU) / MILLI
                        + prices.memory() * pod.request(ResourceNames.MEMORY) / GIB;
            }

            @Override
            public double podMinimum() {
                return prices.minimum();
            }
        };
    }
}
