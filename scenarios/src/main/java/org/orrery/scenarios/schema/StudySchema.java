package org.orrery.scenarios.schema;

import static org.orrery.scenarios.schema.JsonSchema.map;

import java.util.List;
import java.util.Map;

/** The keys of a scenario that say what is compared; they are resolved before anything else is read. */
final class StudySchema {

    private StudySchema() {}

    static Map<String, Object> properties() {
        return map(
                "parameters",
                map("description", "values that are used as ${name} anywhere below", "type", "object"),
                "compare",
                map(
                        "description",
                        "paths and the values that they take; the first value is the baseline",
                        "type",
                        "object",
                        "additionalProperties",
                        map("anyOf", List.of(map("type", "array", "minItems", 1), range(), parameter()))),
                "variants",
                map(
                        "description",
                        "changes that belong together, by name",
                        "type",
                        "array",
                        "items",
                        map(
                                "type",
                                "object",
                                "properties",
                                map("name", map("type", List.of("string", "number")), "set", map("type", "object")),
                                "required",
                                List.of("name", "set"),
                                "additionalProperties",
                                false)),
                "design",
                map(
                        "description",
                        "product: every value of an axis with every one of the others; one-at-a-time: others at base",
                        "enum",
                        List.of("product", "one-at-a-time")));
    }

    private static Map<String, Object> range() {
        Map<String, Object> quantity = map("type", List.of("string", "number"));
        return map(
                "type",
                "object",
                "properties",
                map(
                        "from",
                        quantity,
                        "to",
                        quantity,
                        "step",
                        quantity,
                        "points",
                        map("type", "integer", "minimum", 2),
                        "scale",
                        map("enum", List.of("linear", "log"))),
                "required",
                List.of("from", "to"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> parameter() {
        return map("$ref", "#/$defs/parameter");
    }
}
