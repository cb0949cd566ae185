package org.orrery.policies.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Known truths about policies alone: read from the folder that {@code -Doracles.dir=…} names, by default from the copy
 * in the test resources.
 */
final class OracleFile {

    private OracleFile() {}

    /** One named test for each item of a list in a file; none, and a word about it, when the file is not there. */
    static Stream<DynamicTest> tests(String file, String list, Consumer<JsonNode> check) {
        String chosen = System.getProperty("oracles.dir", "");
        Path folder = chosen.isBlank() ? Path.of("src", "test", "resources", "oracles") : Path.of(chosen);
        Path path = folder.resolve(file + ".json");
        if (!Files.exists(path)) {
            System.out.println("NO CASES: " + path + " is not there");
            return Stream.empty();
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode each : new ObjectMapper().readTree(path.toFile()).path(list)) {
            tests.add(DynamicTest.dynamicTest(list + "/" + each.path("id").asString(), () -> check.accept(each)));
        }
        return tests.stream();
    }
}
