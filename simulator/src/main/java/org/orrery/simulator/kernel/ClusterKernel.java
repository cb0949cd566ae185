package org.orrery.simulator.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.CloudSimTag;
import org.cloudsimplus.core.SimEntity;
import org.cloudsimplus.core.Simulation;
import org.cloudsimplus.core.events.CloudSimEvent;
import org.cloudsimplus.core.events.SimEvent;
import org.cloudsimplus.listeners.EventInfo;
import org.cloudsimplus.listeners.EventListener;

/**
 * CloudSim Plus with another event list and direct dispatch. Every CloudSim Plus entity runs on it unchanged and with
 * the same results; besides, models use {@link Timers}, which share the list and the clock but allocate nothing.
 *
 * <p>Deliberate differences from the stock kernel:
 *
 * <ul>
 *   <li>no idle ticks: with {@code terminateAt} and nothing to do the clock jumps to the termination time;
 *   <li>every entity is shut down at the end (the stock kernel skips every other one), and one that shuts down does not
 *       keep the next one from its events of the same round;
 *   <li>{@code terminate} ends the simulation at once (the stock kernel runs its clock through all pending events
 *       without delivering them);
 *   <li>{@code cancel} that finds nothing removes nothing (the stock kernel removes some other event);
 *   <li>{@code cancelAll} returns true when it has removed something (the stock kernel's test is inverted);
 *   <li>{@code runFor} delivers the events of the instant it reaches in the same call instead of the next;
 *   <li>listeners are told in the order in which they were added;
 *   <li>a paused simulation waits without polling.
 * </ul>
 *
 * <p>It must be a subclass: {@code CloudSimEntity.shutdown()} casts its simulation to {@code CloudSimPlus}, and brokers
 * ask for one. The superclass is never told that it runs, so that {@code super.addEntity} only registers.
 */
public final class ClusterKernel extends CloudSimPlus implements Timers {

    /** More events than this at one instant end the simulation. */
    public static final long STORM_LIMIT = 10_000_000;

    private static final long STORM_SAMPLE = 1_000_000;

    private final EventList list = new CalendarEventList();
    private final EntityEvents entityEvents = new EntityEvents(list);
    private final TimerKinds kinds = new TimerKinds();

    private final Consumer<SimEvent> announcer = this::announce;

    private double now;
    /** The last two distinct times; clock listeners are told of a time when it is over. */
    private double tickBefore;

    private double tickNow;
    private double lastTick;
    private boolean started;
    private boolean running;
    private boolean stopRequested;
    private double terminationTime = -1;
    private double graceEnd = -1;

    private final Object pauseLock = new Object();
    private double pauseAt = -1;
    private boolean paused;

    private int backgroundPending;
    private double lastForegroundAt;
    private long processed;
    private long processedBeforeInstant;
    private boolean countingStorm;

    private final Set<EventListener<SimEvent>> eventListeners = new LinkedHashSet<>();
    private final Set<EventListener<EventInfo>> pauseListeners = new LinkedHashSet<>();
    private final Set<EventListener<EventInfo>> clockListeners = new LinkedHashSet<>();
    private final Set<EventListener<EventInfo>> startListeners = new LinkedHashSet<>();

    /** A kernel with CloudSim Plus's default of 0.1 s for the least time between events of its own models. */
    public ClusterKernel() {
        this(0.1);
    }

    /**
     * A kernel for CloudSim Plus models that need a finer grid.
     *
     * @param minTimeBetweenEvents seconds, above zero; only datacenters of CloudSim Plus look at it
     */
    public ClusterKernel(double minTimeBetweenEvents) {
        super(minTimeBetweenEvents);
        tickNow = minTimeBetweenEvents;
        lastTick = minTimeBetweenEvents;
    }

    // ---- timers ----

    @Override
    public double now() {
        return now;
    }

    @Override
    public int registerKind(Phase phase, String name, TimerHandler handler) {
        return kinds.register(phase, name, handler, false);
    }

    @Override
    public int registerBackgroundKind(Phase phase, String name, TimerHandler handler) {
        return kinds.register(phase, name, handler, true);
    }

    @Override
    public int newTimer(int kind, int entity) {
        return list.create(kinds.key(kind, entity));
    }

    @Override
    public void freeTimer(int timer) {
        cancel(timer);
        list.free(timer);
    }

