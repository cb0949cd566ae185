package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.orrery.scenarios.testing.TextScenario;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/** Runs small scenarios of services. */
final class ServiceRuns {

    /** A cluster of two zones with a node of eight cores in each; images are there, pods start at once. */
    static final String CLUSTER =
            "cluster: {zones: [{name: a, region: r}, {name: b, region: r}], registry: {cache: warm},"
                    + " pools: [{name: p, count: 2, machine: {cpu: 8, memory: 64Gi}}]}\n";

    private ServiceRuns() {}

    /** Runs services, given as the items of a list in flow style. */
    static RunResult run(String services) {
        return runText(CLUSTER + "workload: {services: [" + services + "]}\n");
    }

    static RunResult runText(String yaml) {
        return TextScenario.of("name: services\nseed: 7\n" + yaml).run(0);
    }

    static double metric(RunResult run, String name) {
        return metric(run, name, "");
    }

    static double metric(RunResult run, String name, String scope) {
        Double value = run.metrics().get(new MetricKey(name, scope));
        assertThat(value)
                .as("%s of '%s' among %s", name, scope, run.metrics().keySet())
                .isNotNull();
        return value;
    }
}
