package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.Objective.Goal;
import org.orrery.reports.text.Figures;
import org.orrery.simulator.measure.MetricKey;

/** Says which variants keep a bound, which do not, and of which it is not certain. */
final class BoundAnswer {

    private final Objective bound;
    private final Figures figures;

    BoundAnswer(Objective bound, Figures figures) {
        this.bound = bound;
        this.figures = figures;
    }

    /** A sentence for each of the three groups that is not empty. */
    List<String> sentences(Map<String, Map<MetricKey, Estimate>> estimates) {
        List<String> keeping = new ArrayList<>();
        List<String> breaking = new ArrayList<>();
        List<String> uncertain = new ArrayList<>();
        estimates.forEach((variant, ofVariant) -> {
            Estimate estimate = ofVariant.get(bound.metric());
            if (estimate == null) {
                return;
            }
            String said = variant + " (" + figures.value(estimate.mean(), estimate.halfWidth()) + ")";
            if (estimate.hasInterval() && estimate.covers(bound.bound()) && estimate.sd() > 0) {
                uncertain.add(variant + " ("
                        + figures.value(estimate.mean(), estimate.halfWidth()) + ", 95 % interval "
                        + figures.interval(estimate.low(), estimate.high()) + ")");
            } else if (Selection.keeps(bound, estimate.mean())) {
                keeping.add(said);
            } else {
                breaking.add(said);
            }
        });
        String wanted = bound.metric() + " " + (bound.goal() == Goal.AT_LEAST ? "at least " : "at most ")
                + figures.value(bound.bound(), Double.NaN);
        List<String> sentences = new ArrayList<>();
        if (!keeping.isEmpty()) {
            sentences.add(wanted + " is reached by " + Sentences.list(keeping) + ".");
        }
        if (!breaking.isEmpty()) {
            sentences.add(wanted + " is missed by " + Sentences.list(breaking) + ".");
        }
        if (!uncertain.isEmpty()) {
            sentences.add("Whether " + wanted + " is reached is not certain for " + Sentences.list(uncertain) + ".");
        }
        return sentences;
    }
}
