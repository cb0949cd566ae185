package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.metric;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.network.NetworkSpec;
import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.service.ClientSpec;
import org.orrery.simulator.service.Discipline;
import org.orrery.simulator.service.LossRule;
import org.orrery.simulator.service.RequestClass;
import org.orrery.simulator.service.ServerSpec;
import org.orrery.simulator.service.ServiceSpec;
import org.orrery.simulator.service.ServicesSpec;
import org.orrery.simulator.service.ServicesSpec.RequestMeasures;
import org.orrery.simulator.service.SloSpec;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.NodeSource.NodeEvent;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.OpenArrivals;

/** A node dies at 4 s under a request that came at 0 s and brought 10 core-seconds; another node is there. */
class PodLossTest {

    /** One request at time zero. */
    private record Once() implements ArrivalProcess {
        @Override
        public OpenArrivals start(RandomStream stream) {
            return new OpenArrivals() {
                private boolean isOver;

                @Override
                public double next() {
                    double at = isOver ? Double.POSITIVE_INFINITY : 0;
                    isOver = true;
                    return at;
                }
            };
        }

        @Override
        public double meanRate() {
            return 0;
        }

        @Override
        public ArrivalProcess scaled(double factor) {
            return this;
        }
    }

    private static RunResult run(LossRule rule) {
        PodTemplate pod = PodTemplate.builder("s")
                .requests(TestScenario.amounts(1, GI), TestScenario.amounts(1, GI))
                .build();
        ServiceSpec service = new ServiceSpec(
                "s",
                pod,
                1,
                null,
                null,
                null,
                null,
                new ServerSpec(
                        Discipline.FCFS,
                        1,
                        Integer.MAX_VALUE,
                        true,
                        Integer.MAX_VALUE,
                        1,
                        rule,
                        Double.POSITIVE_INFINITY,
                        Integer.MAX_VALUE,
                        null),
                List.of(new RequestClass("", 1, 0, Law.constant(10), Law.constant(0))),
                ClientSpec.PLAIN,
                List.of(),
                new PolicyChoice(PolicyKind.BALANCING, "random", new NoSettings()),
                new Once(),
                SloSpec.NONE,
                1);
        NodeTemplate template = NodeTemplate.of("pool", TestScenario.amounts(1, 64 * GI), 110);
        return new TestScenario()
                .node("first", template)
                .node("second", template)
                .nodeEvent(new NodeEvent(4, NodeEvent.Kind.REMOVE, new NodeSpec("first", template)))
                .services(new ServicesSpec(List.of(service), NetworkSpec.INSTANT, RequestMeasures.NONE))
                .run();
    }

    @Test
    void requestFailsWithItsPod() {
        RunResult run = run(LossRule.FAIL);

        assertThat(metric(run, "requests.failed")).isEqualTo(1);
        assertThat(metric(run, "attempts.lost")).isEqualTo(1);
        assertThat(metric(run, "work.wasted")).isCloseTo(4, within(1e-9));
    }

    @Test
    void requestBeginsAnewElsewhere() {
        RunResult run = run(LossRule.RETRY);

        assertThat(metric(run, "latency.mean")).isCloseTo(14, within(1e-9));
        assertThat(metric(run, "work.wasted")).isCloseTo(4, within(1e-9));
    }

    @Test
    void requestGoesOnElsewhere() {
        RunResult run = run(LossRule.RESUME);

        assertThat(metric(run, "latency.mean")).isCloseTo(10, within(1e-9));
        assertThat(metric(run, "work.wasted")).isZero();
    }

    @Test
    void lostPodIsReplaced() {
        assertThat(metric(run(LossRule.RETRY), "pods.scheduled")).isEqualTo(2);
    }
}
