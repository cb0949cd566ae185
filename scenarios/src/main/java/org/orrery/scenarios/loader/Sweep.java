package org.orrery.scenarios.loader;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.Tree;

/**
 * Values that are written as a range: {@code {from: 30%, to: 90%, step: 10%}} or {@code {…, points: 7, scale: log}}.
 */
final class Sweep {

    private static final Pattern QUANTITY = Pattern.compile(
            // Bounded, for a number of a few characters can stand for one of a thousand million digits.
            "([+-]?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,2})?)(?![\\d.])\\s*(.*)");
    private static final Set<String> KEYS = Set.of("from", "to", "step", "points", "scale");
    private static final int MOST = 1000;

    private final Problems problems;

    Sweep(Problems problems) {
        this.problems = problems;
    }

    /** Whether a tree is written as a range. */
    static boolean isSweep(Tree tree) {
        return tree instanceof Tree.Fields fields
                && fields.get("from") != null
                && fields.get("to") != null
                && KEYS.containsAll(fields.fields().keySet());
    }

    /** A number with its unit, or null when a text is none. */
    static Map.@Nullable Entry<BigDecimal, String> parse(String text) {
        Matcher matcher = QUANTITY.matcher(text.trim());
        return matcher.matches() ? Map.entry(new BigDecimal(matcher.group(1)), matcher.group(2)) : null;
    }

    /** The values, in the unit in which the range is written; empty after noting what is wrong. */
    List<Tree> values(Tree.Fields range, String path) {
        Map.Entry<BigDecimal, String> from = number(range, "from", path);
        Map.Entry<BigDecimal, String> to = number(range, "to", path);
        if (from == null || to == null) {
            return List.of();
        }
        if (!from.getValue().equals(to.getValue())) {
            problems.add(range, path, "the same unit for 'from' and 'to'");
            return List.of();
        }
        List<BigDecimal> numbers = range.get("step") != null
                ? byStep(range, from, to, path)
                : byPoints(range, from.getKey(), to.getKey(), path);
        List<Tree> values = new ArrayList<>();
        for (BigDecimal number : numbers) {
            String text = number.stripTrailingZeros().toPlainString() + from.getValue();
            values.add(new Tree.Scalar(range.at(), text, false));
        }
        return values;
    }

    private List<BigDecimal> byStep(
            Tree.Fields range, Map.Entry<BigDecimal, String> from, Map.Entry<BigDecimal, String> to, String path) {
        Map.Entry<BigDecimal, String> step = number(range, "step", path);
        if (step == null) {
            return List.of();
        }
        boolean isRight = step.getValue().equals(from.getValue())
                && step.getKey().signum() != 0
                && step.getKey().signum() == to.getKey().subtract(from.getKey()).signum();
        if (!isRight) {
            problems.add(range, path, "a step in the unit of 'from' that leads from 'from' to 'to'");
            return List.of();
        }
        int count = to.getKey()
                .subtract(from.getKey())
                .divide(step.getKey(), 0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(MOST))
                .intValue();
        if (count >= MOST) {
            problems.add(range, path, "fewer than " + MOST + " values");
            return List.of();
        }
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            numbers.add(from.getKey().add(step.getKey().multiply(BigDecimal.valueOf(i))));
        }
        return numbers;
    }

    private List<BigDecimal> byPoints(Tree.Fields range, BigDecimal from, BigDecimal to, String path) {
        String points = range.text("points");
        if (points == null || !points.matches("\\d{1,3}") || Integer.parseInt(points) < 2) {
            problems.add(range, path, "'step', or 'points' of at least 2");
            return List.of();
        }
        String scale = range.text("scale");
        boolean isLog = "log".equals(scale);
        if (scale != null && !isLog && !scale.equals("linear")) {
            problems.add(range, path + ".scale", "linear or log");
            return List.of();
        }
        if (isLog && (from.signum() <= 0 || to.signum() <= 0)) {
            problems.add(range, path, "a range above zero, because its scale is log");
            return List.of();
        }
        int count = Integer.parseInt(points);
        List<BigDecimal> numbers = new ArrayList<>();
        double low = from.doubleValue();
        double high = to.doubleValue();
        for (int i = 0; i < count; i++) {
            double share = (double) i / (count - 1);
            double value = isLog ? low * StrictMath.pow(high / low, share) : low + (high - low) * share;
            numbers.add(i == 0 ? from : i == count - 1 ? to : new BigDecimal(value, new MathContext(3)));
        }
        return numbers;
    }

    private Map.@Nullable Entry<BigDecimal, String> number(Tree.Fields range, String key, String path) {
        String text = range.text(key);
        Map.Entry<BigDecimal, String> number = text == null ? null : parse(text);
        if (number == null) {
            problems.add(range, path + "." + key, "a number with its unit");
        }
        return number;
    }
}
