package org.orrery.scenarios.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orrery.scenarios.file.ScenarioException;
import org.orrery.scenarios.testing.TextScenario;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/** Faults as scenarios write them. */
class FaultScenarioTest {

    private static final String SHOP = """
            name: shop
            horizon: 30m
            cluster:
              zones: [a, b, c]
              registry: {cache: warm}
              pools: [{name: general, count: 6, machine: {cpu: 4, memory: 16Gi}}]
            workload:
              services:
                - name: shop
                  replicas: 6
                  pod: {requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 1}, startup: 5s}
                  request: {cpu: 20ms}
                  client: {timeout: 1s}
                  balancing: round-robin
                  arrivals: {poisson: {rate: 30/s}}
                  availability: {minReady: 6}
            """;

    private static final String OUTAGE = "faults: [{zone-outage: {zone: b, at: 10m, for: 10m}}]\n";

    private static RunResult run(String more) {
        return TextScenario.of(SHOP + more).run(0);
    }

    private static double metric(RunResult run, String name, String scope) {
        Double value = run.metrics().get(new MetricKey(name, scope));
        assertThat(value)
                .as("%s of '%s' among %s", name, scope, run.metrics().keySet())
                .isNotNull();
        return value;
    }

    /** Seconds in which pods were missing, without the first five, in which the first pods start. */
    private static double missed(RunResult run) {
        return (1 - metric(run, "availability.time", "service=shop")) * 1800 - 5;
    }

    @Test
    void deadPodsSwallowRequestsUntilTheirDeathIsNoticed() {
        RunResult run = run(OUTAGE + "policies: {failover: {name: reschedule-at-once, detection: 60s}}\n");

        // A third of the pods is dead for 60 s and gets a third of 30 requests a second, each lost by its timeout.
        assertThat(metric(run, "requests.timedOut", "")).isBetween(500.0, 700.0);
        assertThat(missed(run)).isCloseTo(65, within(1e-6));
    }

    @Test
    void podsThatAreReplacedAtOnceAreMissedForTheirStartOnly() {
        RunResult run = run(OUTAGE + "policies: {failover: reschedule-at-once}\n");

        assertThat(missed(run)).isCloseTo(5, within(1e-6));
    }

