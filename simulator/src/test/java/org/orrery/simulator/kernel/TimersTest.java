package org.orrery.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {

    private final ClusterKernel kernel = new ClusterKernel();
    private final List<String> happened = new ArrayList<>();

    private int kind(Phase phase, String name) {
        return kernel.registerKind(phase, name, (timer, entity) -> happened.add(name + entity + "@" + kernel.now()));
    }

    private int timer(int kind, int entity, double time) {
        int timer = kernel.newTimer(kind, entity);
        kernel.schedule(timer, time);
        return timer;
    }

    private void run() {
        kernel.startSync();
        kernel.runUntil(Double.MAX_VALUE);
    }

    @Test
    void timersOfOneInstantFireByPhase() {
        List<Phase> phases = new ArrayList<>(Arrays.asList(Phase.values()));
        phases.remove(Phase.ENTITIES);
        List<Phase> shuffled = new ArrayList<>(phases);
        Collections.reverse(shuffled);
        for (Phase phase : shuffled) {
            timer(kind(phase, phase.name()), 0, 1);
        }
        run();
        assertThat(happened)
                .containsExactlyElementsOf(
                        phases.stream().map(phase -> phase + "0@1.0").toList());
    }

    @Test
    void timersOfOnePhaseFireByKindAndThenByEntity() {
        int first = kind(Phase.ARRIVAL, "first");
        int second = kind(Phase.ARRIVAL, "second");
        timer(second, 1, 2);
        timer(first, 9, 2);
        timer(second, 0, 2);
        timer(first, 3, 2);
        run();
        assertThat(happened).containsExactly("first3@2.0", "first9@2.0", "second0@2.0", "second1@2.0");
    }

    @Test
    void workForAnEarlierPhaseOfTheSameInstantRunsNext() {
        int completion = kind(Phase.COMPLETION, "completion");
        int scheduler = kernel.registerKind(Phase.SCHEDULER, "scheduler", (timer, entity) -> {
            happened.add("scheduler");
            timer(completion, 5, kernel.now());
        });
        timer(scheduler, 0, 3);
        timer(kind(Phase.MEASUREMENT, "measurement"), 0, 3);
        run();
        assertThat(happened).containsExactly("scheduler", "completion5@3.0", "measurement0@3.0");
    }

    @Test
    void movedTimerFiresOnceAtItsNewTime() {
        int kind = kind(Phase.TIMEOUT, "timeout");
        int timer = timer(kind, 1, 5);
        kernel.schedule(timer, 8);
        kernel.schedule(timer, 2);
        run();
        assertThat(happened).containsExactly("timeout1@2.0");
    }

    @Test
    void cancelledTimerDoesNotFire() {
        int timer = timer(kind(Phase.TIMEOUT, "timeout"), 1, 5);
        kernel.cancel(timer);
        assertThat(kernel.isPending(timer)).isFalse();
        run();
        assertThat(happened).isEmpty();
        assertThat(kernel.now()).isZero();
    }

    @Test
    void infiniteTimeCancels() {
        int timer = timer(kind(Phase.TIMEOUT, "timeout"), 1, 5);
        kernel.schedule(timer, Double.POSITIVE_INFINITY);
        assertThat(kernel.hasForegroundEvents()).isFalse();
    }

    @Test
    void pastAndMeaninglessTimesAreRefused() {
        int kind = kind(Phase.TIMEOUT, "timeout");
        timer(kind, 0, 4);
        run();
        int timer = kernel.newTimer(kind, 0);
        assertThatThrownBy(() -> kernel.schedule(timer, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kernel.schedule(timer, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void backgroundTimersKeepNothingAlive() {
        int loop = kernel.registerBackgroundKind(Phase.SCRAPE, "loop", (timer, entity) -> {});
        int timer = timer(loop, 0, 5);
        assertThat(kernel.hasForegroundEvents()).isFalse();
        int work = timer(kind(Phase.COMPLETION, "work"), 0, 2);
        assertThat(kernel.hasForegroundEvents()).isTrue();
        kernel.freeTimer(work);
        assertThat(kernel.hasForegroundEvents()).isFalse();
        kernel.jumpTo(100);
        assertThat(kernel.now()).isEqualTo(100);
        assertThat(kernel.isPending(timer)).isTrue();
    }

    @Test
    void clockDoesNotJumpOverForegroundWork() {
        timer(kind(Phase.COMPLETION, "work"), 0, 2);
        assertThatThrownBy(() -> kernel.jumpTo(3)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void timerMayFreeItselfWhenItFires() {
        int kind = kernel.registerKind(Phase.COMPLETION, "once", (timer, entity) -> {
            happened.add("once" + entity);
            kernel.freeTimer(timer);
        });
        for (int i = 0; i < 3; i++) {
            timer(kind, i, 1);
        }
        run();
        assertThat(happened).containsExactly("once0", "once1", "once2");
    }

    @Test
    void stormAtOneInstantEndsTheRunAndNamesItsSource() {
        int endless =
                kernel.registerKind(Phase.CONTROLLER, "endless loop", (timer, entity) -> kernel.schedule(timer, 7));
        timer(endless, 0, 7);
        assertThatThrownBy(this::run)
                .isInstanceOf(EventStormException.class)
                .hasMessageContaining("t=7.0 s")
                .hasMessageContaining("'endless loop'");
    }

    @Test
    void timersAllocateNothing() {
        int[] entities = new int[1];
        int kind = kernel.registerKind(Phase.ARRIVAL, "hold", (timer, entity) -> {
            entities[0]++;
            kernel.schedule(timer, kernel.now() + 1 + entity % 7);
        });
        for (int i = 0; i < 1000; i++) {
            timer(kind, i, i);
        }
        kernel.startSync();
        kernel.runUntil(50_000);
        long before = allocatedBytes();
        kernel.runUntil(100_000);
        assertThat(entities[0]).isGreaterThan(1_000_000);
        assertThat(allocatedBytes() - before).isLessThan(100_000);
    }

    private static long allocatedBytes() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
