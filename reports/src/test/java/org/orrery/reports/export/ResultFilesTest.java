package org.orrery.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.sample.SampleExperiment;
import org.orrery.reports.statistics.ExperimentAnalyst;
import org.orrery.simulator.testing.Golden;

class ResultFilesTest {

    @TempDir
    Path folder;

    private void write(ExperimentResult result) throws IOException {
        ResultFiles.write(folder, result, ExperimentAnalyst.analyse(result));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    @Test
    void summarisesAnExperiment() throws IOException {
        write(SampleExperiment.sample().result());

        Golden.assertMatches("export/summary.json", Files.readString(folder.resolve("summary.json")));
    }

    @Test
    void givesEveryMetricOfEveryReplication() throws IOException {
        write(SampleExperiment.sample().result());

        Golden.assertMatches("export/metrics.csv", Files.readString(folder.resolve("metrics.csv")));
    }

    @Test
    void givesARowForEachVariant() throws IOException {
        write(SampleExperiment.sample().sweep(10.0, 20.0, 40.0).result());

        Golden.assertMatches("export/variants.csv", Files.readString(folder.resolve("variants.csv")));
    }

    @Test
    void givesTheFirstReplicationOverTimeAndTheOthersAsBands() throws IOException {
        write(SampleExperiment.sample().bins(4).result());

        assertThat(lines("timeseries.csv").get(0)).isEqualTo("variant,replication,time,metric,scope,value");
        assertThat(lines("timeseries.csv").stream()
                        .map(line -> line.split(",")[1])
                        .distinct())
                .containsExactly("replication", "0", "mean", "p10", "p90");
    }

    @Test
    void namesTheColumnsOfCurvesAsTheCurveDoes() throws IOException {
        write(SampleExperiment.sample().result());

        assertThat(lines("curves.csv").get(0)).isEqualTo("variant,replication,arrivedPercent,allocatedPercent");
    }

    @Test
    void leavesNothingUnfinishedBehind() throws IOException {
        write(SampleExperiment.sample().result());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "summary.json", "metrics.csv", "timeseries.csv", "variants.csv", "curves.csv");
        }
    }

    @Test
    void writesTheSameInEveryLanguage() throws IOException {
        ExperimentResult result = SampleExperiment.sample().result();
        write(result);
        String before = Files.readString(folder.resolve("summary.json"));
        Locale language = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            write(result);
        } finally {
            Locale.setDefault(language);
        }

        assertThat(Files.readString(folder.resolve("summary.json"))).isEqualTo(before);
    }
}
