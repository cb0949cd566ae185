package org.orrery.scenarios.service;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.orrery.scenarios.experiment.ReplicationRunner;
import org.orrery.scenarios.testing.TextScenario;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/**
 * How many requests a second of processor time simulates, best of four whole runs each: M/M/10, ten to a thousand pods,
 * thirty pods on a node with and without contention. Argument: the number of requests of a run.
 */
public final class RequestBenchmark {

    private static final int RUNS = 4;
    private static final double MEAN_SECONDS = 0.01;
    private static final double LOAD = 0.8;

    private RequestBenchmark() {}

    /** Runs the benchmark and prints a line for each case. */
    public static void main(String[] arguments) {
        double requests = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 2e6;
        measure("M/M/10, sharing", requests, LOAD * 10 / MEAN_SECONDS, 10, 1, pods(1, 10, "server: {discipline: ps}"));
        measure(
                "M/M/10, in turn",
                requests,
                LOAD * 10 / MEAN_SECONDS,
                10,
                1,
                pods(1, 10, "server: {discipline: fcfs, workers: 10}"));
        for (String balancing : List.of("round-robin", "least-requests")) {
            for (int count : new int[] {10, 100, 1000}) {
                measure(
                        balancing + " over " + count + " pods",
                        requests,
                        LOAD * count / MEAN_SECONDS,
                        10,
                        count / 10,
                        pods(count, 1, "balancing: " + balancing));
            }
        }
        measure(
                "30 pods on a node at half load",
                requests,
                0.5 * 30 / MEAN_SECONDS,
                30,
                1,
                pods(30, 1, "balancing: least-requests"));
        measure(
                "30 pods that want 110 % of their node",
                requests / 4,
                1.1 * 10 / MEAN_SECONDS,
                10,
                1,
                "replicas: 30, pod: {requests: {cpu: 100m, memory: 1Mi}, limits: {cpu: 4}}, client: {timeout: 1s},"
                        + " balancing: least-requests");
    }

    private static String pods(int replicas, int cores, String more) {
        return "replicas: " + replicas + ", pod: {requests: {memory: 1Mi}, limits: {cpu: " + cores + "}}, " + more;
    }

    private static void measure(String what, double requests, double rate, int cores, int nodes, String service) {
        String yaml = String.format(
                Locale.ROOT,
                "horizon: %fs%ncluster: {registry: {cache: warm}, pools: [{name: p, count: %d, machine: {cpu: %d,"
                        + " memory: 64Gi}}]}%nworkload: {services: [{name: s, request: {cpu: {exponential: {mean: %fs}}},"
                        + " arrivals: {poisson: {rate: %f/s}}, %s}]}%n",
                requests / rate,
                nodes,
                cores,
                MEAN_SECONDS,
                rate,
                service);
        ReplicationRunner runner = TextScenario.of(yaml);
        double best = 0;
        for (int i = 0; i < RUNS; i++) {
            double before = processorSeconds();
            RunResult run = runner.run(i);
            double arrived = run.metrics().getOrDefault(MetricKey.of("requests.arrived"), 0.0);
            best = Math.max(best, arrived / (processorSeconds() - before));
        }
        System.out.printf(Locale.ROOT, "%-40s %,12.0f requests per CPU second%n", what, best);
    }

    private static double processorSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
