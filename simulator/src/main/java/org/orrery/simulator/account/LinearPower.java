package org.orrery.simulator.account;

import org.cloudsimplus.power.models.PowerModelHostSimple;
import org.orrery.simulator.spec.PowerCurve;

/**
 * Power that rises in a straight line from idle to full load. The line is that of CloudSim Plus'
 * {@link PowerModelHostSimple}, so that its users find their figures again.
 */
public final class LinearPower implements PowerCurve {

    private final PowerModelHostSimple model;
    private final double idle;

    /**
     * A line between two powers.
     *
     * @param idle watts without load, not negative
     * @param max watts under full load, at least {@code idle}
     */
    public LinearPower(double idle, double max) {
        if (idle < 0 || max < idle) {
            throw new IllegalArgumentException(
                    "Power rises from idle to full load: " + idle + " W to " + max + " W does not.");
        }
        this.idle = idle;
        // The model refuses a maximum of zero; nothing is drawn then anyway.
        model = new PowerModelHostSimple(Math.max(max, Double.MIN_NORMAL), Math.min(idle, max));
    }

    @Override
    public double watts(double utilisation) {
        return utilisation <= 0 ? idle : model.getPower(Math.min(1, utilisation));
    }
}
