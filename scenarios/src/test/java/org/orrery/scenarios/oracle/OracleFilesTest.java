package org.orrery.scenarios.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file of oracles has a test, or is listed as one whose subject is not built yet. */
class OracleFilesTest {

    private static final Set<String> TESTED = Set.of(
            "mm1",
            "mmc",
            "mmck",
            "mg1_fcfs",
            "mg1_ps",
            "mgc",
            "load_balancing",
            "impatience",
            "breakdown",
            "availability",
            "zone_static_stability",
            "priority",
            "closed_mva",
            "fanout_hedging",
            "nhpp",
            "deterministic_traces",
            "setup");

    /** Decisions of policies and arithmetic of metrics, whose tests lie with them. */
    private static final Set<String> TESTED_ELSEWHERE =
            Set.of("elasticity_bungee", "hpa_k8s_vectors", "hpa_trajectories");

    @Test
    void everyFileIsTestedOrPending() throws IOException {
        List<String> pending =
                Files.readAllLines(Path.of("src", "test", "resources", "oracles", "pending.txt")).stream()
                        .map(line -> line.replaceFirst("#.*", "").trim())
                        .filter(line -> !line.isEmpty())
                        .toList();
        List<String> known = new ArrayList<>(TESTED);
        known.addAll(TESTED_ELSEWHERE);
        known.addAll(pending);
        try (Stream<Path> files = Files.list(Oracle.folder())) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .map(name -> name.substring(0, name.length() - ".json".length())))
                    .isSubsetOf(known);
        }
        assertThat(pending)
                .as("tested files are not pending")
                .doesNotContainAnyElementsOf(TESTED)
                .doesNotContainAnyElementsOf(TESTED_ELSEWHERE);
    }
}
