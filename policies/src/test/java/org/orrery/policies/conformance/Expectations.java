package org.orrery.policies.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Compares results with what a case expects: only the keys that it names, exactly, except floats for which it gives a
 * tolerance.
 */
final class Expectations {

    private static final String TOLERANCE = "tolerance";
    private static final String RELATIVE = "relativeTolerance";
    private static final String SUFFIX = "Tolerance";

    private final JsonNode expect;
    private final String source;

    private Expectations(JsonNode expect, String source) {
        this.expect = expect;
        this.source = source;
    }

    static void check(JsonNode expect, Map<String, ?> results, String source) {
        JsonNode actual = new ObjectMapper().valueToTree(results);
        Expectations expectations = new Expectations(expect, source);
        for (Map.Entry<String, JsonNode> entry : expect.properties()) {
            String key = entry.getKey();
            if (key.equals(TOLERANCE) || key.endsWith(SUFFIX)) {
                continue;
            }
            if (key.equals("error") && actual.has("error")) {
                // Which words an error has is not part of the facts, only that there is one, and where.
                continue;
            }
            assertThat(actual.has(key))
                    .as("there is a result %s among %s (%s)", key, actual, source)
                    .isTrue();
            expectations.compare(key, key, entry.getValue(), actual.get(key));
        }
        if (!expect.has("error") && actual.has("error")) {
            Assertions.fail("unexpected error " + actual.get("error") + " (" + source + ")");
        }
    }

    private void compare(String key, String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            for (Map.Entry<String, JsonNode> entry : expected.properties()) {
                assertThat(actual.has(entry.getKey()))
                        .as("%s.%s (%s)", path, entry.getKey(), source)
                        .isTrue();
                compare(key, path + "." + entry.getKey(), entry.getValue(), actual.get(entry.getKey()));
            }
        } else if (expected.isArray() && actual.isArray()) {
            assertThat(actual.size())
                    .as("size of %s, %s (%s)", path, actual, source)
                    .isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                compare(key, path + "[" + i + "]", expected.get(i), actual.get(i));
            }
        } else if (expected.isNumber() && actual.isNumber()) {
            assertThat(actual.doubleValue())
                    .as("%s (%s)", path, source)
                    .isCloseTo(expected.doubleValue(), within(tolerance(key, expected.doubleValue())));
        } else {
            assertThat(actual).as("%s (%s)", path, source).isEqualTo(expected);
        }
    }

    private double tolerance(String key, double expected) {
        if (expect.has(key + SUFFIX)) {
            return expect.get(key + SUFFIX).doubleValue();
        }
        if (expect.has(RELATIVE)) {
            return expect.get(RELATIVE).doubleValue() * StrictMath.abs(expected);
        }
        return expect.has(TOLERANCE) ? expect.get(TOLERANCE).doubleValue() : 0;
    }
}
