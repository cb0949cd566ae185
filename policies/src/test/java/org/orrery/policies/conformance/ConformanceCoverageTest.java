package org.orrery.policies.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file of cases is checked by a test class or named as pending, and not both. */
class ConformanceCoverageTest {

    @Test
    void everyFileIsCheckedOrPending() throws Exception {
        List<String> checked = checkedFiles();
        List<String> pending = ConformanceCases.pending();

        List<String> neither = new ArrayList<>(ConformanceCases.files());
        neither.removeAll(checked);
        neither.removeAll(pending);
        assertThat(neither)
                .as("files that no ConformanceTest checks and pending.txt does not name")
                .isEmpty();

        int cases = 0;
        for (String file : ConformanceCases.files()) {
            if (pending.contains(file)) {
                int count = ConformanceCases.count(file);
                cases += count;
                System.out.println("PENDING: " + file + " (" + count + " cases)");
            }
        }
        System.out.println("PENDING: " + cases + " cases in all");
    }

    @Test
    void noFileIsBothCheckedAndPending() throws Exception {
        TreeSet<String> both = new TreeSet<>(checkedFiles());
        both.retainAll(ConformanceCases.pending());

        assertThat(both)
                .as("files that are checked must be deleted from pending.txt")
                .isEmpty();
    }

    /** The files that test classes of this module declare. */
    private static List<String> checkedFiles() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(ConformanceCoverageTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> classes;
        try (Stream<Path> files = Files.walk(root)) {
            classes = files.filter(file -> file.toString().endsWith("ConformanceTest.class"))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
        List<String> declared = new ArrayList<>();
        for (String file : classes) {
            Class<?> type = Class.forName(
                    file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'));
            ConformanceFile annotation = type.getAnnotation(ConformanceFile.class);
            assertThat(annotation).as("%s says which file it checks", type).isNotNull();
            declared.add(annotation.value());
        }
        return declared;
    }
}
