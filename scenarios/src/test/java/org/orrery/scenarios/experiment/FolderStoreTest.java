package org.orrery.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private FolderStore store = new FolderStore(Path.of(""), warnings::add);

    @BeforeEach
    void openStore() {
        store = new FolderStore(folder, warnings::add);
    }

    @Test
    void findsNothingInAnEmptyFolder() {
        assertThat(store.find("a")).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void leavesNothingButTheResultBehind() throws IOException {
        store.keep("a", TinyExperiment.run(0, 0));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a.json.gz"));
        }
        assertThat(store.find("a")).isPresent();
    }

    @Test
    void warnsOfADamagedFileAndDoesWithout() throws IOException {
        store.keep("a", TinyExperiment.run(0, 0));
        byte[] bytes = Files.readAllBytes(folder.resolve("a.json.gz"));
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(folder.resolve("a.json.gz"), bytes);

        assertThat(store.find("a")).isEmpty();
        assertThat(warnings).singleElement().asString().contains("a.json.gz").contains("computed again");
    }

    @Test
    void warnsOfACutOffFileAndDoesWithout() throws IOException {
        store.keep("a", TinyExperiment.run(0, 0));
        byte[] bytes = Files.readAllBytes(folder.resolve("a.json.gz"));

        for (int length = 0; length < bytes.length; length += 97) {
            Files.write(folder.resolve("a.json.gz"), Arrays.copyOf(bytes, length));
            assertThat(store.find("a"))
                    .as("%d of %d bytes", length, bytes.length)
                    .isEmpty();
        }
    }

    @Test
    void warnsOfAForeignFileAndDoesWithout() throws IOException {
        store.keep("a", TinyExperiment.run(0, 0));
        Files.copy(folder.resolve("a.json.gz"), folder.resolve("b.json.gz"));

        assertThat(store.find("b")).isEmpty();
        assertThat(warnings).singleElement().asString().contains("another replication");
    }

    @Test
    void refusesToMergeDifferentResultsOfOneReplication() {
        store.keep("a", TinyExperiment.run(0, 0));
        FolderStore other = new FolderStore(folder.resolve("other"), warnings::add);
        other.keep("a", TinyExperiment.run(0, 0.1));

        assertThatThrownBy(() -> MergedFolders.merge(List.of(folder.resolve("other")), folder, warnings::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same version");
    }

    @Test
    void mergesAroundDamagedFiles() throws IOException {
        store.keep("a", TinyExperiment.run(0, 0));
        Files.writeString(folder.resolve("b.json.gz"), "no result");
        Path target = folder.resolve("target");

        assertThat(MergedFolders.merge(List.of(folder), target, warnings::add))
                .isEqualTo(new MergedFolders.Merged(1, 0, 1));
        assertThat(target.resolve("a.json.gz")).exists();
        assertThat(target.resolve("b.json.gz")).doesNotExist();
    }
}
