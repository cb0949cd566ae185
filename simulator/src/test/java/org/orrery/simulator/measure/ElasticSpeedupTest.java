package org.orrery.simulator.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ElasticSpeedupTest {

    private static final MetricKey SPEEDUP = MetricKey.of("elasticity.speedup");

    private static RunResult run(int replication, double under, double over, double underTime, double overTime) {
        Map<MetricKey, Double> metrics = new TreeMap<>(Map.of(
                MetricKey.of("elasticity.underProvision.normalizedAccuracy"), under,
                MetricKey.of("elasticity.overProvision.normalizedAccuracy"), over,
                MetricKey.of("elasticity.underProvision.timeshare"), underTime,
                MetricKey.of("elasticity.overProvision.timeshare"), overTime));
        return new RunResult(
                replication,
                1,
                RunResult.EndReason.HORIZON,
                List.of(),
                100,
                metrics,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                0,
                0,
                0);
    }

    @Test
    void isTheFourthRootOfTheProductOfTheRatios() {
        RunResult result = ElasticSpeedup.over(run(0, 0.2, 0.4, 0.3, 0.6), run(0, 0.1, 0.2, 0.075, 0.6));

        // Ratios 2, 2, 4 and 1.
        assertThat(result.metrics().get(SPEEDUP)).isCloseTo(2, within(1e-12));
    }

    @Test
    void isLeftOutWhereAPartIsZero() {
        RunResult result = ElasticSpeedup.over(run(0, 0.2, 0.4, 0.3, 0.6), run(0, 0, 0.2, 0, 0.6));

        assertThat(result.metrics()).doesNotContainKey(SPEEDUP);
    }

    @Test
    void pairsRunsOfTheSameReplication() {
        List<RunResult> baseline = List.of(run(1, 0.1, 0.1, 0.1, 0.1), run(0, 0.2, 0.2, 0.2, 0.2));

        List<RunResult> results = ElasticSpeedup.over(baseline, List.of(run(0, 0.1, 0.1, 0.1, 0.1)));

        assertThat(results.get(0).metrics().get(SPEEDUP)).isCloseTo(2, within(1e-12));
    }
}
