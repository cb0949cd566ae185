package org.orrery.reports.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** Turns contrasts into comparisons: corrects the p-values of objectives for their number and judges. */
final class ComparisonFamily {

    private final Preferences preferences;
    private final double indifference;

    ComparisonFamily(Preferences preferences, double indifference) {
        this.preferences = preferences;
        this.indifference = indifference;
    }

    /** Comparisons of contrasts, in the same order; those of objectives are one family. */
    List<Comparison> judge(List<Contrast> contrasts) {
        double[] ofObjectives = contrasts.stream()
                .mapToDouble(contrast -> preferences.isObjective(contrast.metric())
                        ? contrast.test().p()
                        : Double.NaN)
                .toArray();
        double[] adjusted = HolmCorrection.adjust(ofObjectives);
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> judge(contrasts.get(i), adjusted[i]))
                .toList();
    }

    private Comparison judge(Contrast contrast, double adjusted) {
        double p = contrast.test().p();
        return new Comparison(
                contrast.metric(),
                contrast.baseline(),
                contrast.variant(),
                contrast.difference(),
                contrast.relative(),
                p,
                adjusted,
                contrast.test().effectSize(),
                VerdictRule.of(
                        contrast,
                        Double.isNaN(adjusted) ? p : adjusted,
                        preferences.direction(contrast.metric()),
                        indifference));
    }
}
