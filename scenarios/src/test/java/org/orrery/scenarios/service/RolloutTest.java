package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.scenarios.file.ScenarioException;
import org.orrery.simulator.measure.RunResult;

/** Rollouts of four pods that take ten seconds to start, begun at 100 s. All times are computed by hand. */
class RolloutTest {

    private static RunResult run(String controller, String more) {
        return runText("horizon: 300s\n" + CLUSTER
                + "workload: {services: [{name: shop, replicas: 4, controller: " + controller
                + ", pod: {requests: {cpu: 1, memory: 1Gi}, startup: 10s, image: {name: v1}}" + more + "}]}\n"
                + "changes: [{at: 100s, set: {'workload.services[shop].pod.image.name': v2}}]\n");
    }

    @Test
    void surgeAndUnavailabilityOfAQuarterTakeTwoStarts() {
        // One more and one less than four: two new ones at 100 s, the other two at 110 s, all ready at 120 s.
        RunResult run = run("{maxSurge: 25%, maxUnavailable: 25%}", "");

        assertThat(metric(run, "rollout.time.mean")).isCloseTo(20, within(1e-9));
        assertThat(metric(run, "rollouts.completed")).isEqualTo(1);
        assertThat(metric(run, "pods.scheduled")).isEqualTo(8);
    }

    @Test
    void withoutSurgePodsAreReplacedOneByOne() {
        RunResult run = run("{maxSurge: 0, maxUnavailable: 1}", "");

        assertThat(metric(run, "rollout.time.mean")).isCloseTo(40, within(1e-9));
        assertThat(metric(run, "pods.ready.max")).isEqualTo(4);
        assertThat(metric(run, "availability.time", "service=shop")).isCloseTo(290 / 300.0, within(1e-9));
    }

    @Test
    void recreateWaitsForTheLastRequestOfTheOldPods() {
        // A request of 15 s that began at 95 s keeps one old pod until 110 s; new ones start only then.
        RunResult run = run("{strategy: Recreate}", ", request: {cpu: 0s, delay: 15s}, arrivals: {list: [[95s, 0s]]}");

        assertThat(metric(run, "requests.completed")).isEqualTo(1);
        assertThat(metric(run, "rollout.time.mean")).isCloseTo(20, within(1e-9));
    }

    @Test
    void podMustHaveBeenReadyForLongEnough() {
        RunResult run = run("{maxSurge: 100%, maxUnavailable: 0, minReadySeconds: 7}", "");

        assertThat(metric(run, "rollout.time.mean")).isCloseTo(17, within(1e-9));
    }

    @Test
    void rolloutThatNoNodeHasRoomForIsOverdue() {
        RunResult run = run("{progressDeadlineSeconds: 60, maxSurge: 1, maxUnavailable: 0}", "");
        RunResult full = runText("horizon: 300s\n" + CLUSTER
                + "workload: {services: [{name: shop, replicas: 2, controller: {progressDeadlineSeconds: 60,"
                + " maxUnavailable: 0}, pod: {requests: {cpu: 8, memory: 1Gi}, image: {name: v1}}}]}\n"
                + "changes: [{at: 100s, set: {'workload.services[shop].pod.image.name': v2}}]\n");

        assertThat(metric(run, "rollouts.overdue")).isZero();
        assertThat(metric(full, "rollouts.overdue")).isEqualTo(1);
        assertThat(metric(full, "rollouts.completed")).isZero();
        assertThat(metric(full, "pods.ready.mean")).isCloseTo(2, within(1e-9));
    }

    @Test
    void statefulSetStartsInOrderAndUpdatesFromTheTopDownToThePartition() {
        RunResult run = run("{kind: StatefulSet, partition: 1}", "");

        // Ready at 10, 20, 30 and 40 s; three of them are replaced one by one, each away for 10 s.
        assertThat(metric(run, "rollout.time.mean")).isCloseTo(30, within(1e-9));
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((290 + 280 + 270 + 260 - 30) / 300.0, within(1e-9));
    }

    @Test
    void parallelStatefulSetStartsAtOnce() {
        RunResult run = run("{kind: StatefulSet, podManagementPolicy: Parallel, strategy: OnDelete}", "");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo(4 * 290 / 300.0, within(1e-9));
    }

    @Test
    void daemonSetHasAPodOnEachNodeAndIsUpdatedNodeByNode() {
        RunResult run = run("DaemonSet", "");

        assertThat(metric(run, "pods.ready.max")).isEqualTo(2);
        assertThat(metric(run, "rollout.time.mean")).isCloseTo(20, within(1e-9));
    }

    @Test
    void daemonSetFollowsNodesThatTheControlPlaneHearsOfLater() {
        RunResult run = runText("horizon: 300s\n"
                + CLUSTER.replace(
                        "registry: {cache: warm},", "registry: {cache: warm}, controlPlane: {watchDelay: 2s},")
                + "workload: {services: [{name: agent, controller: {kind: DaemonSet}, pod: {requests: {cpu: 1}}}]}\n");

        assertThat(metric(run, "pods.ready.max")).isEqualTo(2);
    }

    @Test
    void whatCannotChangeIsRefusedWithTheReason() {
        assertThatThrownBy(() -> runText("horizon: 300s\n" + CLUSTER
                        + "workload: {services: [{name: shop, pod: {requests: {cpu: 1}}}]}\n"
                        + "changes: [{at: 1s, set: {'policies.placement': random}}]\n"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("'policies.placement' cannot change while the simulation runs")
                .hasMessageContaining("compare them instead");
    }

    @Test
    void loadMayChangeWhenAllJobsHaveComeAlready() {
        RunResult run = runText("horizon: 100s\n" + CLUSTER
                + "workload: {jobs: [{name: once, count: 3, pod: {requests: {cpu: 1}}, duration: 10s}]}\n"
                + "changes: [{at: 50s, set: {'workload.load': 2}}]\n");

        assertThat(metric(run, "tasks.completed")).isEqualTo(3);
    }

    @Test
    void loadChangesAtItsTime() {
        RunResult run = runText("horizon: 100s\n" + CLUSTER
                + "workload: {services: [{name: shop, pod: {requests: {cpu: 1}}, request: {cpu: 1ms},"
                + " arrivals: {deterministic: {every: 1s, first: 500ms}}}]}\n"
                + "changes: [{at: 50s, set: {'workload.services[shop].arrivals':"
                + " {deterministic: {every: 2s, first: 500ms}}}}]\n");

        assertThat(metric(run, "requests.arrived")).isEqualTo(75);
    }
}
