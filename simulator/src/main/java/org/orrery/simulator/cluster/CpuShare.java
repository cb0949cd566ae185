package org.orrery.simulator.cluster;

import java.util.Arrays;
import org.orrery.simulator.kernel.CompensatedSum;

/**
 * How the containers of one node share its cores: weighted max-min fairness. Each consumer asks for a number of cores
 * (its demand, already capped by its limit); while the demands fit, everyone gets what it asks for; else there is a
 * level such that each gets the smaller of its demand and level x weight, and all cores are used. CPU shares and quotas
 * of a Linux kernel, taken as fluids.
 *
 * <p>A consumer that gets its demand is <em>satisfied</em> and progresses in real time; the others are
 * <em>throttled</em> and progress in the node's fluid time, which advances at the level: a change of the level moves
 * all of them without touching any. So a change costs O(log n), plus the consumers that cross over between the two
 * groups. Demers, Keshav, Shenker, SIGCOMM 1989 (virtual time); Bertsekas and Gallager, Data Networks, 6.5.2 (max-min).
 *
 * <p>Each consumer may have a target, an amount of work or a time, at which it wants to be told; {@link #nextTarget()}
 * is when the first one is reached unless something changes before.
 *
 * <p>Units: cores, seconds, core-seconds as counted by this node's clock; the speed of the node is the caller's affair.
 */
public final class CpuShare {

    /** Returned by {@link #dueAt} when no consumer has reached its target. */
    public static final int NONE = -1;

    /** Demands this little above capacity, relatively, fit: the sum of ten tenths is not one in floating point. */
    private static final double SLACK = 1e-12;
    /** Targets this close in time, relative to the clock, count as reached. */
    private static final double TIME_SLACK = 4 * 0x1p-52;

    private static final byte FREE = 0;
    private static final byte SATISFIED = 1;
    private static final byte THROTTLED = 2;

    private double capacity;

    // What is known of a consumer lies in a row, at these places: a change reads nearly all of it.
    private static final int WEIGHT = 0;
    private static final int DEMAND = 1;
    /** Work done up to {@link #SINCE}, in core-seconds, from when the target was set. */
    private static final int DONE = 2;
    /** Real time (satisfied) or fluid time (throttled) up to which {@link #DONE} counts. */
    private static final int SINCE = 3;
    /** Core-seconds to do, or positive infinity. */
    private static final int TARGET = 4;

    private static final int ROW = 5;

    private double[] rows = new double[4 * ROW];
    private byte[] state = new byte[4];

    private int[] free = new int[4];
    private int freeCount;
    private int used;
    private int consumers;

    private final CompensatedSum satisfiedDemand = new CompensatedSum();
    private final CompensatedSum throttledDemand = new CompensatedSum();
    private final CompensatedSum throttledWeight = new CompensatedSum();

    /** Real time at which satisfied consumers reach their targets, and all targets that are times. */
    private final IndexedHeap realTargets = new IndexedHeap();
    /** Fluid time at which throttled consumers do. */
    private final IndexedHeap fluidTargets = new IndexedHeap();
    /** Satisfied consumers, the one to be throttled first in front: minus demand / weight. */
    private final IndexedHeap satisfiedRatios = new IndexedHeap();
    /** Throttled consumers, the one to be satisfied first in front: demand / weight. */
    private final IndexedHeap throttledRatios = new IndexedHeap();

    private boolean contended;
    private int throttled;
    private double now;
    private double fluidTime;
    private double level = Double.POSITIVE_INFINITY;
    private boolean frozen;

    /**
     * Shares {@code capacity} cores.
     *
     * @param capacity cores, not negative; positive infinity for a node on which nobody is ever throttled
     */
    public CpuShare(double capacity) {
        this.capacity = capacity;
    }

    /** Shares another number of cores from now on. */
    public void setCapacity(double atTime, double newCapacity) {
        advance(atTime);
        capacity = newCapacity;
        balance();
    }