    @Override
    public void schedule(int timer, double time) {
        // Also refuses NaN.
        if (!(time >= now)) {
            throw new IllegalArgumentException("A timer cannot fire at " + time + " s: it is " + now + " s already.");
        }
        if (time == Double.POSITIVE_INFINITY) {
            cancel(timer);
            return;
        }
        int background = TimerKinds.background(list.key(timer));
        if (background != 0 && !list.isPending(timer)) {
            backgroundPending++;
        }
        list.schedule(timer, time);
    }

    @Override
    public void cancel(int timer) {
        if (TimerKinds.background(list.key(timer)) != 0 && list.isPending(timer)) {
            backgroundPending--;
        }
        list.cancel(timer);
    }

    @Override
    public boolean isPending(int timer) {
        return list.isPending(timer);
    }

    @Override
    public double timeOf(int timer) {
        return list.time(timer);
    }

    /** Whether anything but background loops is still going to happen. */
    public boolean hasForegroundEvents() {
        return list.size() > backgroundPending;
    }

    /** Events processed so far, of entities and timers together. */
    public long processedEvents() {
        return processed;
    }

    /** Ends the simulation after the event in work. */
    public void stop() {
        stopRequested = true;
    }

    // ---- running ----

    @Override
    public double start() {
        startSync();
        runUntil(Double.MAX_VALUE);
        finish();
        return now;
    }

    @Override
    public void startSync() {
        if (started) {
            throw new UnsupportedOperationException(
                    "You can't run a simulation that has already run previously. If you've paused it, call resume().");
        }
        started = true;
        running = true;
        for (SimEntity entity : List.copyOf(getEntityList())) {
            entity.start();
        }
    }

    /**
     * Processes the next timer or the next round of entity events.
     *
     * @return false when there is none by {@code until} (s) or the simulation has been told to end
     */
    public boolean runNext(double until) {
        return processEvents(until);
    }

    /** Sets the clock to a later time, beyond which only background timers are pending; they do not fire any more. */
    public void jumpTo(double time) {
        if (hasForegroundEvents() && list.time(list.first()) < time) {
            throw new IllegalStateException("Something is going to happen before " + time + " s.");
        }
        setClock(time);
    }

    /** When the last event that is not a background timer happened, in seconds. */
    public double lastForegroundAt() {
        return lastForegroundAt;
    }

    /** Processes all events up to and including {@code until} (s), or less if the simulation is told to end. */
    public void runUntil(double until) {
        while (processEvents(until)) {
            // Everything happens in the condition.
        }
    }

    /**
     * Processes the next timer or the next round of entity events; false when there is none by {@code until} or the end
     * has come.
     */
    @Override
    protected boolean processEvents(double until) {
        if (stopRequested || isAbortRequested()) {
            return false;
        }
        int first = list.first();
        if (first == EventList.NONE || list.time(first) > until) {
            return jumpToTermination(until);
        }
        double time = list.time(first);
        if (time > now) {
            advance(time);
        }
        long key = list.key(first);
        if (TimerKinds.isTimer(key)) {
            list.removeFirst();
            if (TimerKinds.background(key) != 0) {
                backgroundPending--;
            } else {
                lastForegroundAt = time;
            }
            processed++;
            kinds.fire(key, first);
        } else {
            processed += entityEvents.deliverRound(time, announcer);
            if (!startListeners.isEmpty() && now > 0) {
                notifyOnSimulationStartListeners();
            }
        }
        if (processed - processedBeforeInstant > STORM_LIMIT - STORM_SAMPLE) {
            watchStorm(key);
        }
        if (terminationTime >= 0 && isGraceOver() || isAbortRequested()) {
            return false;
        }
        if (pauseAt >= 0 && isPauseDue()) {
            doPause();
        }
        return true;
    }

    private void advance(double time) {
        now = time;
        processedBeforeInstant = processed;
        countingStorm = false;
        if (time > lastTick) {
            tickBefore = tickNow;
            tickNow = time;
            if (tickBefore < tickNow) {
                lastTick = tickBefore;
                if (!clockListeners.isEmpty()) {
                    notifyAll(clockListeners, tickBefore);
                }
            }
        }
    }

