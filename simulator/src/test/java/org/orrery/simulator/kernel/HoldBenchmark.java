package org.orrery.simulator.kernel;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.PriorityQueue;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.events.SimEvent;

/**
 * The classic HOLD model: a number of events is pending, and each that happens schedules one more. Prints events a
 * second of the thread's processor time, and the ratio to CloudSim Plus's kernel measured in the same run.
 *
 * <p>A program of its own, because what is compared must take turns in one process: each case is measured several
 * times, in rounds over all cases, and the median counts. Each measurement turns the queue over five times at least.
 */
public final class HoldBenchmark {

    private static final int ROUNDS = 5;
    private static final int TURNS = 5;
    private static final double LEAST_SECONDS = 0.5;
    private static final int TABLE = 1 << 16;

    private HoldBenchmark() {}

    /** How far ahead events are scheduled, at a mean of about one second. */
    private enum Law {
        EXPONENTIAL {
            @Override
            double draw(RandomStream random) {
                return -StrictMath.log(random.nextOpenDouble());
            }
        },
        SKEWED {
            @Override
            double draw(RandomStream random) {
                // Pareto with tail index 1.5, mean 1.
                return StrictMath.pow(random.nextOpenDouble(), -1 / 1.5) / 3;
            }
        },
        CLUSTERED {
            @Override
            double draw(RandomStream random) {
                return random.nextInt(10) == 0 ? 10 * random.nextDouble() : 0.1 * random.nextDouble();
            }
        };

        abstract double draw(RandomStream random);

        double[] table() {
            RandomStream random = new RandomStream(42);
            double[] table = new double[TABLE];
            for (int i = 0; i < TABLE; i++) {
                table[i] = draw(random);
            }
            return table;
        }
    }

    /** Something that can process events. */
    private interface Case {
        /** Processes about so many events, and returns how many. */
        long run(long events);
    }

    // ---- what is measured ----

    /** Timers of our kernel; a share of them is moved before it fires. */
    private static final class TimerCase implements Case {
        private final ClusterKernel kernel = new ClusterKernel();
        private final double[] table;
        private final int pending;
        private final boolean isMoving;
        private final int[] timers;
        private final RandomStream random = new RandomStream(1);
        private int next;

        private TimerCase(int pending, Law law, boolean isMoving) {
            this.pending = pending;
            this.isMoving = isMoving;
            table = law.table();
            timers = new int[pending];
            int kind = kernel.registerKind(Phase.ARRIVAL, "hold", (timer, entity) -> again(timer));
            for (int i = 0; i < pending; i++) {
                timers[i] = kernel.newTimer(kind, i);
                kernel.schedule(timers[i], ahead());
            }
            kernel.startSync();
        }

        private double ahead() {
            return kernel.now() + table[next++ & (TABLE - 1)];
        }

        private void again(int timer) {
            kernel.schedule(timer, ahead());
            if (isMoving) {
                // One move or cancellation for each event: half of what is scheduled never fires when it was to.
                int other = timers[random.nextInt(pending)];
                if ((next & 1) == 0) {
                    kernel.cancel(other);
                }
                kernel.schedule(other, ahead());
            }
        }

        @Override
        public long run(long events) {
            long begin = kernel.processedEvents();
            while (kernel.processedEvents() - begin < events) {
                kernel.runNext(Double.MAX_VALUE);
            }
            return kernel.processedEvents() - begin;
        }
    }

    /** Entities of CloudSim Plus on any of its kernels. */
    private static final class EntityCase implements Case {
        private final CloudSimPlus simulation;
        private final double[] table = Law.EXPONENTIAL.table();
        private int next;
        private long happened;

        private EntityCase(CloudSimPlus simulation, int entities, int pending) {
            this.simulation = simulation;
            for (int i = 0; i < entities; i++) {
                new Holder(this, pending / entities);
            }
            simulation.startSync();
        }

        private double ahead() {
            return table[next++ & (TABLE - 1)];
        }

        @Override
        public long run(long events) {
            long begin = happened;
            while (happened - begin < events) {
                // One instant; the time is far enough for there always to be one.
                simulation.runFor(1e9);
            }
            return happened - begin;
        }
    }

    private static final class Holder extends CloudSimEntity {
        private final EntityCase hold;
        private final int pending;

        private Holder(EntityCase hold, int pending) {
            super(hold.simulation);
            this.hold = hold;
            this.pending = pending;
        }

        @Override
        protected void startInternal() {
            for (int i = 0; i < pending; i++) {
                schedule(hold.ahead(), 10_000);
            }
        }

        @Override
        public void processEvent(SimEvent event) {
            hold.happened++;
            schedule(hold.ahead(), 10_000);
        }
    }

    /** A bare binary heap over primitive arrays: no kernel, no handler. */
    private static final class HeapCase implements Case {
        private final double[] table = Law.EXPONENTIAL.table();
        private final double[] times;
        private int next;

