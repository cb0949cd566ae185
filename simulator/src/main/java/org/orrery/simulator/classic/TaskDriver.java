package org.orrery.simulator.classic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.Simulation;
import org.cloudsimplus.core.events.SimEvent;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskSource;

/** Hands tasks over when they arrive. Given all at once, a stock broker takes quadratic time over them. */
final class TaskDriver extends CloudSimEntity {

    private static final int ARRIVAL = 10_000;
    private static final int GET_READY = 10_001;
    /** Rounds of events at the start until a broker has heard of its datacenters. */
    private static final int ROUNDS_TO_GET_READY = 4;

    private final List<Feed> feeds = new ArrayList<>();
    private final Consumer<TaskArrival> receiver;
    private Runnable whenExhausted = () -> {};
    private int rounds;

    private static final class Feed {
        private final TaskSource source;

        @Nullable
        private TaskArrival next;

        private Feed(TaskSource source) {
            this.source = source;
            next = source.next();
        }
    }

    TaskDriver(
            Simulation simulation,
            List<TaskSource.Provider> sources,
            RandomStreams streams,
            Consumer<TaskArrival> receiver) {
        super(simulation);
        this.receiver = receiver;
        for (TaskSource.Provider provider : sources) {
            feeds.add(new Feed(provider.open(streams)));
        }
    }

    /** Says what to do when the last task has arrived. */
    void whenExhausted(Runnable action) {
        whenExhausted = action;
    }

    boolean isExhausted() {
        return nextAt() == Double.POSITIVE_INFINITY;
    }

    private double nextAt() {
        double least = Double.POSITIVE_INFINITY;
        for (Feed feed : feeds) {
            if (feed.next != null) {
                least = Math.min(least, feed.next.submitAt());
            }
        }
        return least;
    }

    @Override
    protected void startInternal() {
        getReady();
    }

    private void getReady() {
        if (rounds++ < ROUNDS_TO_GET_READY) {
            schedule(this, 0, GET_READY, null);
        } else {
            scheduleNext();
        }
    }

    private void scheduleNext() {
        double next = nextAt();
        if (next < Double.POSITIVE_INFINITY) {
            schedule(this, Math.max(0, next - getSimulation().clock()), ARRIVAL, null);
        } else {
            whenExhausted.run();
        }
    }

    @Override
    public void processEvent(SimEvent event) {
        if (event.getTag() == GET_READY) {
            getReady();
        } else if (event.getTag() == ARRIVAL) {
            handOver();
        }
    }

    private void handOver() {
        for (Feed feed : feeds) {
            TaskArrival arrival = feed.next;
            // The event's time may differ from the arrival's by rounding.
            while (arrival != null && arrival.submitAt() <= getSimulation().clock() * (1 + 0x1p-50)) {
                feed.next = feed.source.next();
                receiver.accept(arrival);
                arrival = feed.next;
            }
        }
        scheduleNext();
    }

    void close() {
        feeds.forEach(feed -> feed.source.close());
    }
}
