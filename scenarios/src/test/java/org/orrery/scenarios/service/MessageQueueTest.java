package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** Messages in queues, which services work off. */
class MessageQueueTest {

    private static final String WORKER = "name: worker, consumes: orders, pod: {limits: {cpu: 1, memory: 1Gi}}";
    private static final String ONE = ", server: {discipline: fcfs, workers: 1}";

    private static RunResult run(String queue, String services) {
        return runText(CLUSTER + "workload: {queues: [{name: orders" + queue + "}], services: [" + services + "]}\n");
    }

    @Test
    void messagesWaitUntilAWorkerTakesThem() {
        RunResult run = run(
                ", arrivals: {list: [[0s, 4s], [0s, 1s], [0s, 1s], [2s, 1s]]}", "{" + WORKER + ONE + ", replicas: 2}");

        // One pod has the long one until 4 s, the other those of 1 s: done at 1, 2 and 3 s.
        assertThat(metric(run, "latency.mean")).isCloseTo((4 + 1 + 2 + 1) / 4.0, within(1e-9));
        assertThat(metric(run, "queue.length.max")).isEqualTo(1);
        assertThat(metric(run, "queue.length.mean", "service=worker")).isCloseTo(1 / 4.0, within(1e-9));
        assertThat(metric(run, "queue.age.p99")).isCloseTo(1, within(0.01));
    }

    @Test
    void queueIsThatOfErlangC() {
        // M/M/c with c = 2, a = 1: C = 1/3, Wq = C / (c mu - lambda) = 1/30 s, Lq = lambda Wq = 1/3.
        RunResult run = runText("horizon: 20000s\nwarmup: 100s\n" + CLUSTER
                + "workload: {queues: [{name: orders, arrivals: {poisson: 10/s}}], services: [{" + WORKER + ONE
                + ", replicas: 2, request: {cpu: {exponential: {mean: 100ms}}}}]}\n");

        // A half-width of 5 % at 99 %: 500,000 arrivals would give 1 % of the mean response (oracle mmc).
        assertThat(metric(run, "wait.probability")).isCloseTo(1 / 3.0, within(0.03 / 3));
        assertThat(metric(run, "latency.mean")).isCloseTo(0.1 + 1 / 30.0, within(0.02 * 0.1333));
        assertThat(metric(run, "queue.length.mean")).isCloseTo(1 / 3.0, within(0.08 / 3));
    }

    @Test
    void messageThatIsNeverDoneInTimeFailsAfterItsLastDelivery() {
        RunResult run = run(
                ", redeliverAfter: 3s, maxDeliveries: 2, arrivals: {list: [[0s, 10s]]}",
                "{" + WORKER + ONE + ", replicas: 2}");

        // Delivered at 0 s and at 3 s; at 6 s it is given up, and both pods go on until 13 s.
        assertThat(metric(run, "attempts.started")).isEqualTo(2);
        assertThat(metric(run, "requests.failed")).isEqualTo(1);
        assertThat(metric(run, "work.wasted")).isCloseTo(20, within(1e-9));
        assertThat(run.endTime()).isCloseTo(13, within(1e-9));
    }

    @Test
    void messageIsDeliveredAgainAtOnceWhenItsPodDies() {
        // The pod dies at 2 s; the message is begun anew at 3 s, when the node is back.
        assertThat(metric(crash(""), "latency.mean")).isCloseTo(8, within(1e-9));
    }

    @Test
    void messageOfADeadPodIsDeliveredAgainAfterTheTimeOfItsQueue() {
        // The queue waits until 30 s for an answer.
        assertThat(metric(crash(", redeliverAfter: 30s"), "latency.mean")).isCloseTo(35, within(1e-9));
    }

    private static RunResult crash(String queue) {
        RunResult run = runText("horizon: 100s\n" + CLUSTER.replace("count: 2", "count: 1")
                + "policies: {failover: {name: restart-in-place}}\n"
                + "faults: [{name: f, node-crash: {pool: p, at: 2s, for: 1s}}]\n"
                + "workload: {queues: [{name: orders, arrivals: {list: [[0s, 5s]]}" + queue + "}], services: [{"
                + WORKER
                + ONE + "}]}\n");
        assertThat(metric(run, "attempts.lost")).isEqualTo(1);
        assertThat(metric(run, "work.wasted")).isCloseTo(2, within(1e-9));
        return run;
    }

    @Test
    void callerDoesNotWaitForAMessage() {
        RunResult run = run(
                "",
                "{name: shop, pod: {limits: {cpu: 1, memory: 1Gi}}, calls: {to: orders}, arrivals: {list: [[0s, 1s], [5s, 1s]]}},"
                        + "{" + WORKER + ONE + ", request: {cpu: 3s}}");

        assertThat(metric(run, "latency.mean", "service=shop")).isCloseTo(1, within(1e-9));
        assertThat(metric(run, "latency.mean", "service=worker")).isCloseTo(3, within(1e-9));
        assertThat(metric(run, "requests.completed", "service=worker")).isEqualTo(2);
        assertThat(run.endTime()).isCloseTo(9, within(1e-9));
    }

    @Test
    void fullQueueRefusesMessages() {
        RunResult run = run(", size: 1, arrivals: {list: [[0s, 1s], [0s, 1s], [0s, 1s]]}", "{" + WORKER + ONE + "}");

        assertThat(metric(run, "requests.rejected")).isEqualTo(1);
        assertThat(metric(run, "requests.completed")).isEqualTo(2);
    }

    @Test
    void messageThatWaitsTooLongExpires() {
        RunResult run =
                run(", arrivals: {list: [[0s, 10s], [0s, 1s]]}", "{" + WORKER + ONE + ", client: {patience: 5s}}");

        assertThat(metric(run, "requests.abandoned")).isEqualTo(1);
    }

    @Test
    void lengthOfTheQueueScalesTheWorkers() {
        RunResult run = runText("horizon: 200s\n" + CLUSTER
                + "policies: {autoscaling: {pods: {name: event-driven, target: {queue: 10}, max: 5}}}\n"
                + "workload: {queues: [{name: orders, arrivals: {counts: {counts: [100], per: 1s}}}], services: [{"
                + WORKER + ONE + ", replicas: 0, request: {cpu: 5s}}]}\n");

        assertThat(metric(run, "pods.ready.max")).isEqualTo(5);
        assertThat(metric(run, "requests.completed")).isEqualTo(100);
    }

    @Test
    void queueNeedsAConsumerAndAConsumerALimit() {
        assertThatThrownBy(() -> run("", "{name: shop, pod: {requests: {cpu: 1, memory: 1Gi}}}"))
                .hasMessageContaining("0 services consume this queue");
        assertThatThrownBy(() -> run("", "{" + WORKER + "}"))
                .hasMessageContaining("how many messages does a pod take at once?");
        assertThatThrownBy(() -> run("", "{" + WORKER.replace("consumes: orders", "consumes: order") + ONE + "}"))
                .hasMessageContaining("there is no queue 'order'");
    }
}
