package org.orrery.scenarios.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case of known truth: parameters, what must come out, and how long a run must be to tell. Read from the folder that
 * {@code -Doracles.dir} names, by default from the test resources.
 *
 * @param file name of its file without ending
 * @param id its name
 * @param params parameters
 * @param expected what must come out
 * @param runLength variances and lengths
 */
record Oracle(String file, String id, JsonNode params, JsonNode expected, JsonNode runLength) {

    static Path folder() {
        String chosen = System.getProperty("oracles.dir", "");
        return chosen.isBlank() ? Path.of("src", "test", "resources", "oracles") : Path.of(chosen);
    }

    /** The cases of a file; none when it is not in the folder. */
    static List<Oracle> cases(String file) {
        Path path = folder().resolve(file + ".json");
        List<Oracle> cases = new ArrayList<>();
        if (!Files.exists(path)) {
            return cases;
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(path));
            for (JsonNode each : root.path("cases")) {
                cases.add(new Oracle(
                        file,
                        each.path("id").asString(),
                        each.path("params"),
                        each.path("expected"),
                        each.path("run_length")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** A test for each case of a file. */
    static Stream<DynamicTest> tests(String file, Consumer<Oracle> check) {
        return cases(file).stream().map(each -> DynamicTest.dynamicTest(each.id(), () -> check.accept(each)));
    }

    /** A parameter that is a number. */
    double param(String name) {
        return number(params.path(name), name);
    }

    /** An expected number; parts of the path are separated by slashes. */
    double expected(String path) {
        JsonNode node = expected;
        for (String part : path.split("/", -1)) {
            node = node.path(part);
        }
        return number(node, path);
    }

    private double number(JsonNode node, String name) {
        if (!node.isNumber()) {
            throw new AssertionError(id + " has no number '" + name + "'");
        }
        return node.asDouble();
    }

    /** The asymptotic variance of an estimator. */
    double sigma2(String estimator) {
        return number(runLength.path(estimator).path("sigma2"), "run_length " + estimator);
    }

    boolean isExact(String estimator) {
        return runLength.path(estimator).path("method").asString("").equals("exact");
    }
}
