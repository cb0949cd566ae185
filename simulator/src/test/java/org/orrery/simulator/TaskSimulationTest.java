package org.orrery.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.metric;
import static org.orrery.simulator.testing.TestScenario.pod;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.fault.FaultEffect;
import org.orrery.simulator.fault.FaultSpec;
import org.orrery.simulator.fault.NodePlaces;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.RunResult.EndReason;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.Carbon;
import org.orrery.simulator.spec.ContainerTemplate;
import org.orrery.simulator.spec.CpuFidelity;
import org.orrery.simulator.spec.ImageTemplate;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.IsolationCosts;
import org.orrery.simulator.spec.MemoryUse;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Price;
import org.orrery.simulator.spec.RestartPolicy;
import org.orrery.simulator.testing.Outages;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.NodeSource.NodeEvent;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskGroup;
import org.orrery.simulator.workload.TaskWork;

/** Whole runs of a few tasks, against what can be worked out by hand. */
class TaskSimulationTest {

    @Test
    void taskRunsForItsWorkDividedByItsCores() {
        RunResult result = new TestScenario()
                .node("n", 4)
                .task(5, pod(2, GI), new TaskWork.CoreSeconds(60))
                .run();

        assertThat(result.endReason()).isEqualTo(EndReason.WORKLOAD_FINISHED);
        assertThat(result.endTime()).isEqualTo(35);
        assertThat(metric(result, "makespan")).isEqualTo(30);
        assertThat(metric(result, "cpu.used")).isCloseTo(60.0 / (4 * 35), within(1e-12));
    }

    @Test
    void taskWaitsUntilAnotherLeavesItsRoom() {
        RunResult result = new TestScenario()
                .node("n", 4)
                .task(0, pod(3, GI), new TaskWork.Duration(10))
                .task(1, pod(2, GI), new TaskWork.Duration(10))
                .run();

        assertThat(result.endTime()).isEqualTo(20);
        assertThat(metric(result, "tasks.wait.mean")).isCloseTo((0 + 9) / 2.0, within(1e-12));
        assertThat(metric(result, "pods.unschedulable")).isEqualTo(1);
    }

    @Test
    void contendedTasksShareCoresByTheirRequests() {
        // Limits of 4 cores each on 6 cores, requests 1 and 2: 2 and 4 cores. The second is done with 40 core-s at
        // t=10; the first
        // has got 20 then and the rest of its 40 at 4 cores until t=15.
        PodTemplate one = limited(1, 4);
        PodTemplate two = limited(2, 4);
        RunResult result = new TestScenario()
                .node("n", 6)
                .task(0, one, new TaskWork.CoreSeconds(40))
                .task(0, two, new TaskWork.CoreSeconds(40))
                .run();

        assertThat(result.endTime()).isCloseTo(15, within(1e-9));
        assertThat(metric(result, "cpu.throttled")).isCloseTo(20.0 / 100, within(1e-9));
    }

    @Test
    void isolatedTasksDoNotFeelEachOther() {
        RunResult result = new TestScenario()
                .cpu(CpuFidelity.ISOLATED)
                .node("n", 6)
                .task(0, limited(1, 4), new TaskWork.CoreSeconds(40))
                .task(0, limited(2, 4), new TaskWork.CoreSeconds(40))
                .run();

        assertThat(result.endTime()).isCloseTo(10, within(1e-9));
    }

    private static PodTemplate limited(double request, double limit) {
        return PodTemplate.builder("job")
                .requests(TestScenario.amounts(request, GI), TestScenario.amounts(limit, 0))
                .build();
    }

    @Test
    void fasterNodeDoesMoreWorkInASecond() {
        NodeTemplate fast = new NodeTemplate(
                "fast",
                "",
                "",
                "",
                Map.of(),
                List.of(),
                TestScenario.amounts(4, GI),
                Amounts.NONE,
                10,
                0,
                "",
                2.5,
                Price.FREE,
                u -> 0,
                Carbon.NONE);
        RunResult result = new TestScenario()
                .node("n", fast)
                .task(0, pod(1, 1), new TaskWork.CoreSeconds(50))
                .run();

        assertThat(result.endTime()).isCloseTo(20, within(1e-12));
    }

