package org.orrery.policies.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.orrery.simulator.measure.ElasticityMeter;
import tools.jackson.databind.JsonNode;

/** Elasticity metrics against the tests of the benchmark that defined them. */
class ElasticityOracleTest {

    private static final double EXACT = 1e-9;

    @TestFactory
    Stream<DynamicTest> bungee() {
        return OracleFile.tests("elasticity_bungee", "cases", ElasticityOracleTest::check);
    }

    private static Map<Double, Double> steps(JsonNode curve) {
        Map<Double, Double> steps = new TreeMap<>();
        curve.forEach(step -> steps.put(step.get(0).doubleValue(), step.get(1).doubleValue()));
        return steps;
    }

    private static void check(JsonNode each) {
        Map<Double, Double> demand = steps(each.get("demand"));
        Map<Double, Double> supply = steps(each.get("supply"));
        double end = each.get("duration").doubleValue();
        ElasticityMeter meter = new ElasticityMeter(demand.getOrDefault(0.0, 0.0), supply.getOrDefault(0.0, 0.0));
        TreeMap<Double, Double> times = new TreeMap<>(demand);
        times.putAll(supply);
        for (double time : times.keySet()) {
            if (time > 0 && time <= end) {
                if (demand.containsKey(time)) {
                    meter.demand(time, demand.getOrDefault(time, 0.0));
                }
                if (supply.containsKey(time)) {
                    meter.supply(time, supply.getOrDefault(time, 0.0));
                }
            }
        }
        Map<String, Double> results = Map.of(
                "accuracy_U", meter.underProvisionAccuracy(end),
                "accuracy_O", meter.overProvisionAccuracy(end),
                "timeshare_U", meter.underProvisionTimeshare(end),
                "timeshare_O", meter.overProvisionTimeshare(end),
                "jitter_per_time_unit", meter.jitter(end));
        for (Map.Entry<String, JsonNode> expected : each.get("expected").properties()) {
            assertThat(results).containsKey(expected.getKey());
            assertThat(results.getOrDefault(expected.getKey(), Double.NaN))
                    .as(expected.getKey())
                    .isCloseTo(expected.getValue().doubleValue(), within(EXACT));
        }
    }

    @Test
    void meanderingSupplyOfTheBenchmark() {
        // From BUNGEE's own tests: demand 1@0 5@7 3@16 2@17 4@19, supply 1@0 2@2 1@3 3@5 7@9 6@11 8@12 2@14.
        ElasticityMeter meter = new ElasticityMeter(1, 1);
        meter.supply(2, 2);
        meter.supply(3, 1);
        meter.supply(5, 3);
        meter.demand(7, 5);
        meter.supply(9, 7);
        meter.supply(11, 6);
        meter.supply(12, 8);
        meter.supply(14, 2);
        meter.demand(16, 3);
        meter.demand(17, 2);
        meter.demand(19, 4);

        assertThat(meter.underProvisionAccuracy(20)).isCloseTo(0.65, within(EXACT));
        assertThat(meter.overProvisionAccuracy(20)).isCloseTo(0.80, within(EXACT));
        assertThat(meter.underProvisionTimeshare(20)).isCloseTo(0.30, within(EXACT));
        assertThat(meter.overProvisionTimeshare(20)).isCloseTo(0.40, within(EXACT));
        assertThat(meter.jitter(20)).isCloseTo((17 - 9) / 20.0, within(EXACT));
    }

    @Test
    void nothingIsCountedBeforeTheWarmUpEnds() {
        ElasticityMeter meter = new ElasticityMeter(4, 1);
        meter.supply(10, 4);
        meter.startAt(10);

        assertThat(meter.underProvisionNormalizedAccuracy(20)).isZero();
        assertThat(meter.jitter(20)).isZero();
    }

    @Test
    void halfTheErrorIsTwiceAsElastic() {
        ElasticityMeter poor = new ElasticityMeter(10, 6);
        poor.supply(40, 14);
        poor.supply(80, 10);
        ElasticityMeter good = new ElasticityMeter(10, 8);
        good.supply(20, 12);
        good.supply(40, 10);

        // A quarter of the normalised error (half as far off for half as long) and half of the timeshare, both ways.
        assertThat(good.speedup(poor, 100)).isCloseTo(StrictMath.sqrt(8), within(EXACT));
    }
}
