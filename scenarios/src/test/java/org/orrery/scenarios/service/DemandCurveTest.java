package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.simulator.measure.RunResult;

/** The pods that a service needs, as reckoned from its load, against what so many pods do with that load. */
class DemandCurveTest {

    private static final double PROMISED = 0.95;
    /** Error of the queueing model and of 100,000 requests. */
    private static final double ERROR = 0.015;

    private static RunResult run(double rate, int replicas, String bound, String service) {
        return runText(String.format(
                Locale.ROOT,
                "horizon: 1200s%nwarmup: 100s%nmeasure: {interval: 1100s}%n"
                        + "cluster: {zones: [a], registry: {cache: warm},"
                        + " pools: [{name: p, count: 8, machine: {cpu: 8, memory: 64Gi}}]}%n"
                        + "workload: {services: [{name: shop, replicas: %d, arrivals: {poisson: {rate: %f/s}},"
                        + " slo: {latency: {p95: %s}}, pod: {requests: {cpu: %s, memory: 1Gi}, limits: {cpu: %s}},"
                        + " %s}]}%n",
                replicas,
                rate,
                bound,
                service.substring(0, 1),
                service.substring(0, 1),
                service.substring(2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31 | 300ms | 1 balancing: least-requests, request: {cpu: {exponential: {mean: 50ms}}}",
                "190 | 200ms | 1 balancing: least-requests, request: {cpu: {exponential: {mean: 50ms}}}",
                "31 | 600ms | 1 balancing: random, request: {cpu: {exponential: {mean: 50ms}}}",
                "90 | 300ms | 1 balancing: random, request: {cpu: 50ms}",
                "190 | 200ms | 2 balancing: least-requests, request: {cpu: {lognormal: {mean: 50ms, cv: 1.5}}}",
                "190 | 300ms | 2 balancing: random, request: {cpu: {lognormal: {mean: 50ms, cv: 1.5}}}",
                "190 | 200ms | 1 server: {discipline: fcfs, queue: {at: service, size: 100000}},"
                        + " request: {cpu: {exponential: {mean: 50ms}}}",
                "90 | 300ms | 1 server: {discipline: fcfs, queue: {at: pod, size: 100000}}, balancing: random,"
                        + " request: {cpu: {lognormal: {mean: 50ms, cv: 0.5}}}"
            })
    void podsThatAreNeededKeepThePromiseAndTwoFewerDoNot(double rate, String bound, String service) {
        int needed = (int) metric(run(rate, 1, bound, service), "pods.needed.mean");

        assertThat(metric(run(rate, needed, bound, service), "slo.attainment")).isGreaterThan(PROMISED - ERROR);
        if (needed > 2) {
            assertThat(metric(run(rate, needed - 2, bound, service), "slo.attainment"))
                    .isLessThan(PROMISED);
        }
    }

    @Test
    void withoutAPromiseCoresMustExceedThoseAtWork() {
        RunResult run = runText("horizon: 100s\n" + CLUSTER
                + "workload: {services: [{name: shop, replicas: 2, pod: {requests: {cpu: 1, memory: 1Gi}},"
                + " arrivals: {deterministic: {every: 100ms, first: 50ms}}, request: {cpu: 250ms}}]}\n");

        // 10 requests a second of 0.25 core-seconds keep 2.5 cores at work; 2 pods are one too few.
        assertThat(metric(run, "pods.needed.mean")).isEqualTo(3);
        assertThat(metric(run, "elasticity.underProvision.accuracy")).isCloseTo(1, within(1e-9));
        assertThat(metric(run, "elasticity.underProvision.normalizedAccuracy")).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(metric(run, "elasticity.underProvision.timeshare")).isCloseTo(1, within(1e-9));
        assertThat(metric(run, "elasticity.overProvision.timeshare")).isZero();
        assertThat(metric(run, "elasticity.instability")).isZero();
    }

    @Test
    void promiseThatNoNumberOfPodsKeepsGivesNoDemand() {
        RunResult run = runText("horizon: 10s\n" + CLUSTER
                + "workload: {services: [{name: shop, pod: {requests: {cpu: 1, memory: 1Gi}},"
                + " arrivals: {deterministic: {every: 1s}}, request: {cpu: 250ms}, slo: {latency: {p99: 200ms}}}]}\n");

        assertThat(run.metrics().keySet()).noneMatch(key -> key.name().startsWith("elasticity"));
    }

    @Test
    void actionsOfAutoscalersAreCountedAndThoseThatTurnBack() {
        RunResult run = runText("horizon: 60s\n" + CLUSTER
                + "policies: {autoscaling: {pods: {name: hpa, target: {rps: 4/s}}}}\n"
                + "workload: {services: [{name: shop, pod: {requests: {cpu: 1, memory: 1Gi}},"
                + " arrivals: {deterministic: {every: 100ms, first: 50ms}}, request: {cpu: 1ms}}]}\n");

        assertThat(metric(run, "scaling.actions", "service=shop")).isEqualTo(1);
        assertThat(metric(run, "scaling.reversals")).isZero();
        assertThat(metric(run, "pods.desired.mean")).isCloseTo((15 + 45 * 3) / 60.0, within(1e-9));
        assertThat(metric(run, "pods.ready.mean", "service=shop")).isCloseTo((15 + 45 * 3) / 60.0, within(1e-9));
    }
}
