package org.orrery.scenarios.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.oracle.Estimates.metric;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Nodes that fail and are repaired, with a pod on each, against Markov chains; and zones that are lost. */
class AvailabilityOracleTest {

    /** Components are nodes with a pod each, which waits for its node; {@code k} pods are enough. */
    @TestFactory
    Stream<DynamicTest> availability() {
        return Oracle.tests("availability", oracle -> {
            int n = (int) oracle.param("n");
            double mtbf = oracle.param("MTBF");
            double mttr = oracle.param("MTTR");
            // The variance is that of a rare event: a half-width of a fifth is what a run of everyday can afford.
            double halfWidth = Precision.isFull() ? 0.05 : 0.2;
            double total = Precision.length(oracle.sigma2("U_system"), oracle.expected("U_system"), halfWidth);
            Estimates estimates = ScenarioText.run(
                    ScenarioText.times(20 * (mtbf + mttr), total / ScenarioText.REPLICATIONS)
                            + "cluster: {registry: {cache: warm}, pools: [{name: p, count: " + n
                            + ", machine: {cpu: 1, memory: 4Gi}}]}\n"
                            + "workload: {services: [{name: s, replicas: " + n
                            + ", pod: {requests: {cpu: 1, memory: 1Gi}}, request: {cpu: 1ms},"
                            + " availability: {minReady: " + (int) oracle.param("k_needed") + "}}]}\n"
                            + "policies: {failover: restart-in-place}\n"
                            + "faults: [{node-crash: {mtbf: " + ScenarioText.exponential(mtbf) + ", mttr: "
                            + ScenarioText.exponential(mttr) + ", repairCrews: "
                            + (int) oracle.param("repair_crews") + "}}]\n",
                    ScenarioText.REPLICATIONS);
            estimates.expectKnown(
                    "U_system",
                    run -> 1 - metric("availability.time", "service=s").of(run),
                    oracle.expected("U_system"),
                    oracle.sigma2("U_system") / total);
            estimates.expectKnown(
                    "E_up", metric("pods.ready.mean"), oracle.expected("E_up"), oracle.sigma2("E_up") / total);
            estimates.expectKnown(
                    "E_up of nodes",
                    run -> n - metric("nodes.down.mean").of(run),
                    oracle.expected("E_up"),
                    oracle.sigma2("E_up") / total);
        });
    }

    /** Servers are pods of one worker on a node each; a request whose node fails goes on where there is room. */
    @TestFactory
    Stream<DynamicTest> breakdownOfNodes() {
        return Oracle.tests("breakdown", oracle -> {
            int servers = (int) oracle.param("servers");
            double up = 1 / oracle.param("failure_rate");
            double down = 1 / oracle.param("repair_rate");
            double total = Precision.length(
                    oracle.sigma2("E_T_via_Little"), oracle.expected("E_N"), Precision.halfWidth(0.05));
            Estimates estimates = ScenarioText.run(
                    ScenarioText.times(50 * (up + down), total / ScenarioText.REPLICATIONS)
                            + "cluster: {registry: {cache: warm}, pools: [{name: p, count: " + servers
                            + ", machine: {cpu: 1, memory: 4Gi}}]}\n"
                            + "workload: {services: [{name: s, replicas: " + servers
                            + ", pod: {requests: {cpu: 1, memory: 1Gi}}, request: {cpu: "
                            + ScenarioText.exponential(1 / oracle.param("service_rate"))
                            + ", onPodLoss: resume}, server: {discipline: fcfs, workers: 1, queue: {at: service}},"
                            + " arrivals: {poisson: {rate: " + ScenarioText.rate(oracle.param("arrival_rate"))
                            + "}}}]}\n"
                            + "policies: {failover: restart-in-place}\n"
                            + "faults: [{node-crash: {mtbf: " + ScenarioText.exponential(up) + ", mttr: "
                            + ScenarioText.exponential(down) + "}}]\n",
                    ScenarioText.REPLICATIONS);
            estimates.expectKnown(
                    "E_N", metric("inSystem.mean"), oracle.expected("E_N"), oracle.sigma2("E_T_via_Little") / total);
            estimates.expect("E_up", metric("pods.ready.mean"), oracle.expected("E_up"), 0.05);
        });
    }

    /** Replicas spread evenly, and no control plane that helps: the zones that are left carry the load. */
    @TestFactory
    Stream<DynamicTest> zoneStaticStability() {
        return Oracle.tests("zone_static_stability", oracle -> {
            int zones = (int) oracle.param("zones");
            int lost = (int) oracle.param("zones_lost_tolerated");
            int needed = (int) oracle.param("replicas_needed");
            int total = (int) oracle.expected("total");
            Estimates enough = zoneLoss(zones, lost, needed, total);
            assertThat(enough.mean(metric("availability.time", "service=s"))).isEqualTo(1);
            double before = needed / (double) total;
            assertThat(total / (double) needed).isCloseTo(oracle.expected("overprovision_factor"), within(1e-9));
            assertThat(before).isCloseTo(oracle.expected("max_steady_utilisation"), within(1e-9));
            assertThat(total / enough.mean(metric("pods.ready.mean")))
                    .isCloseTo(oracle.expected("load_multiplier_on_survivors"), within(1e-9));

            Estimates tooFew = zoneLoss(zones, lost, needed, total - 1);
            assertThat(tooFew.mean(metric("availability.time", "service=s"))).isLessThan(1);
        });
    }

    private static Estimates zoneLoss(int zones, int lost, int needed, int replicas) {
        StringBuilder names = new StringBuilder();
        StringBuilder faults = new StringBuilder();
        for (int zone = 0; zone < zones; zone++) {
            names.append(zone == 0 ? "" : ", ").append('z').append(zone);
            if (zone < lost) {
                faults.append(zone == 0 ? "" : ", ")
                        .append("{zone-outage: {zone: z")
                        .append(zone)
                        .append(", at: 10m}}");
            }
        }
        return ScenarioText.run(
                "horizon: 1h\nwarmup: 20m\ncluster: {zones: [" + names + "], registry: {cache: warm}, pools: [{name: p,"
                        + " count: " + 4 * zones + ", machine: {cpu: 4, memory: 16Gi}}]}\n"
                        + "workload: {services: [{name: s, replicas: " + replicas
                        + ", pod: {labels: {app: s}, requests: {cpu: 1, memory: 1Gi},"
                        + " topologySpreadConstraints: [{maxSkew: 1, topologyKey: topology.kubernetes.io/zone,"
                        + " whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: s}}}]},"
                        + " request: {cpu: 1ms}, availability: {minReady: " + needed + "}}]}\n"
                        + "policies: {failover: do-nothing}\nfaults: [" + faults + "]\n",
                2);
    }
}
