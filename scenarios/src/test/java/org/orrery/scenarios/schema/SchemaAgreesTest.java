package org.orrery.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.scenarios.file.Catalogues;

/** An independent reader of the published schema agrees with ours on every example, right or wrong. */
class SchemaAgreesTest {

    /** What only our reader can know: contradictions between parts, files that are missing, YAML that is none. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "alias.yaml",
            "compare.yaml",
            "contradictions.yaml",
            "cycle.yaml",
            "duplicate-keys.yaml",
            "empty.yaml",
            "faults-and-policies.yaml",
            "missing-file.yaml",
            "not-yaml.yaml",
            "parameters.yaml",
            "policies.yaml",
            "too-many.yaml");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonText.of(JsonSchema.of(Catalogues.of(SchemaAgreesTest.class.getClassLoader()))));

    static List<Path> library() throws IOException {
        return examples(Path.of(""));
    }

    static List<Path> broken() throws IOException {
        return examples(Path.of("src", "test", "resources", "broken")).stream()
                .filter(file -> !BEYOND_A_SCHEMA.contains(String.valueOf(file.getFileName())))
                .toList();
    }

    private static List<Path> examples(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("library")
    void accepts(Path example) throws IOException {
        assertThat(errors(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refuses(Path example) throws IOException {
        assertThat(errors(example)).isNotEmpty();
    }

    private static List<Error> errors(Path example) throws IOException {
        return SCHEMA.validate(Files.readString(example), InputFormat.YAML);
    }
}
