package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.run;

import org.junit.jupiter.api.Test;
import org.orrery.scenarios.file.ScenarioException;
import org.orrery.simulator.measure.RunResult;

class CallGraphTest {

    private static final String POD = "pod: {limits: {cpu: 1, memory: 1Gi}}";

    private static String leaf(String name, String cpu) {
        return ", {name: " + name + ", " + POD + ", request: {cpu: " + cpu + "}}";
    }

    @Test
    void callsInSequenceAddUpAndCallsAtOnceDoNot() {
        RunResult run = run("{name: front, " + POD + ", request: {cpu: 1s}, calls: {sequence: [{to: one},"
                + " {parallel: [{to: two}, {to: three}]}]}, arrivals: {list: [[0s, 1s]]}}" + leaf("one", "2s")
                + leaf("two", "3s") + leaf("three", "5s"));

        assertThat(metric(run, "latency.mean")).isCloseTo(1 + 2 + 5, within(1e-9));
        assertThat(metric(run, "latency.mean", "service=two")).isCloseTo(3, within(1e-9));
        assertThat(metric(run, "requests.arrived")).isEqualTo(1);
        assertThat(metric(run, "requests.arrived", "service=three")).isEqualTo(1);
    }

    @Test
    void messagesTakeTheirTimeThereAndBack() {
        String network = "cluster: {zones: [a], registry: {cache: warm}, network: {latency: {node: 10ms}},"
                + " pools: [{name: p, count: 1, machine: {cpu: 8, memory: 64Gi}}]}\n";
        RunResult run = ServiceRuns.runText(network + "workload: {services: [{name: front, " + POD
                + ", calls: {to: one}, arrivals: {list: [[0s, 1s]]}}" + leaf("one", "2s") + "]}\n");

        assertThat(metric(run, "latency.mean")).isCloseTo(1 + 0.01 + 2 + 0.01, within(1e-9));
    }

    @Test
    void failedCallFailsItsCaller() {
        RunResult run = run("{name: front, " + POD + ", calls: {to: one}, arrivals: {list: [[0s, 1s]]}}"
                + ", {name: one, replicas: 0, " + POD + ", request: {cpu: 1s}}");

        assertThat(metric(run, "requests.failed")).isEqualTo(1);
        assertThat(metric(run, "requests.rejected", "service=one")).isEqualTo(1);
    }

    @Test
    void callsInACircleAreRefused() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        ScenarioException.class,
                        () -> run("{name: a, " + POD + ", calls: {to: b}, arrivals: {list: [[0s, 1s]]}}, {name: b, "
                                + POD + ", calls: {to: a}}")))
                .hasMessageContaining("a -> b -> a");
    }
}
