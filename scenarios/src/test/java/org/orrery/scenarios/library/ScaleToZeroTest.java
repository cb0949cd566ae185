package org.orrery.scenarios.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.scenarios.library.LibraryScenario.metric;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** The finding of the scenario {@code scale-to-zero}. */
class ScaleToZeroTest {

    @Test
    void halfAPodIsSavedAndFewWaitForIt() {
        List<RunResult> results =
                new ArrayList<>(LibraryScenario.run("scale-to-zero").values());

        assertThat(results).hasSize(5);
        RunResult always = results.get(0);
        RunResult zero = results.get(2);
        RunResult patient = results.get(3);
        RunResult byQueue = results.get(4);
        assertThat(metric(always, "requests.coldStarted")).isZero();
        assertThat(metric(zero, "pods.ready.mean")).isLessThan(0.5 * metric(always, "pods.ready.mean"));
        assertThat(metric(zero, "requests.coldStarted"))
                .isPositive()
                .isLessThan(0.003 * metric(zero, "requests.arrived"));
        // Whoever waits for a pod waits for all of its start, or for what is left of it.
        assertThat(metric(zero, "latency.max")).isGreaterThan(4);
        assertThat(metric(patient, "requests.coldStarted")).isLessThan(0.75 * metric(zero, "requests.coldStarted"));
        assertThat(metric(patient, "pods.ready.mean")).isGreaterThan(metric(zero, "pods.ready.mean"));
        assertThat(metric(byQueue, "slo.attainment")).isLessThan(metric(zero, "slo.attainment") - 0.05);
    }
}
