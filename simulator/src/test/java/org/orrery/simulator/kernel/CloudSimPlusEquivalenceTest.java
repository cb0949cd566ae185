package org.orrery.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudsimplus.core.CloudSimPlus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Unchanged CloudSim Plus models give the same results on our kernel as on the stock one, to the last bit. */
class CloudSimPlusEquivalenceTest {

    private record Outcome(List<String> happened, double end) {}

    private static Outcome run(CloudSimPlusModel model, CloudSimPlus simulation) {
        ModelLog log = new ModelLog(simulation);
        model.build(log);
        double end = simulation.start();
        return new Outcome(log.lines(), end);
    }

    @ParameterizedTest
    @EnumSource(CloudSimPlusModel.class)
    void modelBehavesAsOnTheStockKernel(CloudSimPlusModel model) {
        Outcome stock = run(model, new CloudSimPlus());
        Outcome ours = run(model, new ClusterKernel());

        assertThat(stock.happened).as("the model does something").hasSizeGreaterThan(10);
        assertThat(ours.happened).isEqualTo(stock.happened);
        assertThat(ours.end).isEqualTo(stock.end);
    }

    @ParameterizedTest
    // Run in steps, the stock kernel oversteps its termination time and then refuses its own events.
    @EnumSource(value = CloudSimPlusModel.class, mode = EnumSource.Mode.EXCLUDE, names = "END_BY_TERMINATION_TIME")
    void modelBehavesAsOnTheStockKernelWhenRunInSteps(CloudSimPlusModel model) {
        List<String> stock = runInSteps(model, new CloudSimPlus());
        List<String> ours = runInSteps(model, new ClusterKernel());

        assertThat(ours).isEqualTo(stock);
    }

    private static List<String> runInSteps(CloudSimPlusModel model, CloudSimPlus simulation) {
        ModelLog log = new ModelLog(simulation);
        model.build(log);
        simulation.startSync();
        while (simulation.isRunning()) {
            simulation.runFor(1.5);
        }
        return log.lines();
    }
}