    /** Adds a consumer that asks for nothing yet. Weights are compared with each other only; they are above zero. */
    public int add(double atTime, double consumerWeight) {
        advance(atTime);
        int consumer = freeCount > 0 ? free[--freeCount] : used++;
        if (consumer >= state.length) {
            grow();
        }
        state[consumer] = SATISFIED;
        set(consumer, WEIGHT, consumerWeight);
        set(consumer, DEMAND, 0);
        set(consumer, DONE, 0);
        set(consumer, SINCE, now);
        set(consumer, TARGET, Double.POSITIVE_INFINITY);
        consumers++;
        if (contended) {
            satisfiedRatios.put(consumer, 0);
        }
        return consumer;
    }

    /** Removes a consumer. */
    public void remove(double atTime, int consumer) {
        advance(atTime);
        leaveGroup(consumer);
        realTargets.remove(consumer);
        state[consumer] = FREE;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = consumer;
        consumers--;
        if (consumers == 0) {
            rebase();
        } else {
            balance();
        }
    }

    /**
     * Sets how many cores the consumer asks for from now on and how much work it does until its target; work counts
     * from zero again.
     *
     * @param cores not negative
     * @param work core-seconds, or positive infinity for no target
     */
    public void demandWork(double atTime, int consumer, double cores, double work) {
        advance(atTime);
        leaveGroup(consumer);
        realTargets.remove(consumer);
        set(consumer, DONE, 0);
        set(consumer, TARGET, work);
        enter(consumer, cores);
        balance();
    }

    /**
     * Sets how many cores the consumer asks for from now on and the time at which it wants to be told, whatever it got
     * until then.
     *
     * @param cores not negative
     * @param until seconds
     */
    public void demandUntil(double atTime, int consumer, double cores, double until) {
        advance(atTime);
        leaveGroup(consumer);
        set(consumer, DONE, 0);
        set(consumer, TARGET, Double.POSITIVE_INFINITY);
        enter(consumer, cores);
        // While frozen the clock stands still: what is left counts from where it stands.
        realTargets.put(consumer, until - (atTime - now));
        balance();
    }

    /**
     * Counts all work, done and to do, in other units from now on: what was one core-second is now {@code factor}. The
     * clock of the node has changed its speed; targets that are times stay.
     *
     * @param factor above zero
     */
    public void rescale(double atTime, double factor) {
        advance(atTime);
        for (int consumer = 0; consumer < used; consumer++) {
            if (state[consumer] == FREE) {
                continue;
            }
            double done = done(consumer) + progress(consumer);
            set(consumer, DONE, done * factor);
            set(consumer, SINCE, clock(consumer));
            double target = target(consumer);
            if (target == Double.POSITIVE_INFINITY) {
                continue;
            }
            double left = (target - done) * factor;
            set(consumer, TARGET, target * factor);
            if (state[consumer] == THROTTLED) {
                fluidTargets.put(consumer, fluidTime + left / weight(consumer));
            } else if (demand(consumer) > 0) {
                realTargets.put(consumer, now + left / demand(consumer));
            }
        }
    }

    /** Core-seconds that the consumer has got since its demand was last set. */
    public double delivered(double atTime, int consumer) {
        advance(atTime);
        return done(consumer) + progress(consumer);
    }

    /** Cores that the consumer gets now. */
    public double rate(int consumer) {
        if (frozen) {
            return 0;
        }
        return state[consumer] == THROTTLED ? level * weight(consumer) : demand(consumer);
    }

    /** Cores in use now. */
    public double usedCores() {
        if (frozen) {
            return 0;
        }
        return throttled == 0 ? satisfiedDemand.value() : capacity;
    }

    /** Cores asked for now and not got. */
    public double missingCores() {
        double wanted = satisfiedDemand.value() + throttledDemand.value();
        return Math.max(0, wanted - usedCores());
    }

    /** Number of consumers. */
    public int consumers() {
        return consumers;
    }

