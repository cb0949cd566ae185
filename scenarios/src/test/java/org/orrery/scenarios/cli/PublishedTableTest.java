package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.simulator.testing.SharedFiles;

/**
 * {@code scenarios/fgd.yaml} gives the published curves of Weng et al., "Beware of Fragmentation", USENIX ATC 2023, at
 * every percent of load.
 */
class PublishedTableTest {

    private static final Map<String, String> PUBLISHED_NAMES = Map.of(
            "dot-product", "02-DotProd",
            "gpu-clustering", "03-GpuClustering",
            "gpu-packing", "04-GpuPacking",
            "best-fit", "05-BestFit",
            "fgd", "06-FGD");

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(ints = {42, 43, 44})
    void allocatesWhatThePublishedPoliciesAllocate(int seed) throws IOException {
        Path orders = SharedFiles.require("fgd");
        Path trace = SharedFiles.require("traces/alibaba-gpu-v2023");
        ResultFolder results = new ResultFolder(temporary);

        Terminal terminal = results.run(
                "compare",
                Path.of("fgd.yaml"),
                "--data",
                orders.toString(),
                "--data",
                trace.toString(),
                "--set",
                "parameters.order=seed" + seed,
                "--quiet");

        assertThat(terminal.code()).as(terminal.err()).isEqualTo(ExitCode.DONE);
        Map<String, Double> published = published(orders, seed);
        Map<String, Double> ours = ours(results);
        assertThat(ours).hasSize(5 * 131).containsOnlyKeys(published.keySet());
        ours.forEach((point, value) -> assertThat(value).as(point).isCloseTo(published.get(point), within(0.02)));
    }

    private static Map<String, Double> ours(ResultFolder results) throws IOException {
        Map<String, Double> points = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(results.path().resolve("curves.csv"))) {
            for (NamedCsvRecord row : csv) {
                points.put(
                        row.getField("variant") + " at " + percent(row.getField("arrivedPercent")),
                        Double.parseDouble(row.getField("allocatedPercent")));
            }
        }
        return points;
    }

    private static Map<String, Double> published(Path orders, int seed) throws IOException {
        Map<String, Double> points = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(orders.resolve("expected-default-curves.csv"));
                Stream<NamedCsvRecord> rows = csv.stream()) {
            rows.filter(row -> row.getField("seed").equals(Integer.toString(seed)))
                    .forEach(row -> PUBLISHED_NAMES.forEach((ours, name) -> {
                        for (int percent = 0; row.getField("policy").equals(name) && percent <= 130; percent++) {
                            points.put(
                                    ours + " at " + percent,
                                    Double.parseDouble(row.getField(Integer.toString(percent))));
                        }
                    }));
        }
        return points;
    }

    private static int percent(String text) {
        return (int) Double.parseDouble(text);
    }
}
