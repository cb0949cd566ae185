package org.orrery.policies.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The folder of conformance cases: the one that {@code -Dconformance.dir=…} names, by default the copy in the test
 * resources.
 */
public final class ConformanceCases {

    private static final Path COPY = Path.of("src", "test", "resources", "conformance");

    private ConformanceCases() {}

    /** Works out the results of a case from its input; results that the case does not expect may be among them. */
    @FunctionalInterface
    public interface Runner {
        /** The results by the keys of {@code expect}. */
        Map<String, ?> run(JsonNode input);
    }

    static Path folder() {
        String chosen = System.getProperty("conformance.dir", "");
        return chosen.isBlank() ? COPY : Path.of(chosen);
    }

    /** The names of all files, without {@code .json}, sorted. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files whose parts are not built yet. */
    static List<String> pending() {
        try (Stream<String> lines = Files.lines(COPY.resolve("pending.txt"))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of cases in a file. */
    static int count(String file) {
        return read(file).size();
    }

    /**
     * One named test for each case of the file that a test class declares.
     *
     * @param test the class, annotated with {@link ConformanceFile}
     */
    public static Stream<DynamicTest> of(Class<?> test, Runner runner) {
        String file = test.getAnnotation(ConformanceFile.class).value();
        if (!Files.exists(folder().resolve(file + ".json"))) {
            System.out.println("NO CASES: " + folder() + " has no " + file + ".json");
            return Stream.empty();
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode each : read(file)) {
            tests.add(DynamicTest.dynamicTest(
                    each.get("name").asString(),
                    () -> Expectations.check(
                            each.get("expect"),
                            runner.run(each.get("input")),
                            each.get("source").asString())));
        }
        return tests.stream();
    }

    private static JsonNode read(String file) {
        return new ObjectMapper().readTree(folder().resolve(file + ".json").toFile());
    }
}
