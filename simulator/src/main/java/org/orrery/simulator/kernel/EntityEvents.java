package org.orrery.simulator.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.SimEntity;
import org.cloudsimplus.core.events.CloudSimEvent;
import org.cloudsimplus.core.events.SimEvent;
import org.jspecify.annotations.Nullable;

/**
 * The events of CloudSim Plus entities, kept in the kernel's one event list and delivered in rounds: all events of an
 * instant are taken out first and given to their entities in the order of the entities' creation, each draining its own
 * by (tag, serial); what they send without delay makes up the next round. Events with a negative tag, and those sent
 * "first", are LIFO among themselves.
 */
final class EntityEvents {

    private static final int MAX_ENTITY = 1 << 26;

    private final EventList list;
    /** By handle; null where the handle is a timer's or free. */
    private @Nullable SimEvent[] events = new SimEvent[64];

    private int pending;
    private long nextSerial;
    private long lowestSerial;

    private @Nullable SimEvent[] round = new SimEvent[64];
    private int roundPosition;
    private int roundLength;
    /** Events whose entity waits or holds, in the order in which they came. */
    private final ArrayDeque<SimEvent> held = new ArrayDeque<>();

    private final IdentityHashMap<SimEntity, Predicate<SimEvent>> waiting = new IdentityHashMap<>();
    /** Events of this round for which their entities were waiting. */
    private final List<SimEvent> awaited = new ArrayList<>();

    private @Nullable IdentityHashMap<SimEntity, Long> deliveries;

    EntityEvents(EventList list) {
        this.list = list;
    }

    int pending() {
        return pending;
    }

    long sent() {
        return nextSerial;
    }

    void send(SimEvent event) {
        add(event, event.getTag() < 0 ? --lowestSerial : nextSerial++);
    }

    void sendFirst(SimEvent event) {
        add(event, --lowestSerial);
    }

    private void add(SimEvent event, long serial) {
        event.setSerial(serial);
        int handle = list.create(key(event));
        if (handle >= events.length) {
            events = Arrays.copyOf(events, Math.max(handle + 1, events.length * 2));
        }
        events[handle] = event;
        list.schedule(handle, event.getTime(), serial);
        pending++;
    }

    /**
     * Orders the events of an instant by (entity, tag); creations and the ends of holds have no destination and come
     * first.
     */
    private static long key(SimEvent event) {
        long entity =
                event.getType() == SimEvent.Type.SEND ? event.getDestination().getId() + 1 : 0;
        if (entity > MAX_ENTITY) {
            throw new IllegalStateException("More than " + MAX_ENTITY + " entities.");
        }
        return entity << 32 | ((event.getTag() ^ Integer.MIN_VALUE) & 0xffff_ffffL);
    }

    private SimEvent take(int handle) {
        SimEvent event = events[handle];
        events[handle] = null;
        list.free(handle);
        pending--;
        return event;
    }

    /**
     * Delivers one round at {@code time}.
     *
     * @param beforeDelivery told of each event before any is delivered, as in CloudSim Plus
     * @return the number of events whose time had come
     */
    int deliverRound(double time, Consumer<SimEvent> beforeDelivery) {
        int handle = list.first();
        while (handle != EventList.NONE && list.time(handle) == time && !TimerKinds.isTimer(list.key(handle))) {
            list.removeFirst();
            enqueue(take(handle));
            handle = list.first();
        }
        for (int i = 0; i < roundLength; i++) {
            beforeDelivery.accept(round[i]);
            arrive(round[i]);
        }
        int came = roundLength;
        if (!held.isEmpty() || !awaited.isEmpty()) {
            mergeHeld();
        }
        while (roundPosition < roundLength) {
            SimEvent event = round[roundPosition];
            round[roundPosition++] = null;
            if (event != null && event.getType() == SimEvent.Type.SEND) {
                deliver(event);
            }
        }
        roundPosition = 0;
        roundLength = 0;
        return came;
    }

    private void enqueue(SimEvent event) {
        if (roundLength == round.length) {
            round = Arrays.copyOf(round, roundLength * 2);
        }
        round[roundLength++] = event;
    }

    /** What happens when an event's time has come, before any entity runs. */
    private void arrive(SimEvent event) {
        switch (event.getType()) {
            case CREATE -> ((SimEntity) event.getData()).start();
            case HOLD_DONE -> event.getSource().setState(SimEntity.State.RUNNABLE);
            case SEND -> {
                if (event.getDestination() == SimEntity.NULL) {
                    throw new IllegalArgumentException("Attempt to send to a null entity detected.");
                }
                wake(event.getDestination(), event);
            }
            default -> throw new IllegalArgumentException("Event has a null type.");
        }
    }

    private void wake(SimEntity destination, SimEvent event) {
        if (destination.getState() == SimEntity.State.WAITING) {
            Predicate<SimEvent> condition = waiting.get(destination);
            if (condition == null || condition.test(event)) {
                waiting.remove(destination);
                destination.setState(SimEntity.State.RUNNABLE);
                awaited.add(event);
            }
        }
    }