    @Test
    void lossesAreCountedFromTheFaultToTheReplacement() {
        RunResult run = run(OUTAGE + "policies: {failover: {name: reschedule-at-once, detection: 60s}}\n");

        assertThat(metric(run, "pods.lost", "")).isEqualTo(2);
        assertThat(metric(run, "detection.time.mean", "")).isCloseTo(60, within(1e-9));
        assertThat(metric(run, "recovery.time.mean", "")).isCloseTo(65, within(1e-9));
        assertThat(metric(run, "recovery.unrecovered", "")).isZero();
        assertThat(metric(run, "nodes.down.mean", "")).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(metric(run, "faults.begun", "fault=zone-outage")).isEqualTo(1);
        assertThat(metric(run, "faults.active", "fault=zone-outage")).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void whatIsNeverReplacedCountsUpToTheEnd() {
        RunResult run = run(OUTAGE + "policies: {failover: do-nothing}\n");

        assertThat(metric(run, "recovery.time.mean", "")).isCloseTo(1200, within(1e-9));
        assertThat(metric(run, "recovery.unrecovered", "")).isEqualTo(2);
    }

    @Test
    void podsThatWaitForTheirZoneAreMissedAsLongAsItIs() {
        RunResult run = run(OUTAGE + "policies: {failover: restart-in-place}\n");

        assertThat(missed(run)).isCloseTo(605, within(1e-6));
    }

    @Test
    void podsThatNobodyStartsAgainAreMissedToTheEnd() {
        RunResult run = run(OUTAGE + "policies: {failover: do-nothing}\n");

        assertThat(missed(run)).isCloseTo(1200, within(1e-6));
    }

    @Test
    void kubernetesReplacesThemAfterFiveMinutesAndTheTimeToNotice() {
        RunResult run = run(OUTAGE);

        // 40 to 55 s to notice the first node, one more node every 10 s, 300 s of toleration, 5 s to start.
        assertThat(missed(run)).isBetween(345.0, 370.0);
        assertThat(run.decisions()).containsEntry("nodes found dead", 2L).containsEntry("pods evicted", 2L);
    }

    @Test
    void allPoliciesMeetTheSameFaults() {
        String churn =
                "faults: [{name: churn, node-crash: {pool: general, mtbf: {exponential: {mean: 10m}}, mttr: 1m}}]\n";
        RunResult one = run(churn + "policies: {failover: do-nothing}\n");
        RunResult other = run(churn + "policies: {failover: reschedule-at-once, placement: best-fit}\n");
        RunResult another = run("seed: 2\n" + churn);

        assertThat(one.faultHash()).isNotZero().isEqualTo(other.faultHash());
        assertThat(another.faultHash()).isNotEqualTo(one.faultHash());
    }

    @Test
    void allThatIsWrongWithFaultsIsSaid() {
        assertThatThrownBy(
                        () -> run("faults: [{zone-outage: {zone: d, at: 1m, for: 1m}}, {node-crash: {pool: general}},"
                                + " {name: x}, {slow-node: {mtbf: 1h}}]\n"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("there is no zone 'd'")
                .hasMessageContaining("exactly one of 'at', 'outages' and 'mtbf'")
                .hasMessageContaining("exactly one kind")
                .hasMessageContaining("'mtbf' and 'mttr' go together");
    }

    @Test
    void aFaultThatOutlastsAnotherGoesOn() {
        RunResult run = run("faults: [{node-crash: {outages: [[10m, 5m], [12m, 8m]]}}]\n");

        // All six nodes are down from 10 to 20 min, and start their pods again.
        assertThat(missed(run)).isCloseTo(605, within(1e-6));
    }

    // ---- what is not of nodes ----

    @Test
    void nothingIsReplacedWhileTheControlPlaneIsDown() {
        RunResult run = run("faults: [{zone-outage: {zone: b, at: 10m, for: 19m}},"
                + " {control-plane-outage: {at: 9m, for: 6m}}]\npolicies: {failover: reschedule-at-once}\n");

        // From 10 to 15 min nobody notices; the pods that are left go on.
        assertThat(missed(run)).isCloseTo(305, within(1e-6));
        assertThat(metric(run, "detection.time.mean", "")).isCloseTo(300, within(1e-6));
    }

    @Test
    void nothingIsScaledWhileMetricsAreMissing() {
        String hpa = "policies: {autoscaling: {pods: {name: hpa, target: {cpu: 5%}, min: 6, max: 12}}}\n";
        double usual = metric(run(hpa), "pods.ready.max", "");
        double blind = metric(run(hpa + "faults: [{metrics-outage: {at: 0s, for: 30m}}]\n"), "pods.ready.max", "");

        assertThat(usual).isEqualTo(12);
        assertThat(blind).isEqualTo(6);
    }

    @Test
    void podsWaitForTheirImagesUntilTheRegistryIsBack() {
        String cold = SHOP.replace("cache: warm", "cache: cold")
                .replace("startup: 5s", "startup: 5s, image: {name: shop, size: 1Gi}");
        RunResult run = TextScenario.of(cold + "faults: [{registry-outage: {at: 3s, for: 60s}}]\n")
                .run(0);

        // 1 GiB at 1 Gbit/s takes 8.59 s, of which 3 have passed when the registry fails.
        assertThat(missed(run) + 5).isCloseTo(60 + 8.589934592 + 5, within(1e-6));
    }

    @Test
    void surgeBringsSoManyTimesTheRequests() {
        double usual = metric(run(""), "requests.arrived", "");
        double surging = metric(
                run("faults: [{load-surge: {service: shop, factor: 3, at: 10m, for: 10m}}]\n"), "requests.arrived", "");

        // 36,000 more of 54,000, give or take four standard deviations of the 36,000.
        assertThat(surging - usual).isBetween(36_000 - 760.0, 36_000 + 760.0);
    }

    @Test
    void crashedContainersAreStartedAgainWithTheirBackOff() {
        RunResult run = run("faults: [{container-crash: {workload: shop, at: 10m}}]\n");

        // All six at once: ten seconds of back-off, five of starting.
        assertThat(missed(run)).isCloseTo(15, within(1e-6));
        assertThat(metric(run, "pods.restarts", "")).isEqualTo(6);
        assertThat(metric(run, "faults.begun", "")).isEqualTo(6);
    }

    @Test
    void watchThatLagsDelaysTheReplacement() {
        String slow = SHOP.replace(
                "registry: {cache: warm}", "registry: {cache: warm}\n  controlPlane: {watchDelay: 2s, bindDelay: 1s}");
        RunResult run = TextScenario.of(slow + OUTAGE + "policies: {failover: reschedule-at-once}\n")
                .run(0);

        // The pod's end is seen after 2 s, its successor's creation after 2 more, its binding after 1; it starts in 5.
        // At the very beginning nodes and pods are seen after 2 s.
        assertThat(missed(run) + 5).isCloseTo(2 + 1 + 5 + 2 + 2 + 1 + 5, within(1e-6));
    }

    // ---- the network ----

    private static final String TWO_TIERS = """
            name: tiers
            horizon: 30m
            cluster:
              zones: [{name: a, region: r}, {name: b, region: r}]
              registry: {cache: warm}
              pools: [{name: general, count: 2, machine: {cpu: 4, memory: 16Gi}}]
            workload:
              services:
                - name: front
                  pod: {requests: {cpu: 1, memory: 1Gi}, nodeSelector: {topology.kubernetes.io/zone: a}}
                  request: {cpu: 1ms}
                  calls: back
                  client: {timeout: 1s}
                  arrivals: {deterministic: {every: 100ms}}
                - name: back
                  pod: {requests: {cpu: 1, memory: 1Gi}, nodeSelector: {topology.kubernetes.io/zone: b}}
                  request: {cpu: 1ms}
            """;

    private static RunResult runTiers(String faults) {
        return TextScenario.of(TWO_TIERS + faults).run(0);
    }

    @Test
    void partedZonesHearNothingOfEachOther() {
        RunResult run = runTiers("faults: [{network-partition: {between: [a, b], at: 10m, for: 5m}}]\n");

        // Ten requests a second for 300 s; those of the last second are answered when the network is whole again.
        assertThat(metric(run, "requests.timedOut", "")).isBetween(2980.0, 3000.0);
        assertThat(metric(run, "requests.completed", "")).isBetween(15_000.0, 15_020.0);
    }

    @Test
    void zoneThatIsPartedFromAllRunsOnAndIsTakenForDead() {
        RunResult run = runTiers("faults: [{network-partition: {zone: b, at: 10m, for: 5m}}]\n");

        assertThat(run.decisions()).containsEntry("nodes found dead", 1L).doesNotContainKey("pods evicted");
        assertThat(metric(run, "pods.lost", "")).isZero();
        assertThat(metric(run, "pods.restarts", "")).isZero();
        assertThat(metric(run, "requests.completed", "")).isBetween(15_000.0, 15_020.0);
    }

    @Test
    void slowNetworkAddsToEachWay() {
        double usual = metric(runTiers(""), "latency.mean", "");
        double slow = metric(
                runTiers("faults: [{network-latency: {between: [a, b], adds: 50ms, at: 0s}}]\n"), "latency.mean", "");

        assertThat(slow - usual).isCloseTo(0.1, within(1e-3));
    }

    @Test
    void endOfOneFaultOfTheNetworkDoesNotHandOutWhatAnotherKeeps() {
        String parted = "{network-partition: {between: [a, b], at: 10m, for: 5m}}";
        RunResult alone = runTiers("faults: [" + parted + "]\n");
        RunResult both = runTiers("faults: [" + parted
                + ", {name: other, network-latency: {between: [a, b], adds: 0ms, at: 10m, for: 2m}}]\n");

        assertThat(metric(both, "requests.timedOut", "")).isEqualTo(metric(alone, "requests.timedOut", ""));
        assertThat(metric(both, "latency.mean", "")).isEqualTo(metric(alone, "latency.mean", ""));
    }

    // ---- spot machines ----

    @Test
    void podsLeaveSpotMachinesInTime() {
        RunResult run = run("faults: [{spot-interruption: {zone: b, at: 10m, for: 10m, notice: 2m}}]\n");

        // Both pods of the zone leave at once, and are replaced after five seconds; nothing is lost.
        assertThat(metric(run, "pods.lost", "")).isZero();
        assertThat(metric(run, "requests.timedOut", "")).isZero();
        assertThat(run.decisions())
                .containsEntry("spot machines taken away", 2L)
                .containsEntry("pods evicted", 2L);
        // Two of six nodes are away from 12 to 20 min.
        assertThat(metric(run, "nodes.mean", "")).isCloseTo(6 - 2 * 480.0 / 1800, within(1e-9));
    }

    @Test
    void machinesWithoutNoticeTakeTheirPodsWithThem() {
        RunResult run = run("faults: [{spot-interruption: {zone: b, at: 10m, for: 10m, notice: 0s}}]\n");

        assertThat(metric(run, "pods.lost", "")).isEqualTo(2);
        assertThat(missed(run)).isCloseTo(5, within(1e-6));
    }

    // ---- tasks ----

    private static double makespan(String job, String policies) {
        RunResult run = TextScenario.of("name: j\ncluster: {registry: {cache: warm}, pools: [{name: p, count: 1,"
                        + " machine: {cpu: 4, memory: 16Gi}}]}\nworkload: {jobs: [{name: j, count: 1,"
                        + " pod: {requests: {cpu: 1, memory: 1Gi}}, duration: 10m" + job + "}]}\n"
                        + "faults: [{node-crash: {at: 5m, for: 5m}}]\n" + policies)
                .run(0);
        return metric(run, "makespan", "");
    }

    @Test
    void checkpointsOfAJobAndOfAPolicySaveTheSame() {
        String policy = "policies: {failover: {name: checkpoint-restart, every: 60s, cost: 1s}}\n";

        assertThat(makespan("", "")).isCloseTo(1200, within(1e-6));
        assertThat(makespan(", checkpoint: {every: 60s, cost: 1s}", "")).isCloseTo(965, within(1e-6));
        assertThat(makespan("", policy)).isCloseTo(965, within(1e-6));
        // What a job says itself counts.
        assertThat(makespan(", checkpoint: {every: 90s, cost: 0s}", policy)).isCloseTo(930, within(1e-6));
    }
}
