package org.orrery.scenarios.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.scenarios.library.LibraryScenario.metric;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** The finding of the scenario {@code zone-outage-at-peak}. */
class ZoneOutageAtPeakTest {

    @Test
    void promiseIsKeptByWhoeverReplacesAtOnceOrHasEnoughAlready() {
        Map<String, RunResult> results = LibraryScenario.run("zone-outage-at-peak");

        double kubernetes = attained(results, "base");
        assertThat(attained(results, "reschedule at once")).isGreaterThan(0.999);
        assertThat(attained(results, "half as much again")).isGreaterThan(0.999);
        assertThat(attained(results, "tuned tolerations")).isBetween(0.97, 0.995);
        assertThat(kubernetes).isBetween(0.88, 0.94);
        assertThat(attained(results, "restart in place")).isLessThan(0.65);
        assertThat(attained(results, "do nothing")).isLessThan(0.55);
        assertThat(of(results, "half as much again", "cost.total"))
                .isGreaterThan(1.49 * of(results, "base", "cost.total"));
        assertThat(results.values().stream().map(RunResult::faultHash).distinct())
                .as("all meet the same faults")
                .hasSize(1);
    }

    private static double attained(Map<String, RunResult> results, String variant) {
        return of(results, variant, "slo.attainment");
    }

    private static double of(Map<String, RunResult> results, String variant, String metric) {
        RunResult result = results.get(variant);
        assertThat(result).as(variant).isNotNull();
        return metric(Objects.requireNonNull(result), metric);
    }
}