    /** When the first target is reached if nothing changes, in seconds, or positive infinity. */
    public double nextTarget() {
        if (frozen) {
            return Double.POSITIVE_INFINITY;
        }
        double next = realTargets.isEmpty() ? Double.POSITIVE_INFINITY : realTargets.firstKey();
        if (throttled > 0 && !fluidTargets.isEmpty() && level > 0) {
            next = Math.min(next, now + (fluidTargets.firstKey() - fluidTime) / level);
        }
        return Math.max(next, now);
    }

    /** A consumer whose target is reached at {@code atTime}, its target thereby taken away, or {@link #NONE}. */
    public int dueAt(double atTime) {
        advance(atTime);
        if (frozen) {
            return NONE;
        }
        double horizon = now + TIME_SLACK * now;
        if (!realTargets.isEmpty() && realTargets.firstKey() <= horizon) {
            int consumer = realTargets.first();
            realTargets.remove(consumer);
            reach(consumer);
            return consumer;
        }
        if (throttled > 0
                && !fluidTargets.isEmpty()
                && level > 0
                && now + (fluidTargets.firstKey() - fluidTime) / level <= horizon) {
            int consumer = fluidTargets.first();
            fluidTargets.remove(consumer);
            reach(consumer);
            return consumer;
        }
        return NONE;
    }

    /** A target that is reached is reached exactly, whatever rounding says. */
    private void reach(int consumer) {
        if (target(consumer) < Double.POSITIVE_INFINITY) {
            set(consumer, DONE, target(consumer));
            set(consumer, SINCE, clock(consumer));
            set(consumer, TARGET, Double.POSITIVE_INFINITY);
        }
    }

    /** Stops all progress, targets in time included, until {@link #thaw}. */
    public void freeze(double atTime) {
        advance(atTime);
        frozen = true;
    }

    /** Lets everyone go on where it was stopped; targets in time have moved by the length of the stop. */
    public void thaw(double atTime) {
        double stopped = atTime - now;
        for (int consumer = 0; consumer < used; consumer++) {
            if (state[consumer] == SATISFIED) {
                set(consumer, SINCE, since(consumer) + stopped);
            }
            if (realTargets.contains(consumer)) {
                realTargets.put(consumer, realTargets.key(consumer) + stopped);
            }
        }
        now = atTime;
        frozen = false;
    }

    private void advance(double atTime) {
        if (frozen) {
            return;
        }
        if (throttled > 0) {
            fluidTime += (atTime - now) * level;
        }
        now = atTime;
    }

    private double clock(int consumer) {
        return state[consumer] == THROTTLED ? fluidTime : now;
    }

    private double progress(int consumer) {
        return state[consumer] == THROTTLED
                ? (fluidTime - since(consumer)) * weight(consumer)
                : (now - since(consumer)) * demand(consumer);
    }

    // ---- what is known of a consumer ----

    private double weight(int consumer) {
        return rows[consumer * ROW + WEIGHT];
    }

    private double demand(int consumer) {
        return rows[consumer * ROW + DEMAND];
    }

    private double done(int consumer) {
        return rows[consumer * ROW + DONE];
    }

    private double since(int consumer) {
        return rows[consumer * ROW + SINCE];
    }

    private double target(int consumer) {
        return rows[consumer * ROW + TARGET];
    }

    private void set(int consumer, int place, double value) {
        rows[consumer * ROW + place] = value;
    }

    // ---- the two groups ----

    private void leaveGroup(int consumer) {
        set(consumer, DONE, done(consumer) + progress(consumer));
        if (state[consumer] == THROTTLED) {
            throttled--;
            throttledDemand.add(-demand(consumer));
            throttledWeight.add(-weight(consumer));
            throttledRatios.remove(consumer);
            fluidTargets.remove(consumer);
            if (throttled == 0) {
                throttledDemand.reset();
                throttledWeight.reset();
            }
        } else {
            satisfiedDemand.add(-demand(consumer));
            if (contended) {
                satisfiedRatios.remove(consumer);
            }
            if (target(consumer) < Double.POSITIVE_INFINITY) {
                realTargets.remove(consumer);
            }
        }
    }