        private HeapCase(int pending) {
            times = new double[pending];
            for (int i = 0; i < pending; i++) {
                times[i] = table[next++ & (TABLE - 1)];
            }
            Arrays.sort(times);
        }

        @Override
        public long run(long events) {
            for (long i = 0; i < events; i++) {
                siftDown(times[0] + table[next++ & (TABLE - 1)]);
            }
            return events;
        }

        private void siftDown(double time) {
            int hole = 0;
            int half = times.length >>> 1;
            while (hole < half) {
                int child = 2 * hole + 1;
                if (child + 1 < times.length && times[child + 1] < times[child]) {
                    child++;
                }
                if (times[child] >= time) {
                    break;
                }
                times[hole] = times[child];
                hole = child;
            }
            times[hole] = time;
        }
    }

    /** A bare queue of the library, of objects. */
    private static final class QueueCase implements Case {
        private record Event(double time, long sequence) implements Comparable<Event> {
            @Override
            public int compareTo(Event other) {
                int byTime = Double.compare(time, other.time);
                return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
            }
        }

        private final double[] table = Law.EXPONENTIAL.table();
        private final PriorityQueue<Event> queue = new PriorityQueue<>();
        private long next;

        private QueueCase(int pending) {
            for (int i = 0; i < pending; i++) {
                queue.add(new Event(ahead(), next));
            }
        }

        private double ahead() {
            return table[(int) next++ & (TABLE - 1)];
        }

        @Override
        public long run(long events) {
            for (long i = 0; i < events; i++) {
                Event event = queue.remove();
                queue.add(new Event(event.time + ahead(), next));
            }
            return events;
        }
    }

    // ---- measuring ----

    private static double rate(Case hold, int pending) {
        long begin = cpuTime();
        long events = 0;
        long atLeast = (long) TURNS * pending;
        long chunk = 64;
        while (events < atLeast && (cpuTime() - begin) / 1e9 < 20 || (cpuTime() - begin) / 1e9 < LEAST_SECONDS) {
            events += hold.run(chunk);
            chunk = Math.min(1 << 16, chunk * 2);
        }
        return events / ((cpuTime() - begin) / 1e9);
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double[] medians(int pending, Case... cases) {
        double[][] rates = new double[cases.length][ROUNDS];
        for (Case hold : cases) {
            rate(hold, pending);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < cases.length; i++) {
                rates[i][round] = rate(cases[i], pending);
            }
        }
        double[] medians = new double[cases.length];
        for (int i = 0; i < cases.length; i++) {
            Arrays.sort(rates[i]);
            medians[i] = rates[i][ROUNDS / 2];
        }
        return medians;
    }

    private static void print(String what, int pending, double rate, double reference) {
        System.out.printf(
                Locale.ROOT, "%-34s %9d pending %8.3f M/s  x %.2f%n", what, pending, rate / 1e6, rate / reference);
    }

    /** Runs all cases; an argument says which numbers of pending events, separated by commas. */
    public static void main(String[] arguments) {
        String sizes = arguments.length > 0 ? arguments[0] : "100,10000,1000000";
        for (String size : sizes.split(",")) {
            int pending = Integer.parseInt(size);
            double[] rates = medians(
                    pending,
                    new EntityCase(new CloudSimPlus(), 1, pending),
                    new TimerCase(pending, Law.EXPONENTIAL, false),
                    new EntityCase(new ClusterKernel(), 1, pending),
                    new HeapCase(pending),
                    new QueueCase(pending));
            print("stock kernel, 1 entity", pending, rates[0], rates[0]);
            print("timers", pending, rates[1], rates[0]);
            print("entity events, 1 entity", pending, rates[2], rates[0]);
            print("bare binary heap of doubles", pending, rates[3], rates[0]);
            print("bare PriorityQueue of records", pending, rates[4], rates[0]);
        }
        int pending = 100_000;
        double[] many = medians(
                1000,
                new EntityCase(new CloudSimPlus(), 1000, pending),
                new EntityCase(new ClusterKernel(), 1000, pending));
        print("stock kernel, 1,000 entities", pending, many[0], many[0]);
        print("entity events, 1,000 entities", pending, many[1], many[0]);
        for (int moving : new int[] {10_000, 100_000}) {
            double[] laws = medians(
                    moving,
                    new TimerCase(moving, Law.EXPONENTIAL, false),
                    new TimerCase(moving, Law.EXPONENTIAL, true),
                    new TimerCase(moving, Law.SKEWED, false),
                    new TimerCase(moving, Law.CLUSTERED, false),
                    new TimerCase(moving, Law.SKEWED, true));
            print("timers", moving, laws[0], laws[0]);
            print("timers, one moved for each fired", moving, laws[1], laws[0]);
            print("timers, skewed", moving, laws[2], laws[0]);
            print("timers, clustered", moving, laws[3], laws[0]);
            print("timers, skewed and moved", moving, laws[4], laws[0]);
        }
    }
}
