package org.orrery.scenarios.schema;

import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** JSON for people to read. */
public final class JsonText {

    private JsonText() {}

    /** Maps, lists, texts and numbers as JSON, with a line for each value, the same on every platform. */
    public static String of(Map<String, Object> value) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(value) + "\n";
    }
}