    @Test
    void dependentTaskStartsWhenTheLastOfItsPredecessorsIsDone() {
        TestScenario scenario = new TestScenario()
                .node("n", 10)
                .task(0, pod(1, 1), new TaskWork.Duration(10))
                .task(0, pod(1, 1), new TaskWork.Duration(30));
        scenario.task(new TaskArrival(
                2,
                "last",
                0,
                pod(1, 1),
                new TaskWork.Duration(5),
                false,
                Double.POSITIVE_INFINITY,
                LongList.of(0, 1),
                7,
                null));
        RunResult result = scenario.run();

        // 30 s for the longer, 7 s of think time, 5 s of its own.
        assertThat(result.endTime()).isEqualTo(42);
    }

    @Test
    void jobKeepsToItsParallelismAndToTheJobBeforeIt() {
        TaskGroup extract = new TaskGroup("extract", 0, 4, 2, 1, List.of());
        TaskGroup load = new TaskGroup("load", 0, 1, 1, 1, List.of("extract"));
        TestScenario scenario = new TestScenario().node("n", 10);
        // The follower arrives first.
        scenario.task(grouped(0, load, 1));
        for (int i = 1; i <= 4; i++) {
            scenario.task(grouped(i, extract, 10));
        }
        RunResult result = scenario.run();

        assertThat(result.endTime()).isEqualTo(21);
    }

    private static TaskArrival grouped(long id, TaskGroup group, double seconds) {
        return new TaskArrival(
                id,
                null,
                0,
                pod(1, 1),
                new TaskWork.Duration(seconds),
                false,
                Double.POSITIVE_INFINITY,
                TaskArrival.NOTHING,
                0,
                group);
    }

    @Test
    void taskOfAFailedJobDoesNotRunWhenWhatItWaitedForIsDone() {
        TaskGroup extract = new TaskGroup("extract", 0, 1, 1, 1, List.of());
        TaskGroup load = new TaskGroup("load", 0, 2, 2, 1, List.of("extract"));
        PodTemplate bursting = PodTemplate.builder("bursting")
                .requests(TestScenario.amounts(1, GI), TestScenario.amounts(1, GI))
                .memoryUse(new MemoryUse(Law.constant(2 * GI), 0, 0))
                .restartPolicy(RestartPolicy.NEVER)
                .build();
        TestScenario scenario = new TestScenario().node("n", 10);
        // Fails at once and after 10, 20 and 30 s, for good at 60 s, and with it the run of the job that follows it.
        scenario.task(new TaskArrival(
                0,
                null,
                0,
                bursting,
                new TaskWork.Duration(1),
                false,
                Double.POSITIVE_INFINITY,
                TaskArrival.NOTHING,
                0,
                extract));
        // Stands alone, and is done long after that.
        scenario.task(0, pod(1, 1), new TaskWork.Duration(100));
        scenario.task(grouped(2, load, 1));
        scenario.task(new TaskArrival(
                3,
                null,
                0,
                pod(1, 1),
                new TaskWork.Duration(50),
                false,
                Double.POSITIVE_INFINITY,
                LongList.of(1),
                0,
                load));
        RunResult result = scenario.run();

        assertThat(metric(result, "tasks.failed")).isEqualTo(3);
        assertThat(metric(result, "tasks.completed")).isEqualTo(1);
        assertThat(result.endTime()).isEqualTo(100);
    }

    private static PodTemplate initialised(RestartPolicy policy) {
        ContainerTemplate fetch = ContainerTemplate.of("fetch", TestScenario.amounts(1, GI), Amounts.NONE)
                .running(Law.constant(20));
        ContainerTemplate migrate = ContainerTemplate.of("migrate", TestScenario.amounts(2, GI), Amounts.NONE)
                .running(Law.constant(5));
        return PodTemplate.builder("job")
                .containers(List.of(ContainerTemplate.of("main", TestScenario.amounts(1, GI), Amounts.NONE)))
                .initContainers(List.of(fetch, migrate))
                .startup(Law.constant(3))
                .restartPolicy(policy)
                .build();
    }

    @Test
    void initContainersRunOneAfterAnotherBeforeTheOthers() {
        RunResult result = new TestScenario()
                .node("n", 2)
                .task(0, initialised(RestartPolicy.NEVER), new TaskWork.Duration(20))
                .run();

        assertThat(metric(result, "pods.startup.mean")).isEqualTo(20 + 5 + 3);
        assertThat(metric(result, "makespan")).isEqualTo(28 + 20);
    }

    @Test
    void initContainersRunAgainWhenTheNodeHasLostWhatTheyDid() {
        RunResult result = new TestScenario()
                .node("n", 2)
                .task(0, initialised(RestartPolicy.ON_FAILURE), new TaskWork.Duration(20))
                .fault(new FaultSpec("crash", new FaultEffect.NodeCrash(NodePlaces.EACH), Outages.at(30, 10)))
                .run();

        assertThat(metric(result, "makespan")).isEqualTo(40 + 28 + 20);
        assertThat(metric(result, "lost.work")).isEqualTo(2 * 2);
    }

