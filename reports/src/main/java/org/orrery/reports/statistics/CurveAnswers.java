package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.text.Numbers;
import org.orrery.simulator.measure.Curve;
import org.orrery.simulator.measure.RunResult;

/** Says where the curves of a study end: which variant is highest there and which lowest. */
final class CurveAnswers {

    private static final int DIGITS = 4;

    private CurveAnswers() {}

    private record End(String variant, double y) {}

    /** A sentence for each curve that several variants have. */
    static List<String> of(ExperimentResult result) {
        Set<String> names = new LinkedHashSet<>();
        for (VariantResult variant : result.variants()) {
            variant.runs().forEach(run -> run.curves().forEach(curve -> names.add(curve.name())));
        }
        List<String> sentences = new ArrayList<>();
        for (String name : names) {
            double x = commonEnd(result, name);
            List<End> ends = new ArrayList<>();
            Curve shape = null;
            for (VariantResult variant : result.variants()) {
                List<Double> ys = new ArrayList<>();
                for (RunResult run : variant.runs()) {
                    for (Curve curve : run.curves()) {
                        if (curve.name().equals(name)) {
                            shape = curve;
                            ys.add(at(curve, x));
                        }
                    }
                }
                double mean = StudentInterval.mean(StudentInterval.numbers(
                        ys.stream().mapToDouble(Double::doubleValue).toArray()));
                if (!Double.isNaN(mean)) {
                    ends.add(new End(variant.name(), mean));
                }
            }
            if (shape != null && ends.size() > 1) {
                sentences.add(sentence(shape, x, ends));
            }
        }
        return sentences;
    }

    private static String sentence(Curve shape, double x, List<End> ends) {
        List<End> rising =
                ends.stream().sorted((a, b) -> Double.compare(a.y(), b.y())).toList();
        End lowest = rising.get(0);
        End highest = rising.get(rising.size() - 1);
        return "At " + shape.xName() + " = " + Numbers.significant(x, DIGITS) + ", " + shape.yName() + " is "
                + Numbers.significant(highest.y(), DIGITS) + " with " + highest.variant() + ", the highest of "
                + ends.size() + ", and " + Numbers.significant(lowest.y(), DIGITS) + " with " + lowest.variant()
                + ", the lowest.";
    }

    /** The largest x that all curves of a name reach. */
    private static double commonEnd(ExperimentResult result, String name) {
        return result.variants().stream()
                .flatMap(variant -> variant.runs().stream())
                .flatMap(run -> run.curves().stream())
                .filter(curve -> curve.name().equals(name) && curve.x().length > 0)
                .mapToDouble(curve -> curve.x()[curve.x().length - 1])
                .min()
                .orElse(Double.NaN);
    }

    private static double at(Curve curve, double x) {
        double y = Double.NaN;
        for (int i = 0; i < curve.x().length && curve.x()[i] <= x; i++) {
            y = curve.y()[i];
        }
        return y;
    }
}