    /** Puts a consumer into the group in which it most likely belongs, so that balancing has little to move. */
    private void enter(int consumer, double cores) {
        set(consumer, DEMAND, cores);
        if (throttled > 0 && cores > level * weight(consumer)) {
            enterThrottled(consumer);
        } else {
            enterSatisfied(consumer);
        }
    }

    private void enterSatisfied(int consumer) {
        double cores = demand(consumer);
        state[consumer] = SATISFIED;
        set(consumer, SINCE, now);
        satisfiedDemand.add(cores);
        if (contended) {
            satisfiedRatios.put(consumer, -cores / weight(consumer));
        }
        if (target(consumer) < Double.POSITIVE_INFINITY && cores > 0) {
            realTargets.put(consumer, now + (target(consumer) - done(consumer)) / cores);
        }
    }

    private void enterThrottled(int consumer) {
        state[consumer] = THROTTLED;
        set(consumer, SINCE, fluidTime);
        throttled++;
        throttledDemand.add(demand(consumer));
        throttledWeight.add(weight(consumer));
        throttledRatios.put(consumer, demand(consumer) / weight(consumer));
        if (target(consumer) < Double.POSITIVE_INFINITY) {
            fluidTargets.put(consumer, fluidTime + (target(consumer) - done(consumer)) / weight(consumer));
        }
    }

    /** Finds the level at which all cores are used, moving consumers between the groups until both agree with it. */
    private void balance() {
        if (throttled == 0 && satisfiedDemand.value() <= capacity * (1 + SLACK)) {
            level = Double.POSITIVE_INFINITY;
            fluidTime = 0;
            return;
        }
        if (!contended) {
            startContention();
        }
        findLevel();
        while (isOverfull()) {
            int consumer = satisfiedRatios.first();
            leaveGroup(consumer);
            enterThrottled(consumer);
            findLevel();
        }
        // From here on the level only rises, so whoever is satisfied stays so.
        while (throttled > 0 && throttledRatios.firstKey() <= level) {
            int consumer = throttledRatios.first();
            leaveGroup(consumer);
            enterSatisfied(consumer);
            findLevel();
        }
        if (throttled == 0) {
            level = Double.POSITIVE_INFINITY;
            fluidTime = 0;
            if (satisfiedDemand.value() < capacity / 2) {
                endContention();
            }
        }
    }

    private void findLevel() {
        level = throttled == 0
                ? Double.POSITIVE_INFINITY
                : Math.max(0, (capacity - satisfiedDemand.value()) / throttledWeight.value());
    }

    /** Whether the satisfied consumer with the largest demand for its weight gets more than its share. */
    private boolean isOverfull() {
        if (satisfiedRatios.isEmpty()) {
            return false;
        }
        if (throttled == 0) {
            return satisfiedDemand.value() > capacity * (1 + SLACK);
        }
        return -satisfiedRatios.firstKey() > level * (1 + SLACK);
    }

    private void startContention() {
        contended = true;
        for (int consumer = 0; consumer < used; consumer++) {
            if (state[consumer] == SATISFIED) {
                satisfiedRatios.put(consumer, -demand(consumer) / weight(consumer));
            }
        }
    }

    private void endContention() {
        contended = false;
        satisfiedRatios.clear();
    }

    /** With nobody left all sums are exactly zero again, whatever rounding has left in them. */
    private void rebase() {
        satisfiedDemand.reset();
        throttledDemand.reset();
        throttledWeight.reset();
        contended = false;
        level = Double.POSITIVE_INFINITY;
        fluidTime = 0;
    }

    private void grow() {
        state = Arrays.copyOf(state, state.length * 2);
        rows = Arrays.copyOf(rows, state.length * ROW);
    }
}