    @Test
    void missedDeadlineIsCountedAndTheTaskGoesOn() {
        TestScenario scenario = new TestScenario().node("n", 1);
        scenario.task(new TaskArrival(
                0, null, 0, pod(1, 1), new TaskWork.Duration(20), false, 15, TaskArrival.NOTHING, 0, null));
        RunResult result = scenario.run();

        assertThat(metric(result, "tasks.deadlineMissed")).isEqualTo(1);
        assertThat(metric(result, "tasks.completed")).isEqualTo(1);
    }

    @Test
    void completionAtTheDeadlineIsInTime() {
        TestScenario scenario = new TestScenario().node("n", 1);
        scenario.task(new TaskArrival(
                0, null, 0, pod(1, 1), new TaskWork.Duration(15), false, 15, TaskArrival.NOTHING, 0, null));

        assertThat(metric(scenario.run(), "tasks.deadlineMissed")).isZero();
    }

    @Test
    void podThatOutgrowsItsMemoryIsKilledAndRestartedWithBackOff() {
        // Starts with 1 GiB, leaks 0.1 GiB/s, limit 2 GiB: killed after 10 s each time. Restarts wait 10, 20 and 30 s;
        // three retries, then the
        // task is given up: 10 + 10 + 10 + 20 + 10 + 30 + 10.
        PodTemplate leaky = PodTemplate.builder("leaky")
                .requests(TestScenario.amounts(1, GI), TestScenario.amounts(1, 2 * GI))
                .memoryUse(new MemoryUse(Law.constant(GI), 0, 0.1 * GI))
                .restartPolicy(RestartPolicy.ON_FAILURE)
                .build();
        RunResult result = new TestScenario()
                .node("n", 4)
                .task(0, leaky, new TaskWork.Duration(100))
                .run();

        assertThat(result.endTime()).isCloseTo(100, within(1e-9));
        assertThat(metric(result, "pods.oomKilled")).isEqualTo(4);
        assertThat(metric(result, "pods.restarts")).isEqualTo(3);
        assertThat(metric(result, "tasks.failed")).isEqualTo(1);
        assertThat(metric(result, "lost.work")).isCloseTo(40, within(1e-6));
    }

    @Test
    void changedRootDirectoryHasNoMemoryLimit() {
        PodTemplate leaky = PodTemplate.builder("leaky")
                .requests(TestScenario.amounts(1, GI), TestScenario.amounts(1, 2 * GI))
                .memoryUse(new MemoryUse(Law.constant(GI), 0, 0.1 * GI))
                .isolation(Isolation.CHROOT)
                .restartPolicy(RestartPolicy.NEVER)
                .build();
        RunResult result = new TestScenario()
                .node("n", 4)
                .task(0, leaky, new TaskWork.Duration(100))
                .run();

        assertThat(metric(result, "pods.oomKilled")).isZero();
        assertThat(result.endTime()).isEqualTo(100);
    }

    @Test
    void virtualMachineBootsFirstAndWorksSlower() {
        PodTemplate vm = PodTemplate.builder("vm")
                .requests(TestScenario.amounts(1, GI))
                .isolation(Isolation.VM)
                .startup(Law.constant(5))
                .build();
        RunResult result = new TestScenario()
                .node("n", 4)
                .isolation(Isolation.VM, new IsolationCosts(Law.constant(30), 0, 0.1, true))
                .task(0, vm, new TaskWork.CoreSeconds(100))
                .run();

        assertThat(result.endTime()).isCloseTo(30 + 5 + 110, within(1e-9));
        assertThat(metric(result, "pods.startup.mean")).isEqualTo(35);
    }

    @Test
    void imagesArePulledOneAfterAnotherAndSharedLayersOnce() {
        ImageTemplate.Layer base = new ImageTemplate.Layer("base", 100);
        PodTemplate a = imagePod(new ImageTemplate("a", List.of(base, new ImageTemplate.Layer("a", 50))));
        PodTemplate b = imagePod(new ImageTemplate("b", List.of(base, new ImageTemplate.Layer("b", 20))));
        // 10 bytes/s: a is there after 15 s, b (its own layer only) after 17 s, and again a at once.
        RunResult result = new TestScenario()
                .node("n", 8)
                .pulls(10, true)
                .task(0, a, new TaskWork.Duration(1))
                .task(0, b, new TaskWork.Duration(1))
                .task(20, a, new TaskWork.Duration(1))
                .run();

        assertThat(result.endTime()).isCloseTo(21, within(1e-9));
        assertThat(metric(result, "pods.startup.mean")).isCloseTo((15 + 17 + 0) / 3.0, within(1e-9));
    }

