package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.orrery.simulator.policy.PolicyFactory;

/** Jars with policies, as strangers make them. */
final class PluginJar {

    /** Where a jar lists its policies. */
    static final String SERVICES = "META-INF/services/" + PolicyFactory.class.getName();

    private PluginJar() {}

    /**
     * Compiles a policy and packs it.
     *
     * @param folder where the jar is written, and what it is made of
     * @param source the policy's class
     * @param services the file that lists it
     */
    static Path make(Path folder, Path source, Path services) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        messages,
                        messages,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        Path jar = folder.resolve("plugin.jar");
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            add(entries, SERVICES, services);
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : all) {
                add(entries, classes.relativize(file).toString().replace('\\', '/'), file);
            }
        }
        return jar;
    }

    private static void add(JarOutputStream entries, String name, Path file) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(Files.readAllBytes(file));
    }
}
