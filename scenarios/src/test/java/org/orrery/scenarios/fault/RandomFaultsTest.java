package org.orrery.scenarios.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.orrery.scenarios.testing.TextScenario;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.testing.Trials;

/** All laws of sample paths hold whatever breaks at once, and equal runs give equal figures. */
class RandomFaultsTest {

    private static final List<String> KINDS = List.of(
            "node-crash: {%s}",
            "node-crash: {pool: p, %s, repairCrews: 1}",
            "zone-outage: {zone: a, %s}",
            "correlated-crash: {share: 60%%, %s}",
            "slow-node: {speed: 20%%, %s}",
            "slow-node: {speed: 0%%, %s}",
            "network-partition: {zone: b, %s}",
            "network-partition: {between: [a, c], %s}",
            "network-latency: {between: [a, b], adds: 70ms, %s}",
            "container-crash: {workload: back, %s}",
            "container-crash: {workload: batch, %s}",
            "spot-interruption: {pool: p, notice: 20s, %s}",
            "spot-interruption: {pool: e, notice: 0s, %s}",
            "load-surge: {service: front, factor: 2.5, %s}",
            "control-plane-outage: {%s}",
            "metrics-outage: {%s}",
            "registry-outage: {%s}");

    private static final List<String> FAILOVERS = List.of(
            "kubernetes",
            "{name: kubernetes, toleration: 5s, heartbeat: 1s, monitorPeriod: 1s, gracePeriod: 4s}",
            "do-nothing",
            "restart-in-place",
            "reschedule-at-once",
            "{name: checkpoint-restart, every: 20s, cost: 1s}");

    @Test
    void everyIdentityHoldsWhateverBreaks() {
        // A run that breaks an identity throws.
        Trials.of(30).forEach((random, number) -> {
            String text = scenario(random, number);
            RunResult run = TextScenario.of(text).run(0);
            RunResult again = TextScenario.of(text).run(0);

            assertThat(again.metrics()).as(text).isEqualTo(run.metrics());
            assertThat(again.faultHash()).isEqualTo(run.faultHash());
        });
    }

    private static String scenario(RandomStream random, int number) {
        StringBuilder faults = new StringBuilder();
        for (int i = 0; i < 1 + number / 4; i++) {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            faults.append("  - {name: f")
                    .append(i)
                    .append(", ")
                    .append(String.format(Locale.ROOT, kind, times(random)))
                    .append("}\n");
        }
        return """
                name: random
                seed: %d
                horizon: 10m
                warmup: 1m
                cluster:
                  zones: [a, b, c]
                  controlPlane: {watchDelay: %dms, bindDelay: %dms}
                  pools:
                    - {name: p, count: 3, machine: {cpu: 4, memory: 16Gi}, price: 0.1/h, power: {idle: 90W, max: 250W}}
                    - {name: e, count: 3, machine: {cpu: 4, memory: 16Gi}, autoscale: {min: 0, max: 6}, provisioning: 30s}
                workload:
                  services:
                    - name: front
                      replicas: 4
                      pod: {requests: {cpu: 500m, memory: 1Gi}, limits: {cpu: 1}, startup: 3s, image: {name: f, size: 100Mi}}
                      request: {cpu: {exponential: {mean: 20ms}}, onPodLoss: %s}
                      server: {discipline: %s, workers: 4, queue: {at: %s, size: 50}}
                      client: {timeout: 1s, retries: {max: 2, backoff: 50ms, budget: 50%%}, hedge: {after: 200ms}}
                      calls: {sequence: [{to: back}, {parallel: [{to: back}, {to: back, probability: 50%%}]}]}
                      arrivals: {poisson: {rate: 15/s}}
                      autoscaling: {pods: {name: hpa, target: {cpu: 50%%}, min: 2, max: 8}}
                    - name: back
                      replicas: 3
                      pod: {requests: {cpu: 500m, memory: 1Gi}, startup: 2s, terminationGracePeriodSeconds: 5}
                      request: {cpu: {exponential: {mean: 10ms}}, delay: 5ms, onPodLoss: %s}
                      client: {timeout: 500ms}
                      balancing: %s
                  jobs:
                    - name: batch
                      arrivals: {poisson: {rate: 6/min}}
                      pod: {requests: {cpu: 1, memory: 1Gi}, startup: 1s}
                      work: {exponential: {mean: 60s}}
                policies:
                  failover: %s
                  autoscaling: {nodes: cluster-autoscaler}
                faults:
                """.formatted(
                                number,
                                100 * random.nextInt(3),
                                100 * random.nextInt(3),
                                lossRule(random),
                                random.nextBoolean() ? "ps" : "fcfs",
                                random.nextBoolean() ? "pod" : "service",
                                lossRule(random),
                                random.nextBoolean() ? "least-requests" : "round-robin",
                                FAILOVERS.get(random.nextInt(FAILOVERS.size())))
                + faults;
    }

    private static String lossRule(RandomStream random) {
        return List.of("fail", "retry", "resume").get(random.nextInt(3));
    }

    private static String times(RandomStream random) {
        return random.nextBoolean()
                ? "mtbf: {exponential: {mean: 4m}}, mttr: {exponential: {mean: 1m}}"
                : "at: " + random.nextInt(500) + "s, for: " + (1 + random.nextInt(400)) + "s";
    }
}