    private static PodTemplate imagePod(ImageTemplate image) {
        return PodTemplate.builder("job")
                .containers(List.of(
                        new ContainerTemplate("main", image, TestScenario.amounts(1, 1), true, true, Amounts.NONE)))
                .build();
    }

    @Test
    void taskOfALostNodeStartsAnewElsewhere() {
        RunResult result = new TestScenario()
                .node("a", 1)
                .node("b", 1)
                .nodeEvent(new NodeEvent(
                        4, NodeEvent.Kind.REMOVE, new NodeSpec("a", NodeTemplate.of("pool", Amounts.NONE, 1))))
                .task(0, pod(1, 1), new TaskWork.Duration(10))
                .run();

        assertThat(result.endTime()).isEqualTo(14);
        assertThat(metric(result, "lost.work")).isCloseTo(4, within(1e-9));
    }

    @Test
    void runWithoutHorizonStallsWhenAPodFitsNowhere() {
        RunResult result = new TestScenario()
                .node("n", 2)
                .task(0, pod(1, 1), new TaskWork.Duration(10))
                .task(0, pod(3, 1), new TaskWork.Duration(10))
                .run();

        assertThat(result.endReason()).isEqualTo(EndReason.STALLED);
        assertThat(result.endDetail())
                .containsExactly(
                        "1 pod waits for a node", "job-1: 0/1 nodes are available: 1 too little of resource 0.");
    }

    @Test
    void runWithHorizonEndsThereThoughAPodFitsNowhere() {
        RunResult result = new TestScenario()
                .node("n", 2)
                .horizon(1e6)
                .task(0, pod(3, 1), new TaskWork.Duration(10))
                .run();

        assertThat(result.endReason()).isEqualTo(EndReason.HORIZON);
        assertThat(result.endTime()).isEqualTo(1e6);
        assertThat(result.endDetail()).hasSize(2);
    }

    @Test
    void podsThatStayForEverDoNotKeepTheRunFromEnding() {
        RunResult result = new TestScenario()
                .node("n", 2)
                .task(0, pod(1, 1), new TaskWork.Until(Double.POSITIVE_INFINITY))
                .task(3, pod(1, 1), new TaskWork.Duration(4))
                .run();

        assertThat(result.endReason()).isEqualTo(EndReason.WORKLOAD_FINISHED);
        assertThat(result.endTime()).isEqualTo(7);
    }

    @Test
    void billIsPriceTimesBegunQuantaAndEnergyFollowsUse() {
        // 30 s at full and 30 s at no use, 100 to 300 W: 12 kJ. Billed by the minute: one begun minute.
        NodeTemplate node = new NodeTemplate(
                "p",
                "",
                "",
                "",
                Map.of(),
                List.of(),
                TestScenario.amounts(2, GI),
                Amounts.NONE,
                10,
                0,
                "",
                1,
                new Price(0.6, 60, 0),
                u -> 100 + 200 * u,
                new Carbon(400, 1.5));
        RunResult result = new TestScenario()
                .node("n", node)
                .horizon(60)
                .task(0, pod(2, 1), new TaskWork.Duration(30))
                .run();

        assertThat(metric(result, "cost.total")).isCloseTo(0.01, within(1e-12));
        assertThat(metric(result, "energy.total")).isCloseTo(12_000 / 3.6e6, within(1e-12));
        assertThat(metric(result, "carbon.total")).isCloseTo(12_000 / 3.6e6 * 1.5 * 400, within(1e-9));
    }

    @Test
    void figuresAreOfTheTimeAfterTheWarmUp() {
        RunResult result = new TestScenario()
                .node("n", 2)
                .warmup(10)
                .horizon(30)
                .task(0, pod(2, 1), new TaskWork.Duration(15))
                .task(20, pod(1, 1), new TaskWork.Duration(5))
                .run();

        assertThat(metric(result, "tasks.submitted")).isEqualTo(1);
        // 5 s of 2 cores and 5 s of 1 core in 20 s of 2 cores.
        assertThat(metric(result, "cpu.allocated")).isCloseTo(15.0 / 40, within(1e-12));
    }
}
