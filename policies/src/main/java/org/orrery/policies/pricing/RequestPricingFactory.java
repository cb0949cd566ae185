package org.orrery.policies.pricing;

import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.Pricing;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Requests are paid for, as with platforms for functions. */
public final class RequestPricingFactory implements PolicyFactory<RequestPricingFactory.RequestPrices> {

    private static final double MILLION = 1e6;

    /** What requests cost. */
    public record RequestPrices(
            @Setting(help = "price of a million requests", quantity = Quantity.MONEY, min = "0")
            double perMillion) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.PRICING;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public String help() {
        return "Each attempt of a request that is sent to a service is paid for, retries included; nodes and pods cost "
                + "nothing.";
    }

    @Override
    public Class<RequestPrices> settings() {
        return RequestPrices.class;
    }

    @Override
    public Pricing create(RequestPrices prices, PolicyContext context) {
        return new Pricing() {
            @Override
            public boolean billsNodes() {
                return false;
            }

            @Override
            public double perRequest() {
                return prices.perMillion() / MILLION;
            }
        };
    }
}
