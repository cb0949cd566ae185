package org.orrery.reports.export;

import java.io.IOException;
import java.nio.file.Path;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.statistics.ExperimentAnalysis;

/**
 * The files of an experiment for other programs. Each appears whole or not at all; the summary comes last, so that who
 * finds it finds the others.
 */
public final class ResultFiles {

    private ResultFiles() {}

    /** Writes all files into a folder, which is made when it is not there. */
    public static void write(Path folder, ExperimentResult result, ExperimentAnalysis analysis) throws IOException {
        AtomicFile.write(folder.resolve("metrics.csv"), out -> MetricsTable.write(result, new Csv(out)));
        AtomicFile.write(folder.resolve("timeseries.csv"), out -> SeriesTable.write(result, new Csv(out)));
        AtomicFile.write(folder.resolve("variants.csv"), out -> VariantsTable.write(result, analysis, new Csv(out)));
        CurveTables.write(folder, result);
        AtomicFile.write(folder.resolve("summary.json"), out -> new Summary(result, analysis).writeTo(out));
    }
}
