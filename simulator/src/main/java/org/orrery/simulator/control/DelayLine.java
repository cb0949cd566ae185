package org.orrery.simulator.control;

import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;

/** Messages that are all equally long on their way and arrive in their order; while the line is closed, none does. */
final class DelayLine {

    private final Timers timers;
    private final double delay;
    private final BooleanSupplier isClosed;
    private final int timer;
    private final ArrayDeque<Message> onTheWay = new ArrayDeque<>();

    private record Message(double arrivesAt, Runnable effect) {}

    /**
     * An empty line.
     *
     * @param delay seconds that a message is on its way; 0 lets it arrive while it is sent
     */
    DelayLine(Timers timers, Phase phase, String name, double delay, BooleanSupplier isClosed) {
        this.timers = timers;
        this.delay = delay;
        this.isClosed = isClosed;
        timer = timers.newTimer(timers.registerKind(phase, name, (id, entity) -> arrive()), 0);
    }

    /** Whether messages arrive while they are sent, so that none need be made. */
    boolean isInstant() {
        return delay == 0 && onTheWay.isEmpty() && !isClosed.getAsBoolean();
    }

    void send(Runnable effect) {
        onTheWay.add(new Message(timers.now() + delay, effect));
        if (!isClosed.getAsBoolean() && !timers.isPending(timer)) {
            timers.schedule(timer, Math.max(timers.now(), onTheWay.getFirst().arrivesAt()));
        }
    }

    /** The line is open again: what should have arrived meanwhile does now. */
    void open() {
        arrive();
    }

    private void arrive() {
        while (!isClosed.getAsBoolean()
                && !onTheWay.isEmpty()
                && onTheWay.getFirst().arrivesAt() <= timers.now()) {
            onTheWay.removeFirst().effect().run();
        }
        if (!isClosed.getAsBoolean() && !onTheWay.isEmpty()) {
            timers.schedule(timer, onTheWay.getFirst().arrivesAt());
        }
    }
}
