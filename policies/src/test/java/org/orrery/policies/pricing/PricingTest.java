package org.orrery.policies.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.metric;
import static org.orrery.simulator.testing.TestScenario.pod;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.policies.pricing.PodPricingFactory.PodPrices;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.Carbon;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.Price;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.TaskWork;

/** The bill of small runs, worked out by hand from what is paid for. */
class PricingTest {

    private static final PolicyChoice PODS =
            new PolicyChoice(PolicyKind.PRICING, "pods", new PodPrices(0.04, 0.004, 60));

    private static TestScenario cluster() {
        NodeTemplate node = new NodeTemplate(
                "general",
                "",
                "",
                "",
                Map.of(),
                List.of(),
                TestScenario.amounts(8, 64 * GI),
                Amounts.NONE,
                10,
                0,
                "",
                1,
                new Price(0.36, 1, 0),
                u -> 0,
                Carbon.NONE);
        return new TestScenario().node("n", node);
    }

    @Test
    void podsCostWhatTheyRequestWhileTheyHaveANode() {
        // Two cores and 4 GiB for an hour, nothing while it waited for the other to end, and nothing for the node.
        RunResult result = cluster()
                .pricing(PODS)
                .task(0, pod(8, 0), new TaskWork.Duration(1800))
                .task(0, pod(2, 4 * GI), new TaskWork.Duration(3600))
                .run();

        double expected = 8 * 0.04 * 0.5 + (2 * 0.04 + 4 * 0.004);
        assertThat(metric(result, "cost.total")).isCloseTo(expected, within(1e-12));
        assertThat(result.metrics().get(MetricKey.of("cost.total", "pool", "general")))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void shortPodIsBilledForItsMinimum() {
        RunResult result = cluster()
                .pricing(PODS)
                .task(0, pod(1, 0), new TaskWork.Duration(6))
                .run();

        assertThat(metric(result, "cost.total")).isCloseTo(0.04 / 60, within(1e-15));
    }

    @Test
    void warmUpIsNotBilled() {
        // Bound at 0 and there until 7200; billed from 1800 to the end at 5400.
        RunResult result = cluster()
                .pricing(PODS)
                .warmup(1800)
                .horizon(5400)
                .task(0, pod(1, 0), new TaskWork.Duration(7200))
                .run();

        assertThat(metric(result, "cost.total")).isCloseTo(0.04, within(1e-12));
    }

    @Test
    void nodesArePaidForUnlessSomethingElseIs() {
        RunResult unsaid = cluster().horizon(3600).run();
        RunResult said = cluster()
                .pricing(new PolicyChoice(PolicyKind.PRICING, "nodes", new NoSettings()))
                .horizon(3600)
                .run();

        assertThat(metric(unsaid, "cost.total")).isCloseTo(0.36, within(1e-12));
        assertThat(metric(said, "cost.total")).isEqualTo(metric(unsaid, "cost.total"));
    }
}
