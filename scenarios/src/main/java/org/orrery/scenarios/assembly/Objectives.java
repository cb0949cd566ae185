package org.orrery.scenarios.assembly;

import org.orrery.reports.result.Objective;
import org.orrery.scenarios.loader.Bounds;
import org.orrery.scenarios.section.ObjectiveSection;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.recording.MetricCatalogue;

/** Makes objectives from what scenarios say of them. */
final class Objectives {

    private Objectives() {}

    static Objective objective(ObjectiveSection section) {
        MetricKey key = new MetricKey(section.metric(), section.scope() == null ? "" : section.scope());
        if (section.atLeast() != null) {
            return new Objective(key, Objective.Goal.AT_LEAST, bound(section.atLeast()));
        }
        if (section.atMost() != null) {
            return new Objective(key, Objective.Goal.AT_MOST, bound(section.atMost()));
        }
        boolean isMax = section.goal() == null
                ? new MetricCatalogue().find(section.metric()).orElseThrow().direction() == Direction.HIGHER_IS_BETTER
                : section.goal().equals("max");
        return new Objective(key, isMax ? Objective.Goal.MAX : Objective.Goal.MIN, Double.NaN);
    }

    private static double bound(String text) {
        return Bounds.parse(text).orElseThrow();
    }
}
