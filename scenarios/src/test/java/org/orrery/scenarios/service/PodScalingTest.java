package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/**
 * Autoscalers decide at their exact times. Requests come every 100 ms and pods start at once, so that the mean number
 * of ready pods tells when their number changed.
 */
class PodScalingTest {

    private static RunResult run(String horizon, String autoscaler, String service) {
        return runText("horizon: " + horizon + "\n" + CLUSTER + "policies: {autoscaling: {pods: " + autoscaler
                + "}}\nworkload: {services: [{name: shop, pod: {requests: {cpu: 1, memory: 1Gi}},"
                + " arrivals: {deterministic: {every: 100ms, first: 50ms}}, " + service + "}]}\n");
    }

    @Test
    void horizontalAutoscalerActsOnTheFirstScrape() {
        RunResult run = run("60s", "{name: hpa, target: {rps: 4/s}}", "request: {cpu: 1ms}");

        // 10 requests a second need 3 pods of 4 a second: 1 pod up to 15 s, 3 afterwards.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((15 + 45 * 3) / 60.0, within(1e-9));
        assertThat(run.decisions()).containsEntry("workloads scaled up", 1L).doesNotContainKey("workloads scaled down");
    }

    @Test
    void metricThatIsLateIsSeenInTheNextTurn() {
        RunResult run = run("60s", "{name: hpa, target: {rps: 4/s}, metricDelay: 7s}", "request: {cpu: 1ms}");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo((30 + 30 * 3) / 60.0, within(1e-9));
    }

    @Test
    void useOfTheProcessorIsKnownAfterTwoReadings() {
        RunResult run = run("60s", "{name: hpa, target: {cpu: 50%}}", "request: {cpu: 100ms}");

        // The pod is read at 15 s and 30 s, and was busy all the time; two pods are busy half the time.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((30 + 30 * 2) / 60.0, within(1e-9));
    }

    @Test
    void panicFollowsTheLoadAtTheFirstTick() {
        RunResult run =
                run("10s", "{name: kpa, target: {rps: 3/s}, targetUtilization: 100%, min: 1}", "request: {cpu: 1ms}");

        // 10 requests a second need 4 pods of 3 a second, which is more than twice the one that is there at 2 s.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((2 + 8 * 4) / 10.0, within(1e-9));
    }

    @Test
    void fixedNumberIsThereFromTheStart() {
        RunResult run = run("10s", "{name: none, replicas: 3}", "request: {cpu: 1ms}");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo(3, within(1e-9));
    }

    @Test
    void serviceSaysItselfHowItIsScaled() {
        RunResult run = run(
                "10s",
                "{name: none, replicas: 3}",
                "request: {cpu: 1ms}, autoscaling: {pods: {name: none, replicas: 2}}");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo(2, within(1e-9));
    }

    @Test
    void replicasFoundAtTheStartCountAsRecommended() {
        RunResult run = run("400s", "{name: hpa, target: {rps: 4/s}}", "request: {cpu: 1ms}, replicas: 4");

        // Three are enough, but the four of time zero count for five minutes, the last second included.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((315 * 4 + 85 * 3) / 400.0, within(1e-9));
    }

    @Test
    void useOfMemoryIsKnownAfterOneReading() {
        RunResult run = runText("horizon: 60s\n" + CLUSTER
                + "policies: {autoscaling: {pods: {name: hpa, target: {memory: 50%}, max: 2}}}\n"
                + "workload: {services: [{name: shop, pod: {requests: {cpu: 1, memory: 1Gi},"
                + " usage: {memory: {base: 900Mi}}}}]}\n");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo((15 + 45 * 2) / 60.0, within(1e-9));
    }

    @Test
    void severalMetricsAreMeasuredAndTheMostPodsCount() {
        RunResult run = run(
                "60s",
                "{name: hpa, target: {cpu: 100%}, metrics: [{type: pods, averageValue: {concurrency: 0.5}},"
                        + " {type: external, value: {rps: 100/s}}]}",
                "request: {cpu: 100ms}");

        // One pod is busy all the time, which is right for the processor and twice too much by concurrency.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((30 + 30 * 2) / 60.0, within(1e-9));
    }

    @Test
    void requestsThatWaitStartPods() {
        RunResult run = runText("horizon: 100s\n" + CLUSTER
                + "policies: {autoscaling: {pods: {name: event-driven, target: {queue: 10}}}}\n"
                + "workload: {services: [{name: shop, replicas: 0, pod: {requests: {cpu: 1, memory: 1Gi}},"
                + " server: {queue: {at: service}, concurrency: 1}, arrivals: {list: ["
                + "[1s, 1000s], ".repeat(29) + "[1s, 1000s]]}}]}\n");

        // Polled at 30 s; one is at work at 45 s and 29 wait, for which three pods are enough from then on.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((15 + 55 * 3) / 100.0, within(1e-9));
    }

