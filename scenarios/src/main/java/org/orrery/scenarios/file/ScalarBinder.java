package org.orrery.scenarios.file;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.CountOrShare;

/** Binds single values: numbers with their units and bounds, texts, words. */
final class ScalarBinder {

    private final Problems problems;

    ScalarBinder(Problems problems) {
        this.problems = problems;
    }

    Bound bind(Class<?> type, Component component, Quantity quantity, Tree tree, String path) {
        if (!(tree instanceof Tree.Scalar scalar)) {
            problems.add(tree, path, component.form(quantity));
            return Bound.NOTHING;
        }
        Object value = value(type, component, quantity, scalar, path);
        return value == null ? Bound.NOTHING : new Bound(value, tree);
    }

    private @Nullable Object value(
            Class<?> type, Component component, Quantity quantity, Tree.Scalar scalar, String path) {
        if (type == String.class) {
            return text(component, scalar, path);
        }
        if (type == boolean.class) {
            return bool(component, scalar, path);
        }
        if (type == CountOrShare.class) {
            return countOrShare(component, scalar, path);
        }
        if (type.isEnum()) {
            return constant(type, scalar, path);
        }
        Double word = word(component.setting(), scalar);
        if (word != null) {
            return convert(type, word);
        }
        return number(type, component, quantity, scalar, path);
    }

    private @Nullable String text(Component component, Tree.Scalar scalar, String path) {
        List<String> allowed = Arrays.asList(component.setting().oneOf());
        if (!allowed.isEmpty() && !allowed.contains(scalar.text())) {
            problems.add(
                    scalar.at(),
                    path,
                    "found '" + scalar.text() + "'",
                    "one of " + String.join(", ", allowed),
                    Nearest.hint(scalar.text(), allowed));
            return null;
        }
        return scalar.text();
    }

    private @Nullable CountOrShare countOrShare(Component component, Tree.Scalar scalar, String path) {
        try {
            return CountOrShare.parse(scalar.text());
        } catch (IllegalArgumentException e) {
            problems.add(scalar, path, component.form(Quantity.NUMBER));
            return null;
        }
    }

    private @Nullable Boolean bool(Component component, Tree.Scalar scalar, String path) {
        return switch (scalar.text()) {
            case "true", "yes", "on" -> Boolean.TRUE;
            case "false", "no", "off" -> Boolean.FALSE;
            default -> {
                problems.add(scalar, path, component.form(Quantity.NUMBER));
                yield null;
            }
        };
    }

    private @Nullable Object constant(Class<?> type, Tree.Scalar scalar, String path) {
        for (Object constant : type.getEnumConstants()) {
            if (Component.word((Enum<?>) constant).equals(scalar.text())) {
                return constant;
            }
        }
        List<String> words = Component.words(type);
        problems.add(
                scalar.at(),
                path,
                "found '" + scalar.text() + "'",
                "one of " + String.join(", ", words),
                Nearest.hint(scalar.text(), words));
        return null;
    }

    /** Words such as unlimited stand for the largest value; auto for none at all. */
    private static @Nullable Double word(Setting setting, Tree.Scalar scalar) {
        if (!Arrays.asList(setting.words()).contains(scalar.text())) {
            return null;
        }
        return scalar.text().equals("auto") ? Double.NaN : Double.POSITIVE_INFINITY;
    }

    private static Object convert(Class<?> type, double value) {
        if (type == int.class) {
            return (int) value;
        }
        if (type == long.class) {
            return (long) value;
        }
        return value;
    }

    private @Nullable Object number(
            Class<?> type, Component component, Quantity quantity, Tree.Scalar scalar, String path) {
        try {
            double value;
            Object result;
            if (type == double.class || type == Double.class) {
                value = QuantityFormat.read(scalar.text(), quantity);
                result = value;
            } else {
                long whole = QuantityFormat.readWhole(scalar.text(), quantity);
                if (isInt(type) && whole != (int) whole) {
                    throw new QuantityFormat.FormatException("The number is too large.");
                }
                value = whole;
                result = isInt(type) ? (Object) (int) whole : (Object) whole;
            }
            return isWithinBounds(component, quantity, value, scalar, path) ? result : null;
        } catch (QuantityFormat.FormatException e) {
            problems.add(scalar.at(), path, "found " + scalar.describe(), component.form(quantity), e.hint());
            return null;
        }
    }

    private static boolean isInt(Class<?> type) {
        return type == int.class || type == Integer.class;
    }

    private boolean isWithinBounds(
            Component component, Quantity quantity, double value, Tree.Scalar scalar, String path) {
        Setting setting = component.setting();
        double min = bound(setting.min(), quantity, Double.NEGATIVE_INFINITY);
        double max = bound(setting.max(), quantity, Double.POSITIVE_INFINITY);
        if (value < min || setting.aboveMin() && value <= min) {
            String unlimited = Arrays.asList(setting.words()).contains("unlimited") ? "'unlimited' is possible." : "";
            problems.add(
                    scalar.at(),
                    path,
                    "found " + scalar.describe(),
                    (setting.aboveMin() ? "more than " : "at least ") + setting.min(),
                    unlimited);
            return false;
        }
        if (value > max) {
            problems.add(scalar.at(), path, "found " + scalar.describe(), "at most " + setting.max(), "");
            return false;
        }
        return true;
    }

    private static double bound(String text, Quantity quantity, double none) {
        if (text.isEmpty()) {
            return none;
        }
        try {
            return QuantityFormat.read(text, quantity);
        } catch (QuantityFormat.FormatException e) {
            // Bounds of laws' settings are written without the unit of what the law is for.
            try {
                return QuantityFormat.read(text, Quantity.NUMBER);
            } catch (QuantityFormat.FormatException again) {
                throw new IllegalStateException("The bound '" + text + "' is not " + quantity.form() + ".", again);
            }
        }
    }

    /** The value of a scalar as a quantity; null after noting what is wrong. */
    @Nullable
    Double quantity(Tree.Scalar scalar, Quantity quantity, String path, String orElse) {
        try {
            return QuantityFormat.read(scalar.text(), quantity);
        } catch (QuantityFormat.FormatException e) {
            problems.add(scalar.at(), path, "found " + scalar.describe(), quantity.form() + orElse, e.hint());
            return null;
        }
    }
}
