package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.orrery.scenarios.service.NaivePod.Arrival;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.testing.Trials;

/** Pods serve requests as a simulation does that looks at every request at every change. */
class PodServerPropertyTest {

    private static List<Arrival> arrivals(RandomStream random, int count) {
        List<Arrival> arrivals = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < count; i++) {
            // Some come together.
            at += random.nextInt(4) == 0 ? 0 : rounded(random.nextDouble());
            arrivals.add(new Arrival(at, rounded(0.05 + 3 * random.nextDouble() * random.nextDouble())));
        }
        return arrivals;
    }

    /** A number that a scenario can write exactly. */
    private static double rounded(double value) {
        return Math.rint(value * 4096) / 4096;
    }

    private static RunResult run(double cores, String server, List<Arrival> arrivals) {
        String list = arrivals.stream()
                .map(arrival -> String.format(Locale.ROOT, "[%.12fs, %.12fs]", arrival.at(), arrival.work()))
                .collect(Collectors.joining(", "));
        return ServiceRuns.run(String.format(
                Locale.ROOT,
                "{name: s, pod: {limits: {cpu: %.3f, memory: 1Gi}}, server: {%s}, arrivals: {list: [%s]}}",
                cores,
                server,
                list));
    }

    private static void compare(double cores, int room, int queue, String server, List<Arrival> arrivals) {
        NaivePod naive = new NaivePod(cores, room, queue);
        naive.run(arrivals);
        RunResult run = run(cores, server, arrivals);

        double completed = metric(run, "requests.completed");
        assertThat(metric(run, "requests.rejected")).as("rejected").isEqualTo(naive.rejected());
        assertThat(completed).as("completed").isEqualTo(arrivals.size() - naive.rejected());
        double close = 1e-9 * Math.max(1, naive.sum());
        assertThat(metric(run, "latency.mean") * completed)
                .as("sum of latencies")
                .isCloseTo(naive.sum(), within(close));
        assertThat(metric(run, "latency.max")).as("longest").isCloseTo(naive.longest(), within(close));
        assertThat(metric(run, "queue.length.mean") * run.endTime())
                .as("time spent waiting")
                .isCloseTo(naive.waitingSeconds(), within(close));
        assertThat(run.endTime()).as("end").isCloseTo(naive.end(), within(close));
    }

    @Test
    void coresAreShared() {
        Trials.of(60).forEach((random, number) -> {
            double cores = (1 + random.nextInt(16)) / 4.0;
            compare(cores, Integer.MAX_VALUE, 0, "discipline: ps", arrivals(random, 1 + number));
        });
    }

    @Test
    void sharedCoresWithALimitOnConcurrency() {
        Trials.of(60).forEach((random, number) -> {
            double cores = (1 + random.nextInt(16)) / 4.0;
            int room = 1 + random.nextInt(6);
            int queue = random.nextInt(5);
            compare(
                    cores,
                    room,
                    queue,
                    "discipline: ps, concurrency: " + room + ", queue: {size: " + queue + "}",
                    arrivals(random, 1 + number));
        });
    }

    @Test
    void workersServeInTurn() {
        Trials.of(60).forEach((random, number) -> {
            int workers = 1 + random.nextInt(5);
            // Workers may be more than cores, and then share them.
            double cores = (1 + random.nextInt(16)) / 4.0;
            int queue = random.nextInt(8);
            compare(
                    cores,
                    workers,
                    queue,
                    "discipline: fcfs, workers: " + workers + ", queue: {size: " + queue + "}",
                    arrivals(random, 1 + number));
        });
    }
}
