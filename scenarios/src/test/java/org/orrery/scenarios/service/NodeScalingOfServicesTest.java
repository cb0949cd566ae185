package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** Nodes come and go for the pods of services, each delay at its exact time. Nodes have four cores. */
class NodeScalingOfServicesTest {

    private static RunResult run(String pods, String workload) {
        return runText(
                "horizon: 1000s\ncluster: {registry: {cache: cold, bandwidth: 10MB/s}, pools: [{name: p, count: 1,"
                        + " machine: {cpu: 4, memory: 64Gi}, autoscale: {min: 1, max: 3}, provisioning: 90s,"
                        + " price: 0.36/h, billing: {quantum: 100s}}]}\n"
                        + "policies: {autoscaling: {nodes: cluster-autoscaler, pods: " + pods + "}}\nworkload: {"
                        + workload + "}\n");
    }

    @Test
    void replicasThatFindNoRoomWaitForTheirNodeItsImageAndTheirStart() {
        RunResult run = run(
                "{name: scheduled, times: [{at: 20s, replicas: 4}, {at: 300s, replicas: 2}]}",
                "services: [{name: shop, replicas: 2, pod: {requests: {cpu: 2, memory: 1Gi}, startup: 3s,"
                        + " image: {name: shop, size: 100M}}}]");

        // Two pods start after 13 s of pull and start. Two more, of 20 s, are seen by the scan at 30 s, have a node at
        // 120 s and are ready at 133 s.
        assertThat(metric(run, "pods.ready.mean"))
                .isCloseTo((2 * (1000 - 13) + 2 * (300 - 133)) / 1000.0, within(1e-9));
        assertThat(metric(run, "pods.startup.mean")).isCloseTo((13 + 113) / 2.0, within(1e-9));
        assertThat(metric(run, "nodes.provisioning.mean", "pool=p")).isCloseTo(90, within(1e-9));
        assertThat(metric(run, "pods.startup.placing")).isCloseTo(100 / 2.0, within(1e-9));
        assertThat(metric(run, "pods.startup.pulling")).isCloseTo(10, within(1e-9));
        // The node is empty from the scan at 310 s on, goes at 910 s, and is billed for eight quanta of 100 s.
        assertThat(metric(run, "nodes.mean")).isCloseTo((1000 + 910 - 120) / 1000.0, within(1e-9));
        assertThat(metric(run, "cost.total")).isCloseTo((10 + 8) * 0.01, within(1e-9));
    }

    @Test
    void podsOfANodeThatIsLittleUsedMoveBeforeItGoes() {
        RunResult run = run(
                "{name: scheduled, times: [{at: 1s, replicas: 4}]}",
                "jobs: [{name: batch, count: 1, pod: {requests: {cpu: 1, memory: 1Gi}}, duration: 200s}],"
                        + " services: [{name: shop, replicas: 0, pod: {requests: {cpu: 1, memory: 1Gi}}}]");

        // The last pod has its node at 100 s. When the job is over, it would find room: from the scan at 200 s on for
        // ten
        // minutes, and is told to leave five seconds after its node was closed.
        assertThat(metric(run, "nodes.mean")).isCloseTo((1000 + 805 - 100) / 1000.0, within(1e-9));
        assertThat(run.decisions()).containsEntry("pods evicted", 1L).containsEntry("nodes left", 1L);
        assertThat(metric(run, "pods.ready.mean")).isGreaterThan(3.9);
    }

    @Test
    void nodeStaysWhosePodsMayNotBeEvicted() {
        for (String pods : List.of(
                "pod: {requests: {cpu: 1, memory: 1Gi}}, disruptionBudget: {minAvailable: 4}",
                "pod: {requests: {cpu: 1, memory: 1Gi}, safeToEvict: false}")) {
            RunResult run = run(
                    "{name: scheduled, times: [{at: 1s, replicas: 4}]}",
                    "jobs: [{name: batch, count: 1, pod: {requests: {cpu: 1, memory: 1Gi}}, duration: 200s}],"
                            + " services: [{name: shop, replicas: 0, " + pods + "}]");

            assertThat(metric(run, "nodes.mean")).isCloseTo((1000 + 1000 - 100) / 1000.0, within(1e-9));
            assertThat(run.decisions()).doesNotContainKeys("nodes cordoned", "pods evicted");
        }
    }

    @Test
    void roomOfDaemonSetsIsTakenBeforeNodesAreCounted() {
        for (String autoscaler : List.of("cluster-autoscaler", "just-in-time")) {
            RunResult run = runText("horizon: 200s\ncluster: {registry: {cache: warm}, pools: [{name: p, count: 1,"
                    + " machine: {cpu: 4, memory: 64Gi}, autoscale: {min: 1, max: 5}, provisioning: 90s}]}\n"
                    + "policies: {autoscaling: {nodes: " + autoscaler + "}}\nworkload: {services: ["
                    + "{name: agent, controller: DaemonSet, pod: {requests: {cpu: 1, memory: 1Gi}}},"
                    + " {name: shop, replicas: 0, pod: {requests: {cpu: 2, memory: 1Gi}},"
                    + " autoscaling: {pods: {name: scheduled, times: [{at: 1s, replicas: 4}]}}}]}\n");

            // A node has room for one pod of two cores beside the agent: three more are ordered at 10 s, all at once.
            assertThat(metric(run, "nodes.mean")).as(autoscaler).isCloseTo((200 + 3 * 100) / 200.0, within(1e-9));
        }
    }
}
