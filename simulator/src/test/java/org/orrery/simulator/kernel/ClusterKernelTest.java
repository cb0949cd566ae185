package org.orrery.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.CloudSimTag;
import org.cloudsimplus.core.SimEntity;
import org.cloudsimplus.core.events.SimEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the kernel does with entities and timers together, and where it differs from the stock kernel on purpose. */
class ClusterKernelTest {

    private static final int TAG = 10_000;

    private final List<String> heard = new ArrayList<>();

    /** Does something at its start and writes down what it hears. */
    private final class Listener extends CloudSimEntity {
        private final String title;
        private final BiConsumer<Listener, @Nullable SimEvent> behaviour;

        private Listener(CloudSimPlus simulation, String title, BiConsumer<Listener, @Nullable SimEvent> behaviour) {
            super(simulation);
            this.title = title;
            this.behaviour = behaviour;
            setName(title);
        }

        @Override
        protected void startInternal() {
            behaviour.accept(this, null);
        }

        @Override
        public void processEvent(SimEvent event) {
            if (event.getTag() != CloudSimTag.SIMULATION_END) {
                heard.add(title + " " + event.getTag() + "@" + getSimulation().clock());
                behaviour.accept(this, event);
            }
        }
    }

    private Listener listener(CloudSimPlus simulation, String title, double... times) {
        return new Listener(simulation, title, (self, event) -> {
            if (event == null) {
                for (double time : times) {
                    self.schedule(self, time, TAG, null);
                }
            }
        });
    }

    @Test
    void entityEventsComeBeforeTimersOfTheSameInstant() {
        ClusterKernel kernel = new ClusterKernel();
        listener(kernel, "entity", 1);
        int kind = kernel.registerKind(Phase.FAULT, "timer", (timer, entity) -> heard.add("timer"));
        kernel.schedule(kernel.newTimer(kind, 0), 1);
        kernel.start();
        assertThat(heard).containsExactly("entity 10000@1.0", "timer");
    }

    @Test
    void timerThatSendsAnEventNowReturnsToTheEntities() {
        ClusterKernel kernel = new ClusterKernel();
        Listener entity = listener(kernel, "entity");
        int first = kernel.registerKind(Phase.FAULT, "first", (timer, number) -> {
            heard.add("first");
            kernel.send(entity, entity, 0, TAG, null);
        });
        int second = kernel.registerKind(Phase.COMPLETION, "second", (timer, number) -> heard.add("second"));
        kernel.schedule(kernel.newTimer(second, 0), 1);
        kernel.schedule(kernel.newTimer(first, 0), 1);
        kernel.start();
        assertThat(heard).containsExactly("first", "entity 10000@1.0", "second");
    }

    @Test
    void predicatesSeeNoTimers() {
        ClusterKernel kernel = new ClusterKernel();
        int kind = kernel.registerKind(Phase.FAULT, "timer", (timer, entity) -> {});
        kernel.schedule(kernel.newTimer(kind, 0), 1);
        assertThat(kernel.isThereAnyFutureEvt(event -> true)).isFalse();
        assertThat(kernel.getNumberOfFutureEvents(event -> true)).isZero();
        assertThat(kernel.noFutureEvents()).isFalse();
    }

    @Test
    void entityCreatedWhileRunningIsStarted() {
        ClusterKernel kernel = new ClusterKernel();
        new Listener(kernel, "parent", (self, event) -> {
            if (event == null) {
                self.schedule(self, 2, TAG, null);
            } else if (heard.size() == 1) {
                listener(kernel, "child", 3);
            }
        });
        kernel.start();
        assertThat(heard).containsExactly("parent 10000@2.0", "child 10000@5.0");
    }

    @Test
    void holdingEntityHearsItsEventsWhenItGoesOn() {
        ClusterKernel kernel = new ClusterKernel();
        new Listener(kernel, "holder", (self, event) -> {
            if (event == null) {
                self.schedule(self, 1, TAG, null);
                self.schedule(self, 2, TAG + 1, null);
            } else if (event.getTag() == TAG) {
                self.pause(5);
            }
        });
        kernel.start();
        assertThat(heard).containsExactly("holder 10000@1.0", "holder 10001@6.0");
    }

    @Test
    void waitingEntityHearsFirstWhatItWaitedFor() {
        ClusterKernel kernel = new ClusterKernel();
        new Listener(kernel, "waiter", (self, event) -> {
            if (event == null) {
                self.schedule(self, 1, TAG, null);
                self.schedule(self, 2, TAG + 1, null);
                self.schedule(self, 3, TAG + 2, null);
            } else if (event.getTag() == TAG) {
                self.waitForEvent(awaited -> awaited.getTag() == TAG + 2);
            }
        });
        kernel.start();
        assertThat(heard).containsExactly("waiter 10000@1.0", "waiter 10002@3.0", "waiter 10001@3.0");
    }

    @Test
    void runForStopsTheClockAtTheEndOfTheInterval() {
        ClusterKernel kernel = new ClusterKernel();
        listener(kernel, "entity", 1, 4);
        kernel.startSync();
        assertThat(kernel.runFor(3)).isEqualTo(1);
        assertThat(kernel.runFor(2)).isEqualTo(3);
        assertThat(heard).containsExactly("entity 10000@1.0");
    }

