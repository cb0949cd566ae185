package org.orrery.reports.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.VariantResult;
import org.orrery.simulator.measure.Curve;
import org.orrery.simulator.measure.RunResult;

/**
 * The curves that a study asked for, a file each with the curve's own column names: the first in {@code curves.csv},
 * others in {@code curves-NAME.csv}.
 */
final class CurveTables {

    private CurveTables() {}

    static void write(Path folder, ExperimentResult result) throws IOException {
        Map<String, Curve> kinds = new LinkedHashMap<>();
        for (VariantResult variant : result.variants()) {
            for (RunResult run : variant.runs()) {
                run.curves().forEach(curve -> kinds.putIfAbsent(curve.name(), curve));
            }
        }
        boolean isFirst = true;
        for (Curve kind : kinds.values()) {
            String file = isFirst ? "curves.csv" : "curves-" + kind.name() + ".csv";
            AtomicFile.write(folder.resolve(file), out -> write(result, kind, new Csv(out)));
            isFirst = false;
        }
    }

    private static void write(ExperimentResult result, Curve kind, Csv csv) throws IOException {
        csv.row("variant", "replication", kind.xName(), kind.yName());
        for (VariantResult variant : result.variants()) {
            for (RunResult run : variant.runs()) {
                for (Curve curve : run.curves()) {
                    if (curve.name().equals(kind.name())) {
                        write(variant.name(), run.replication(), curve, csv);
                    }
                }
            }
        }
    }

    private static void write(String variant, int replication, Curve curve, Csv csv) throws IOException {
        for (int i = 0; i < curve.x().length; i++) {
            csv.row(variant, Integer.toString(replication), Numbers.text(curve.x()[i]), Numbers.text(curve.y()[i]));
        }
    }
}
