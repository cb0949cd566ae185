package org.orrery.reports.export;

import java.io.IOException;
import java.util.Map;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.text.Units;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/** Every metric of every replication, a row each. */
final class MetricsTable {

    private MetricsTable() {}

    static void write(ExperimentResult result, Csv csv) throws IOException {
        Units units = new Units();
        csv.row("variant", "replication", "seed", "metric", "scope", "value", "unit");
        for (VariantResult variant : result.variants()) {
            for (RunResult run : variant.runs()) {
                for (Map.Entry<MetricKey, Double> metric : run.metrics().entrySet()) {
                    csv.row(
                            variant.name(),
                            Integer.toString(run.replication()),
                            Long.toString(run.seed()),
                            metric.getKey().name(),
                            metric.getKey().scope(),
                            Numbers.text(metric.getValue()),
                            units.of(metric.getKey()));
                }
            }
        }
    }
}
