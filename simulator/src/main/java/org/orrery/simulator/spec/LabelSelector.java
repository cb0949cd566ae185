package org.orrery.simulator.spec;

import java.util.List;
import java.util.Map;

/**
 * A conjunction of conditions on labels. With no condition it matches everything; "matches nothing" is the absence of a
 * selector.
 *
 * @param conditions all of which must hold
 */
public record LabelSelector(List<Condition> conditions) {

    /** How a condition compares. */
    public enum Operator {
        /** The label is there and its value is among the values. */
        IN,
        /** The label is not there, or its value is not among the values. */
        NOT_IN,
        /** The label is there. */
        EXISTS,
        /** The label is not there. */
        DOES_NOT_EXIST,
        /** The label is an integer greater than the value. */
        GT,
        /** The label is an integer less than the value. */
        LT
    }

    /** One condition on one label. */
    public record Condition(String key, Operator operator, List<String> values) {

        /** Whether the labels satisfy this condition. */
        public boolean matches(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case IN -> value != null && values.contains(value);
                case NOT_IN -> value == null || !values.contains(value);
                case EXISTS -> value != null;
                case DOES_NOT_EXIST -> value == null;
                case GT -> value != null && isInteger(value) && compare(value) > 0;
                case LT -> value != null && isInteger(value) && compare(value) < 0;
            };
        }

        private static boolean isInteger(String text) {
            return text.matches("-?\\d{1,18}");
        }

        private int compare(String value) {
            return values.size() == 1 && isInteger(values.get(0))
                    ? Long.compare(Long.parseLong(value), Long.parseLong(values.get(0)))
                    : 0;
        }
    }

    /** Matches everything. */
    public static final LabelSelector EVERYTHING = new LabelSelector(List.of());

    /** Copies the list. */
    public LabelSelector {
        conditions = List.copyOf(conditions);
    }

    /** A selector that asks for exactly these labels. */
    public static LabelSelector of(Map<String, String> labels) {
        return new LabelSelector(labels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Condition(e.getKey(), Operator.IN, List.of(e.getValue())))
                .toList());
    }

    /** Whether the labels satisfy all conditions. */
    public boolean matches(Map<String, String> labels) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).matches(labels)) {
                return false;
            }
        }
        return true;
    }
}
