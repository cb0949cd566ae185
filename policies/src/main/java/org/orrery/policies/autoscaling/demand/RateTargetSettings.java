package org.orrery.policies.autoscaling.demand;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/**
 * What one pod can serve.
 *
 * @param rps requests a second
 */
public record RateTargetSettings(
        @Setting(
                help = "requests that one pod serves well; this many times fewer pods than requests are the demand",
                quantity = Quantity.RATE,
                min = "0/s",
                aboveMin = true)
        double rps) {}