    @Test
    void pausedSimulationWaitsAndGoesOn() throws InterruptedException {
        ClusterKernel kernel = new ClusterKernel();
        listener(kernel, "entity", 1, 4);
        kernel.pause(2.5);
        kernel.addOnSimulationPauseListener(pause -> heard.add("paused@" + pause.getTime()));
        Thread runner = new Thread(kernel::start);
        runner.start();
        while (!kernel.isPaused()) {
            Thread.onSpinWait();
        }
        assertThat(kernel.clock()).isEqualTo(2.5);
        assertThat(kernel.resume()).isTrue();
        runner.join();
        assertThat(heard).containsExactly("entity 10000@1.0", "paused@2.5", "entity 10000@4.0");
    }

    @Test
    void stormOfEntityEventsIsNamedByEntity() {
        ClusterKernel kernel = new ClusterKernel();
        new Listener(kernel, "chatterbox", (self, event) -> {
            heard.clear();
            self.schedule(self, event == null ? 3 : 0, TAG, null);
        });
        assertThatThrownBy(kernel::start)
                .isInstanceOf(EventStormException.class)
                .hasMessageContaining("t=3.0 s")
                .hasMessageContaining("'chatterbox'");
    }

    @Test
    void secondRunIsRefused() {
        ClusterKernel kernel = new ClusterKernel();
        kernel.start();
        assertThatThrownBy(kernel::start).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void abortEndsTheRun() {
        ClusterKernel kernel = new ClusterKernel();
        new Listener(kernel, "aborter", (self, event) -> {
            if (event == null) {
                self.schedule(self, 1, TAG, null);
                self.schedule(self, 2, TAG, null);
            } else {
                kernel.abort();
            }
        });
        kernel.start();
        assertThat(heard).containsExactly("aborter 10000@1.0");
        assertThat(kernel.isAborted()).isTrue();
    }

    // ---- where it differs from the stock kernel on purpose ----

    @Test
    void idleSimulationJumpsToItsTerminationTime() {
        CloudSimPlus stock = new CloudSimPlus();
        listener(stock, "stock", 1);
        stock.terminateAt(10);
        assertThat(stock.start()).isGreaterThan(10);

        ClusterKernel ours = new ClusterKernel();
        listener(ours, "ours", 1);
        ours.terminateAt(10);
        assertThat(ours.start()).isEqualTo(10);
        assertThat(ours.processedEvents()).isLessThan(10);
    }

    @Test
    void everyEntityIsShutDownAtTheEnd() {
        assertThat(entitiesLeftAlive(new CloudSimPlus())).isPositive();
        assertThat(entitiesLeftAlive(new ClusterKernel())).isZero();
    }

    private long entitiesLeftAlive(CloudSimPlus simulation) {
        List<Listener> entities = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            entities.add(listener(simulation, "entity" + i, 1));
        }
        simulation.start();
        return entities.stream().filter(SimEntity::isAlive).count();
    }

    @Test
    void entityThatShutsDownDoesNotDelayTheNext() {
        assertThat(hearsAfterShutdownOfAnother(new CloudSimPlus())).isEqualTo("second 10000@2.0");
        heard.clear();
        assertThat(hearsAfterShutdownOfAnother(new ClusterKernel())).isEqualTo("second 10000@1.0");
    }

    private String hearsAfterShutdownOfAnother(CloudSimPlus simulation) {
        new Listener(simulation, "first", (self, event) -> {
            if (event == null) {
                self.schedule(self, 1, TAG, null);
            } else {
                self.shutdown();
            }
        });
        listener(simulation, "second", 1);
        listener(simulation, "third", 2);
        simulation.start();
        return heard.stream()
                .filter(line -> line.startsWith("second"))
                .findFirst()
                .orElse("nothing");
    }

    @Test
    void cancelAllSaysWhetherItRemovedAnything() {
        assertThat(cancelsAll(new CloudSimPlus())).isFalse();
        assertThat(cancelsAll(new ClusterKernel())).isTrue();
    }

    private boolean cancelsAll(CloudSimPlus simulation) {
        Listener entity = listener(simulation, "entity");
        simulation.send(entity, entity, 1, TAG, null);
        return simulation.cancelAll(entity, event -> true);
    }

    @Test
    void cancellingWhatIsNotThereLeavesOtherEventsAlone() {
        assertThat(pendingAfterVainCancel(new CloudSimPlus())).isZero();
        assertThat(pendingAfterVainCancel(new ClusterKernel())).isEqualTo(1);
    }

    private long pendingAfterVainCancel(CloudSimPlus simulation) {
        Listener entity = listener(simulation, "entity");
        simulation.send(entity, entity, 1, TAG, null);
        simulation.cancel(entity, event -> event.getTag() == TAG + 1);
        return simulation.getNumberOfFutureEvents(event -> true);
    }

    @Test
    void terminateEndsAtOnce() {
        assertThat(endAfterTerminate(new CloudSimPlus())).isEqualTo(50);
        assertThat(endAfterTerminate(new ClusterKernel())).isEqualTo(1);
    }

    private double endAfterTerminate(CloudSimPlus simulation) {
        new Listener(simulation, "entity", (self, event) -> {
            if (event == null) {
                self.schedule(self, 1, TAG, null);
                self.schedule(self, 50, TAG, null);
            } else {
                simulation.terminate();
            }
        });
        return simulation.start();
    }

    @Test
    void listenersAreToldInTheOrderInWhichTheyWereAdded() {
        ClusterKernel kernel = new ClusterKernel();
        listener(kernel, "entity", 1);
        for (int i = 0; i < 5; i++) {
            int number = i;
            kernel.addOnSimulationStartListener(start -> heard.add("listener " + number));
        }
        kernel.start();
        assertThat(heard)
                .containsExactly(
                        "entity 10000@1.0", "listener 0", "listener 1", "listener 2", "listener 3", "listener 4");
    }
}
