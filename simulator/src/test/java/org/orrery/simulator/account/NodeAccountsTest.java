package org.orrery.simulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.amounts;
import static org.orrery.simulator.testing.TestScenario.metric;
import static org.orrery.simulator.testing.TestScenario.pod;

import java.util.List;
import java.util.Map;
import org.cloudsimplus.power.models.PowerModelHostSpec;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.Carbon;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PowerCurve;
import org.orrery.simulator.spec.Price;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.NodeSource.NodeEvent;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.TaskWork;

class NodeAccountsTest {

    /** Points that tell which of them was taken. */
    private static final List<Double> POINTS =
            List.of(50.0, 60.0, 75.0, 85.0, 100.0, 110.0, 130.0, 145.0, 170.0, 180.0, 200.0);

    private static NodeTemplate node(double cores, Price price, PowerCurve power) {
        return new NodeTemplate(
                "pool",
                "",
                "",
                "",
                Map.of(),
                List.of(),
                amounts(cores, GI),
                Amounts.NONE,
                10,
                0,
                "",
                1,
                price,
                power,
                Carbon.NONE);
    }

    private static double joules(RunResult result) {
        return metric(result, "energy.total") * 3.6e6;
    }

    @Test
    void linearPowerRisesFromIdleToFull() {
        PowerCurve power = new LinearPower(100, 300);

        assertThat(power.watts(0)).isEqualTo(100);
        assertThat(power.watts(0.25)).isCloseTo(150, within(1e-12));
        assertThat(power.watts(1)).isCloseTo(300, within(1e-12));
    }

    @Test
    void measuredPowerPassesThroughEveryPointAndStraightBetween() {
        PowerCurve power = new MeasuredPower(POINTS);

        for (int i = 0; i <= 10; i++) {
            assertThat(power.watts(i / 10.0)).as("at %d %%", i * 10).isCloseTo(POINTS.get(i), within(1e-9));
        }
        assertThat(power.watts(0.15)).isCloseTo((60 + 75) / 2.0, within(1e-9));
    }

    @Test
    void cloudSimPlusTakesAnotherPointThanTheMeasuredOne() {
        PowerModelHostSpec stock = new PowerModelHostSpec(
                POINTS.stream().mapToDouble(Double::doubleValue).toArray());

        // It looks at position round(u x 11) where u x 10 is right.
        assertThat(stock.getPower(0.5)).isEqualTo(130);
        assertThat(new MeasuredPower(POINTS).watts(0.5)).isCloseTo(110, within(1e-9));
        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class).isThrownBy(() -> stock.getPower(1));
        assertThat(new MeasuredPower(POINTS).watts(1)).isCloseTo(200, within(1e-9));
    }

    @Test
    void energyFollowsEveryChangeOfUse() {
        // 10 s at 25 %, 10 s at 75 % (85 + 145 between 70 and 80 %), 10 s at 50 %, 20 s idle.
        RunResult result = new TestScenario()
                .node("n", node(4, Price.FREE, new MeasuredPower(POINTS)))
                .horizon(50)
                .task(0, pod(1, 1), new TaskWork.Duration(20))
                .task(10, pod(2, 1), new TaskWork.Duration(20))
                .run();

        double at25 = (75 + 85) / 2.0;
        double at75 = (145 + 170) / 2.0;
        assertThat(joules(result)).isCloseTo(10 * at25 + 10 * at75 + 10 * 110 + 20 * 50, within(1e-6));
    }

    @Test
    void sameUseOfFewerCoresDrawsMore() {
        // 2 of 4 cores for 10 s, then 2 of 2.
        RunResult result = new TestScenario()
                .node("n", node(4, Price.FREE, new LinearPower(100, 300)))
                .nodeEvent(new NodeEvent(
                        10, NodeEvent.Kind.UPDATE, new NodeSpec("n", node(2, Price.FREE, new LinearPower(100, 300)))))
                .horizon(20)
                .task(0, pod(2, 1), new TaskWork.Duration(100))
                .run();

        assertThat(joules(result)).isCloseTo(10 * 200 + 10 * 300, within(1e-6));
    }

    @Test
    void energyBeforeTheEndOfTheWarmUpIsForgotten() {
        RunResult result = new TestScenario()
                .node("n", node(2, Price.FREE, new LinearPower(100, 300)))
                .warmup(15)
                .horizon(40)
                .task(0, pod(2, 1), new TaskWork.Duration(20))
                .run();

        assertThat(joules(result)).isCloseTo(5 * 300 + 20 * 100, within(1e-6));
    }

    @Test
    void begunQuantaAreBilledWholeAndAMinimumAtLeast() {
        Price price = new Price(36, 60, 300);

        // 0.01 a second.
        assertThat(price.of(0)).isEqualTo(3.0);
        assertThat(price.of(299)).isEqualTo(3.0);
        assertThat(price.of(300)).isEqualTo(3.0);
        assertThat(price.of(301)).isCloseTo(3.6, within(1e-12));
        assertThat(price.of(360)).isCloseTo(3.6, within(1e-12));
    }

    @Test
    void nodeIsBilledUntilItLeavesAndOnlyForTheTimeAfterTheWarmUp() {
        // Billed in minutes. The first is there for 200 s, four begun minutes, of which the two begun by 90 s were
        // before. The second joins at 100 s and stays to the end at 250 s: three begun minutes.
        NodeTemplate template = node(2, new Price(36, 60, 0), PowerCurve.NONE);
        RunResult result = new TestScenario()
                .node("a", template)
                .nodeEvent(new NodeEvent(100, NodeEvent.Kind.ADD, new NodeSpec("b", template)))
                .nodeEvent(new NodeEvent(200, NodeEvent.Kind.REMOVE, new NodeSpec("a", template)))
                .warmup(90)
                .horizon(250)
                .task(0, pod(1, 1), new TaskWork.Duration(1))
                .run();

        assertThat(metric(result, "cost.total")).isCloseTo((2 + 3) * 0.6, within(1e-12));
    }
}