    private void deliver(SimEvent event) {
        SimEntity destination = event.getDestination();
        switch (destination.getState()) {
            case RUNNABLE -> {
                if (deliveries != null) {
                    deliveries.merge(destination, 1L, Long::sum);
                }
                destination.processEvent(event);
            }
            case WAITING, HOLDING -> held.add(event);
            case FINISHED -> {
                // CloudSim Plus leaves such events lying for ever.
            }
        }
    }

    /**
     * Events that were held for an entity which runs again join the round: after the one that it was waiting for, ahead
     * of its others.
     */
    private void mergeHeld() {
        List<SimEvent> merged = new ArrayList<>();
        held.removeIf(event -> {
            boolean runs = event.getDestination().getState() == SimEntity.State.RUNNABLE;
            if (runs) {
                merged.add(event);
            }
            return runs;
        });
        for (int i = 0; i < roundLength; i++) {
            if (round[i].getType() == SimEvent.Type.SEND) {
                merged.add(round[i]);
            }
        }
        // Stable, so that events of one entity and time keep their order.
        merged.sort(Comparator.<SimEvent>comparingLong(
                        event -> event.getDestination().getId())
                .thenComparing(event -> !awaited.contains(event))
                .thenComparingDouble(SimEvent::getTime));
        awaited.clear();
        roundLength = 0;
        merged.forEach(this::enqueue);
    }

    void startCounting() {
        deliveries = new IdentityHashMap<>();
    }

    /** The entities that were given most events since {@link #startCounting()}, with how many, in no order. */
    Map<String, Long> deliveries() {
        Map<String, Long> byName = new TreeMap<>();
        if (deliveries != null) {
            deliveries.forEach((entity, count) -> byName.merge(entity.getName(), count, Long::sum));
        }
        return byName;
    }

    void waitFor(CloudSimEntity entity, Predicate<SimEvent> condition) {
        entity.setState(SimEntity.State.WAITING);
        waiting.put(entity, condition);
    }

    void hold(SimEntity entity, double delay) {
        send(new CloudSimEvent(SimEvent.Type.HOLD_DONE, delay, entity));
        entity.setState(SimEntity.State.HOLDING);
    }

    /** Takes the first event of this round that the entity has not been given yet. */
    SimEvent select(SimEntity entity, Predicate<SimEvent> condition, boolean remove) {
        for (Iterator<SimEvent> events = held.iterator(); events.hasNext(); ) {
            SimEvent event = events.next();
            if (event.getDestination() == entity && condition.test(event)) {
                if (remove) {
                    events.remove();
                }
                return event;
            }
        }
        for (int i = roundPosition; i < roundLength; i++) {
            SimEvent event = round[i];
            if (event != null && event.getDestination() == entity && condition.test(event)) {
                if (remove) {
                    round[i] = null;
                }
                return event;
            }
        }
        return SimEvent.NULL;
    }

    // ---- predicates over what is pending: they see events of entities only, never timers ----

    long count(Predicate<SimEvent> condition) {
        long[] count = {0};
        forEach((handle, event) -> count[0] += condition.test(event) ? 1 : 0);
        return count[0];
    }

    boolean any(Predicate<SimEvent> condition) {
        for (int handle = 0; handle < events.length; handle++) {
            SimEvent event = events[handle];
            if (event != null && condition.test(event)) {
                return true;
            }
        }
        return false;
    }

    SimEvent cancelFirst(SimEntity source, Predicate<SimEvent> condition) {
        SimEvent first = null;
        int firstHandle = EventList.NONE;
        for (int handle = 0; handle < events.length; handle++) {
            SimEvent event = events[handle];
            if (event != null
                    && event.getSource().equals(source)
                    && condition.test(event)
                    && (first == null || STOCK_ORDER.compare(event, first) < 0)) {
                first = event;
                firstHandle = handle;
            }
        }
        if (first == null) {
            return SimEvent.NULL;
        }
        take(firstHandle);
        return first;
    }

    boolean cancelAll(SimEntity source, Predicate<SimEvent> condition) {
        int before = pending;
        forEach((handle, event) -> {
            if (event.getSource().equals(source) && condition.test(event)) {
                take(handle);
            }
        });
        return pending < before;
    }

    private static final Comparator<SimEvent> STOCK_ORDER = Comparator.comparingDouble(SimEvent::getTime)
            .thenComparingInt(SimEvent::getTag)
            .thenComparingLong(SimEvent::getSerial);

    private interface Visitor {
        void visit(int handle, SimEvent event);
    }

    private void forEach(Visitor visitor) {
        for (int handle = 0; handle < events.length; handle++) {
            @Nullable SimEvent event = events[handle];
            if (event != null) {
                visitor.visit(handle, event);
            }
        }
    }
}
