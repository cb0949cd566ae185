package org.orrery.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.sample.SampleExperiment;
import org.orrery.reports.statistics.ExperimentAnalyst;
import org.orrery.simulator.testing.Golden;

class ConsoleReportTest {

    private static String render(ExperimentResult result) {
        return ConsoleReport.render(result, ExperimentAnalyst.analyse(result));
    }

    @Test
    void showsTheVariantsAndWhatTheyMean() {
        Golden.assertMatches(
                "table/comparison.txt", render(SampleExperiment.sample().result()));
    }

    @Test
    void showsASingleRunForWhatItIs() {
        Golden.assertMatches(
                "table/single-run.txt",
                render(SampleExperiment.sample().replications(1).stalled().result()));
    }

    @Test
    void doesNotCallAVariantTheBestThatStalled() {
        ExperimentResult result = SampleExperiment.sample().stalled().result();

        assertThat(ExperimentAnalyst.analyse(result).best()).isEqualTo("best-fit");
    }

    @Test
    void staysWithinAHundredColumns() {
        assertThat(render(SampleExperiment.sample()
                                .variants("a", "a-variant-with-a-rather-long-name-indeed", "another")
                                .result())
                        .lines())
                .allMatch(line -> line.length() <= 100);
    }
}
