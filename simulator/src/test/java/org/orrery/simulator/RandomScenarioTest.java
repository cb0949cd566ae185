package org.orrery.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.amounts;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.account.LinearPower;
import org.orrery.simulator.fault.FaultEffect;
import org.orrery.simulator.fault.FaultSpec;
import org.orrery.simulator.fault.NodePlaces;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.Carbon;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.MemoryUse;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Price;
import org.orrery.simulator.spec.RestartPolicy;
import org.orrery.simulator.testing.Outages;
import org.orrery.simulator.testing.RecordedUse;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.testing.Trials;
import org.orrery.simulator.workload.FaultSource;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.NodeSource.NodeEvent;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskWork;

/** All laws of sample paths hold in every run, and equal runs give equal figures. */
class RandomScenarioTest {

    @Test
    void everyIdentityHoldsWhateverHappens() {
        // A run that breaks an identity throws.
        Trials.of(150).forEach((random, number) -> {
            TestScenario scenario = scenario(random, number);
            RunResult result = scenario.run();
            RunResult again = scenario.run();

            assertThat(again.metrics()).isEqualTo(result.metrics());
            assertThat(again.endTime()).isEqualTo(result.endTime());
        });
    }

    private static TestScenario scenario(RandomStream random, int number) {
        TestScenario scenario = new TestScenario().pulls(1 << 20, random.nextBoolean());
        int nodes = 1 + random.nextInt(4);
        for (int i = 0; i < nodes; i++) {
            scenario.node("n" + i, node(1 + random.nextInt(8), random));
        }
        double at = 0;
        for (int i = 0; i < number / 10; i++) {
            at += 100 * random.nextDouble();
            NodeEvent.Kind[] kinds = NodeEvent.Kind.values();
            scenario.nodeEvent(new NodeEvent(
                    at,
                    kinds[random.nextInt(kinds.length)],
                    new NodeSpec("n" + random.nextInt(nodes + 1), node(1 + random.nextInt(8), random))));
        }
        double submitAt = 0;
        for (int i = 0; i < 2 + number / 3; i++) {
            submitAt += 10 * random.nextDouble();
            scenario.task(task(i, submitAt, random));
        }
        for (int i = 0; i < number / 30; i++) {
            scenario.fault(fault("fault " + i, random));
        }
        if (random.nextBoolean()) {
            scenario.horizon(50 + 500 * random.nextDouble());
            scenario.warmup(50 * random.nextDouble());
        }
        return scenario;
    }

    private static NodeTemplate node(double cores, RandomStream random) {
        return new NodeTemplate(
                "pool",
                "",
                "",
                "",
                Map.of(),
                List.of(),
                amounts(cores, 16 * GI),
                Amounts.NONE,
                20,
                0,
                "",
                0.5 + random.nextInt(3),
                new Price(1 + random.nextDouble(), 1 + random.nextInt(100), 60 * random.nextInt(3)),
                new LinearPower(100, 300),
                Carbon.NONE);
    }

    private static FaultSpec fault(String name, RandomStream random) {
        List<FaultSource.Outage> outages = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < 10; i++) {
            at += 100 * random.nextDouble();
            double length = 30 * random.nextDouble();
            outages.add(new FaultSource.Outage(at, length));
            at += length;
        }
        FaultEffect effect = switch (random.nextInt(4)) {
            case 0 -> new FaultEffect.SlowNode(NodePlaces.EACH, random.nextDouble());
            case 1 -> new FaultEffect.SlowNode(NodePlaces.EACH, 0);
            case 2 -> new FaultEffect.CutOff(NodePlaces.EACH);
            default -> new FaultEffect.NodeCrash(NodePlaces.EACH);
        };
        return new FaultSpec(name, effect, new Outages(outages));
    }

    private static TaskArrival task(long id, double at, RandomStream random) {
        LongList after = new LongArrayList();
        if (id > 0 && random.nextInt(4) == 0) {
            after.add(random.nextInt((int) id));
        }
        double deadline = random.nextInt(3) == 0 ? at + 100 * random.nextDouble() : Double.POSITIVE_INFINITY;
        return new TaskArrival(
                id, null, at, template(random), work(at, random), false, deadline, after, random.nextInt(3), null);
    }

    private static PodTemplate template(RandomStream random) {
        double request = random.nextInt(4) / 2.0;
        double limit = random.nextBoolean() ? Math.max(0.5, request) * 2 : 0;
        long limitBytes = random.nextBoolean() ? 4 * GI : 0;
        RestartPolicy[] policies = RestartPolicy.values();
        return PodTemplate.builder("job")
                .requests(amounts(request, GI), amounts(limit, limitBytes))
                .memoryUse(new MemoryUse(
                        Law.constant(GI * random.nextDouble() * 4),
                        0,
                        random.nextBoolean() ? 0 : 0.1 * GI * random.nextDouble()))
                .startup(Law.constant(random.nextInt(5)))
                .isolation(random.nextInt(5) == 0 ? Isolation.CHROOT : Isolation.CONTAINER)
                .restartPolicy(policies[random.nextInt(policies.length)])
                .build();
    }

    private static TaskWork work(double at, RandomStream random) {
        double seconds = 100 * random.nextDouble();
        return switch (random.nextInt(5)) {
            case 0 -> new TaskWork.CoreSeconds(seconds);
            case 1 -> new TaskWork.Until(at + seconds);
            case 2, 3 ->
                new TaskWork.Recorded(
                        new RecordedUse(
                                new double[] {1 + seconds, 5, 1 + seconds},
                                new double[] {2 * random.nextDouble(), 0, 4 * random.nextDouble()},
                                new long[] {-1, GI, random.nextInt(6) * GI}),
                        random.nextBoolean() ? TaskWork.Stretching.KEEP_TIME : TaskWork.Stretching.CONSERVE_WORK);
            default -> new TaskWork.Duration(seconds);
        };
    }
}