    private void watchStorm(long key) {
        if (!countingStorm) {
            countingStorm = true;
            kinds.startCounting();
            entityEvents.startCounting();
        }
        if (TimerKinds.isTimer(key)) {
            kinds.count(key);
        }
        if (processed - processedBeforeInstant > STORM_LIMIT) {
            Map<String, Long> sources = kinds.firings();
            entityEvents.deliveries().forEach((name, count) -> sources.merge(name, count, Long::sum));
            throw new EventStormException(now, STORM_LIMIT, sources);
        }
    }

    /** With nothing left to do by {@code until}: false, unless a pause on the way may bring something new. */
    private boolean jumpToTermination(double until) {
        if (isTerminationTimeSet() && now < terminationTime && terminationTime <= until) {
            if (pauseAt >= now && pauseAt <= terminationTime) {
                return doPause();
            }
            setClock(terminationTime);
        }
        return false;
    }

    /** After the termination time the stock kernel goes on for twice the least time between events. */
    private boolean isGraceOver() {
        if (now < terminationTime) {
            return false;
        }
        if (graceEnd >= 0) {
            return now >= graceEnd;
        }
        graceEnd = Math.max(terminationTime, now) + 2 * getMinTimeBetweenEvents();
        return false;
    }

    @Override
    protected void finish() {
        if (isAbortRequested()) {
            return;
        }
        dropTimers();
        if (running) {
            deliverTheRest();
        }
        for (SimEntity entity : List.copyOf(getEntityList())) {
            entity.shutdown();
        }
        running = false;
    }

    /** Like the stock kernel, tells entities of the end and delivers what is left; those that shut down ignore it. */
    private void deliverTheRest() {
        for (SimEntity entity : List.copyOf(getEntityList())) {
            if (entity.isAlive()) {
                sendNow(getCis(), entity, CloudSimTag.SIMULATION_END, null);
            }
        }
        while (entityEvents.pending() > 0) {
            double time = list.time(list.first());
            if (time > now) {
                advance(time);
            }
            entityEvents.deliverRound(time, announcer);
        }
    }

    /** Timers are not fired any more. */
    private void dropTimers() {
        List<Integer> timers = new ArrayList<>();
        list.forEachPending(handle -> {
            if (TimerKinds.isTimer(list.key(handle))) {
                timers.add(handle);
            }
        });
        timers.forEach(this::cancel);
    }

    private void announce(SimEvent event) {
        if (event.getTime() < now) {
            throw new IllegalArgumentException("Past event detected: " + event + ", but it is " + now + " s.");
        }
        for (EventListener<SimEvent> listener : eventListeners) {
            listener.update(event);
        }
    }

    // ---- the clock ----

    @Override
    public double clock() {
        return now;
    }

    @Override
    public double clockInMinutes() {
        return now / 60;
    }

    @Override
    public double clockInHours() {
        return now / 3600;
    }

    @Override
    public String clockStr() {
        return String.format(Locale.ROOT, "%.2f", now);
    }

    @Override
    protected double setClock(double newTime) {
        double old = now;
        if (newTime != old) {
            advance(newTime);
        }
        return old;
    }

    // ---- entities and their events ----

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void addEntity(CloudSimEntity entity) {
        // Also runs from the superclass's constructor, before any field of this class exists.
        super.addEntity(entity);
        if (running) {
            send(new CloudSimEvent(SimEvent.Type.CREATE, 0, entity, SimEntity.NULL, CloudSimTag.NONE, entity));
        }
    }

    @Override
    public void send(SimEvent event) {
        entityEvents.send(event);
    }

    @Override
    public void sendFirst(SimEvent event) {
        entityEvents.sendFirst(event);
    }

    @Override
    public void wait(CloudSimEntity source, Predicate<SimEvent> condition) {
        entityEvents.waitFor(source, condition);
    }

    @Override
    public void pauseEntity(SimEntity source, double delay) {
        entityEvents.hold(source, delay);
    }

    @Override
    protected void holdEntity(SimEntity source, long delay) {
        entityEvents.hold(source, (double) delay);
    }

    @Override
    public SimEvent select(SimEntity destination, Predicate<SimEvent> condition) {
        return entityEvents.select(destination, condition, true);
    }

    @Override
    public SimEvent findFirstDeferred(SimEntity destination, Predicate<SimEvent> condition) {
        return entityEvents.select(destination, condition, false);
    }

