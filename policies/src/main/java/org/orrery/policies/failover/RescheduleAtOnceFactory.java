package org.orrery.policies.failover;

import org.orrery.simulator.policy.Failover;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Pods of dead nodes are placed elsewhere as soon as the death is known. */
public final class RescheduleAtOnceFactory implements FailoverFactory<RescheduleAtOnceFactory.Settings> {

    /**
     * Settings of the policy.
     *
     * @param detection seconds from a node's silence to its being known
     */
    public record Settings(
            @Setting(
                    help = "time from a node's silence to its being known",
                    quantity = Quantity.DURATION,
                    value = "0s",
                    min = "0s")
            double detection) {}

    @Override
    public String name() {
        return "reschedule-at-once";
    }

    @Override
    public String help() {
        return "Pods of dead nodes are replaced elsewhere as soon as the death is known, all at once.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Failover create(Settings settings, PolicyContext context) {
        return new FailoverBundle(new ImmediateNodeHealth(settings.detection()), true, null);
    }
}
