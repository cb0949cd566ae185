package org.orrery.workloads.law;

import java.util.Collections;
import java.util.List;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Values that were observed. */
public final class EmpiricalLawFactory implements WorkloadFactory<EmpiricalLawFactory.Settings> {

    /** Settings of the law. */
    public record Settings(
            @Setting(help = "the values", quantity = Quantity.OF_THE_LAW, min = "0", isShorthand = true)
            List<Double> values,

            @Setting(help = "how often each occurs; equally often when not given", min = "0")
            List<Double> weights) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.LAW;
    }

    @Override
    public String name() {
        return "empirical";
    }

    @Override
    public String help() {
        return "One of the values that were observed, by their weights.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Law create(Settings settings, WorkloadContext context) {
        List<Double> values = settings.values();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("an empirical law needs at least one value");
        }
        List<Double> weights =
                settings.weights().isEmpty() ? Collections.nCopies(values.size(), 1.0) : settings.weights();
        if (weights.size() != values.size()) {
            throw new IllegalArgumentException(
                    "there are " + values.size() + " values and " + weights.size() + " weights");
        }
        if (weights.stream().mapToDouble(Double::doubleValue).sum() <= 0) {
            throw new IllegalArgumentException("the weights add up to zero");
        }
        return new EmpiricalLaw(values, weights);
    }
}
