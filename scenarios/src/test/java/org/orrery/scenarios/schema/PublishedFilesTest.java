package org.orrery.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;
import org.orrery.scenarios.file.Catalogues;

/** What is published of the format is what the program reads; {@code -Dgolden.update=true} publishes it anew. */
class PublishedFilesTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("repository.dir", ".."));
    private final Catalogues catalogues = Catalogues.of(new Published(PublishedFilesTest.class.getClassLoader()));

    /** Knows nothing of parts that are made for tests. */
    private static final class Published extends ClassLoader {

        Published(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return Collections.enumeration(Collections.list(super.getResources(name)).stream()
                    .filter(url -> !url.getPath().contains("/test-classes/")
                            && !url.getPath().contains("-tests.jar"))
                    .toList());
        }
    }

    @Test
    void schemaIsInStep() throws IOException {
        assertInStep("scenarios/scenario.schema.json", JsonText.of(JsonSchema.of(catalogues)));
    }

    @Test
    void referenceIsInStep() throws IOException {
        assertInStep("docs/reference.md", ReferencePage.of(catalogues));
    }

    @Test
    void metricsAreInStep() throws IOException {
        assertInStep("docs/metrics.md", MetricsPage.text());
    }

    private static void assertInStep(String name, String text) throws IOException {
        Path file = REPOSITORY.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(file).exists();
        assertThat(text)
                .as("%s is out of step; -Dgolden.update=true renews it", name)
                .isEqualTo(Files.readString(file));
    }
}
