package org.orrery.reports.statistics;

import java.util.List;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.Objective.Goal;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.recording.MetricCatalogue;

/** Which values of metrics the user wants: what the objectives say, else what the catalogue says. */
public final class Preferences {

    private final MetricCatalogue catalogue = new MetricCatalogue();
    private final List<Objective> objectives;

    /** The preferences that objectives state. */
    public Preferences(List<Objective> objectives) {
        this.objectives = objectives;
    }

    /** Which values of a metric are wanted. */
    public Direction direction(MetricKey metric) {
        for (Objective objective : objectives) {
            if (objective.metric().equals(metric)) {
                return objective.goal() == Goal.MAX || objective.goal() == Goal.AT_LEAST
                        ? Direction.HIGHER_IS_BETTER
                        : Direction.LOWER_IS_BETTER;
            }
        }
        return catalogue.find(metric.name()).map(MetricDefinition::direction).orElse(Direction.NEUTRAL);
    }

    /** Whether a metric is an objective. */
    public boolean isObjective(MetricKey metric) {
        return objectives.stream().anyMatch(objective -> objective.metric().equals(metric));
    }
}