    @Override
    public SimEvent cancel(SimEntity source, Predicate<SimEvent> condition) {
        return entityEvents.cancelFirst(source, condition);
    }

    @Override
    public boolean cancelAll(SimEntity source, Predicate<SimEvent> condition) {
        return entityEvents.cancelAll(source, condition);
    }

    @Override
    public long getNumberOfFutureEvents(Predicate<SimEvent> condition) {
        return entityEvents.count(condition);
    }

    @Override
    public boolean isThereAnyFutureEvt(Predicate<SimEvent> condition) {
        return entityEvents.any(condition);
    }

    @Override
    public boolean noFutureEvents() {
        return list.size() == 0;
    }

    @Override
    public long getGeneratedEventsNumber() {
        return entityEvents.sent();
    }

    // ---- ending and pausing ----

    @Override
    public boolean terminate() {
        boolean was = running;
        running = false;
        stopRequested = true;
        return was;
    }

    @Override
    public boolean terminateAt(double time) {
        if (time <= now) {
            return false;
        }
        terminationTime = time;
        return true;
    }

    @Override
    public boolean isTerminationTimeSet() {
        return terminationTime > 0;
    }

    @Override
    public boolean isTimeToTerminateSimulationUnderRequest() {
        return isTerminationTimeSet() && now >= terminationTime;
    }

    @Override
    public void abort() {
        super.abort();
        running = false;
    }

    @Override
    public boolean isAborted() {
        return isAbortRequested();
    }

    @Override
    public boolean pause() {
        return pause(now);
    }

    @Override
    public boolean pause(double time) {
        if (time < now) {
            return false;
        }
        synchronized (pauseLock) {
            pauseAt = time;
        }
        return true;
    }

    @Override
    public boolean resume() {
        synchronized (pauseLock) {
            boolean was = paused;
            paused = false;
            if (pauseAt <= now) {
                pauseAt = -1;
            }
            pauseLock.notifyAll();
            return was;
        }
    }

    @Override
    public boolean isPaused() {
        synchronized (pauseLock) {
            return paused;
        }
    }

    /** Whether nothing is left to do before the time of a requested pause. */
    private boolean isPauseDue() {
        int first = list.first();
        return first == EventList.NONE ? now >= pauseAt : list.time(first) >= pauseAt;
    }

    /** Waits for {@link #resume()}; false when the simulation is over or no pause was requested. */
    @Override
    protected boolean doPause() {
        synchronized (pauseLock) {
            if (!running || pauseAt < 0) {
                return false;
            }
            paused = true;
        }
        setClock(pauseAt);
        notifyAll(pauseListeners, now);
        synchronized (pauseLock) {
            while (paused) {
                try {
                    pauseLock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    paused = false;
                }
            }
            pauseAt = -1;
        }
        return true;
    }

    // ---- listeners ----

    private static void notifyAll(Set<EventListener<EventInfo>> listeners, double time) {
        for (EventListener<EventInfo> listener : List.copyOf(listeners)) {
            listener.update(EventInfo.of(listener, time));
        }
    }

    @Override
    protected void notifyOnSimulationStartListeners() {
        notifyAll(startListeners, now);
        startListeners.clear();
    }

    @Override
    public Simulation addOnEventProcessingListener(EventListener<SimEvent> listener) {
        eventListeners.add(listener);
        return this;
    }

    @Override
    public boolean removeOnEventProcessingListener(EventListener<SimEvent> listener) {
        return eventListeners.remove(listener);
    }

    @Override
    public Simulation addOnSimulationPauseListener(EventListener<EventInfo> listener) {
        pauseListeners.add(listener);
        return this;
    }

    @Override
    public boolean removeOnSimulationPauseListener(EventListener<EventInfo> listener) {
        return pauseListeners.remove(listener);
    }

    @Override
    public Simulation addOnSimulationStartListener(EventListener<EventInfo> listener) {
        startListeners.add(listener);
        return this;
    }

    @Override
    public Simulation addOnClockTickListener(EventListener<EventInfo> listener) {
        clockListeners.add(listener);
        return this;
    }

    @Override
    public boolean removeOnClockTickListener(EventListener<? extends EventInfo> listener) {
        return clockListeners.remove(listener);
    }
}
