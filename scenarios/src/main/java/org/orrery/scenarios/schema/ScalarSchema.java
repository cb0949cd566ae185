package org.orrery.scenarios.schema;

import static org.orrery.scenarios.schema.JsonSchema.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.scenarios.file.Component;
import org.orrery.scenarios.file.QuantityFormat;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.CountOrShare;

/** The schema of single values. */
final class ScalarSchema {

    private ScalarSchema() {}

    /** The schema of a component that is a text, a word, a number or a quantity. */
    static Map<String, Object> of(Class<?> type, Component component, Quantity quantity) {
        Setting setting = component.setting();
        if (type == String.class) {
            return setting.oneOf().length > 0
                    ? map("enum", List.of(setting.oneOf()))
                    : map("type", List.of("string", "number", "boolean"));
        }
        if (type == boolean.class || type == Boolean.class) {
            return map("enum", List.of(true, false, "true", "false", "yes", "no", "on", "off"));
        }
        if (type == CountOrShare.class) {
            return map(
                    "anyOf",
                    List.of(
                            map("type", "integer", "minimum", 0),
                            map("type", "string", "pattern", "^\\s*\\d{1,9}%?\\s*$")));
        }
        if (type.isEnum()) {
            return map("enum", Component.words(type));
        }
        List<Object> forms = new ArrayList<>();
        if (setting.words().length > 0) {
            forms.add(map("enum", List.of(setting.words())));
        }
        forms.add(number(type, setting, quantity));
        return forms.size() == 1 ? number(type, setting, quantity) : map("anyOf", forms);
    }

    private static Map<String, Object> number(Class<?> type, Setting setting, Quantity quantity) {
        double min = bound(setting.min(), quantity, Double.NEGATIVE_INFINITY);
        boolean isAboveZero = min == 0 && setting.aboveMin();
        if (!QuantityPattern.isNumber(quantity)) {
            return isAboveZero ? above(quantity) : quantity(quantity, min < 0);
        }
        boolean isWhole = quantity == Quantity.NUMBER
                && (type == int.class || type == Integer.class || type == long.class || type == Long.class);
        Map<String, Object> number = map("type", isWhole ? "integer" : "number");
        double unit = quantity == Quantity.CPU ? 1000 : 1;
        if (min > Double.NEGATIVE_INFINITY) {
            number.put(setting.aboveMin() ? "exclusiveMinimum" : "minimum", plain(min / unit));
        }
        double max = bound(setting.max(), quantity, Double.POSITIVE_INFINITY);
        if (max < Double.POSITIVE_INFINITY) {
            number.put("maximum", plain(max / unit));
        }
        return quantity == Quantity.CPU
                ? map("anyOf", List.of(number, map("type", "string", "pattern", pattern(quantity, min < 0))))
                : number;
    }

    private static double bound(String text, Quantity quantity, double none) {
        return text.isEmpty()
                ? none
                : QuantityFormat.tryRead(text, quantity)
                        .orElseGet(() ->
                                QuantityFormat.tryRead(text, Quantity.NUMBER).orElseThrow());
    }

    private static Number plain(double value) {
        return value == (long) value ? (Number) (long) value : (Number) value;
    }

    private static String pattern(Quantity quantity, boolean isSigned) {
        return QuantityPattern.of(quantity, isSigned);
    }

    /** Any such quantity; without its unit only zero, where that is possible. */
    static Map<String, Object> quantity(Quantity quantity, boolean isSigned) {
        Map<String, Object> text = map("type", "string", "pattern", pattern(quantity, isSigned));
        if (QuantityPattern.isNumber(quantity)) {
            Map<String, Object> number = isSigned ? map("type", "number") : map("type", "number", "minimum", 0);
            return quantity == Quantity.CPU ? map("anyOf", List.of(number, text)) : number;
        }
        return QuantityPattern.hasPlainZero(quantity) ? map("anyOf", List.of(map("const", 0), text)) : text;
    }

    private static Map<String, Object> above(Quantity quantity) {
        return map("type", "string", "pattern", pattern(quantity, false), "not", map("pattern", "^[^1-9]*$"));
    }
}
