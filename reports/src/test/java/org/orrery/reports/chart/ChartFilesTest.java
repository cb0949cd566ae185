package org.orrery.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.sample.SampleAnalysis;
import org.orrery.reports.sample.SampleExperiment;

class ChartFilesTest {

    @TempDir
    Path folder;

    @Test
    void everyChartIsWrittenAsPictureAndAsDrawing() {
        ExperimentResult result = SampleExperiment.sample().result();
        List<ChartFile> charts = ChartFiles.write(folder, result, SampleAnalysis.of(result, "fgd"));
        assertThat(charts).isNotEmpty().allSatisfy(chart -> {
            assertThat(chart.png()).isNotEmptyFile();
            assertThat(chart.svg()).isNotEmptyFile();
        });
    }
}