    @Test
    void messagesOfAQueueStartPods() {
        RunResult run = runText("horizon: 100s\n" + CLUSTER
                + "policies: {autoscaling: {pods: {name: event-driven, target: {queue: 10}}}}\n"
                + "workload: {queues: [{name: orders, arrivals: {list: [" + "[1s, 1000s], ".repeat(29)
                + "[1s, 1000s]]}}], services: [{name: worker, consumes: orders, replicas: 0,"
                + " server: {discipline: fcfs, workers: 1}, pod: {requests: {cpu: 1, memory: 1Gi}}}]}\n");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo((15 + 55 * 3) / 100.0, within(1e-9));
    }

    @Test
    void timeOfTheTimetableThatNobodyHeardIsMadeUpFor() {
        RunResult run = runText("horizon: 100s\n" + CLUSTER
                + "policies: {autoscaling: {pods: {name: scheduled, times: [{at: 30s, replicas: 3}]}}}\n"
                + "faults: [{name: blind, control-plane-outage: {at: 20s, for: 30s}}]\n"
                + "workload: {services: [{name: shop, pod: {requests: {cpu: 1, memory: 1Gi}}}]}\n");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo((50 + 50 * 3) / 100.0, within(1e-9));
    }

    @Test
    void timetableIsThatOfTheWallClock() {
        RunResult run = runText("start: 2024-03-04T07:59:30Z\nhorizon: 60s\n" + CLUSTER
                + "policies: {autoscaling: {pods: {name: scheduled, times: [{cron: '0 8 * * mon', replicas: 3}]}}}\n"
                + "workload: {services: [{name: shop, pod: {requests: {cpu: 1, memory: 1Gi}}}]}\n");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo((30 + 30 * 3) / 60.0, within(1e-9));
    }

    @Test
    void demandIsMeasuredOverAnInterval() {
        RunResult run = run("120s", "{name: react, target: {rps: 4/s}}", "request: {cpu: 1ms}");

        // 2.5 pods are needed where one is: 1 + 1.2 x 1.5 of them, rounded up.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((60 + 60 * 3) / 120.0, within(1e-9));
    }

    @Test
    void thresholdOnProcessorUseAddsPods() {
        RunResult run = run("180s", "{name: threshold, above: {cpu: 70%}}", "request: {cpu: 100ms}");

        // The pod is read at one and two minutes; after that two pods are busy half the time.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((120 + 60 * 2) / 180.0, within(1e-9));
    }

    @Test
    void firstRequestAfterQuietWaitsForItsPod() {
        RunResult run = runText("horizon: 220s\n" + CLUSTER
                + "policies: {autoscaling: {pods: {name: kpa, target: {concurrency: 10}}}}\n"
                + "workload: {services: [{name: shop, pod: {requests: {cpu: 1, memory: 1Gi}, startup: 8s},"
                + " server: {queue: {at: service}}, arrivals: {list: [[200s, 10ms], [210s, 10ms]]}}]}\n");

        // Ready at 8 s, found useless after a stable window of 60 s, gone after a grace of 30 s; a new one at 208 s.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((98 - 8 + 220 - 208) / 220.0, within(1e-9));
        assertThat(metric(run, "requests.coldStarted")).isEqualTo(1);
        assertThat(metric(run, "latency.mean")).isCloseTo((8.01 + 0.01) / 2, within(1e-9));
    }

    @Test
    void bufferInFrontOfPodsIsThereAsLongAsBurstsDoNotFit() {
        String pods = "min: 2, max: 2, target: {concurrency: 1}";
        String server = "request: {cpu: 150ms}, replicas: 2, server: {queue: {at: service}, concurrency: 1}";
        RunResult buffered = run("60s", "{name: kpa, targetBurstCapacity: unlimited, " + pods + "}", server);
        RunResult direct = run("60s", "{name: kpa, targetBurstCapacity: 0, " + pods + "}", server);

        // Two pods are enough for a request of 150 ms every 100 ms if each gets the one that is free.
        assertThat(metric(buffered, "latency.mean")).isCloseTo(0.15, within(1e-9));
        assertThat(metric(direct, "latency.mean")).isGreaterThan(0.16);
    }

    @Test
    void nobodyWouldHoldTheRequestsOfAServiceWithoutPods() {
        assertThatThrownBy(() -> run("10s", "kpa", "request: {cpu: 1ms}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Write min: 1")
                .hasMessageContaining("queue: {at: service}");
    }
}
