package org.orrery.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.testing.Trials;

class CalendarEventListTest {

    /** Times between events, from harmless to hostile for a calendar. */
    private enum TimeLaw {
        EXPONENTIAL {
            @Override
            double next(RandomStream random) {
                return -StrictMath.log(random.nextOpenDouble());
            }
        },
        WHOLE_SECONDS {
            @Override
            double next(RandomStream random) {
                return random.nextInt(4);
            }
        },
        TWO_SCALES {
            @Override
            double next(RandomStream random) {
                return random.nextInt(10) == 0 ? 1e6 * random.nextDouble() : 1e-6 * random.nextDouble();
            }
        },
        HEAVY_TAIL {
            @Override
            double next(RandomStream random) {
                return StrictMath.pow(random.nextOpenDouble(), -2);
            }
        },
        BURSTS {
            @Override
            double next(RandomStream random) {
                return random.nextInt(50) == 0 ? 1000 : 1e-9 * random.nextInt(3);
            }
        },
        ALWAYS_NOW {
            @Override
            double next(RandomStream random) {
                return 0;
            }
        };

        abstract double next(RandomStream random);
    }

    private record Entry(double time, long key, long sequence, int handle) {}

    /** The obvious implementation, against which the list is checked step by step. */
    private static final class Naive {
        private final TreeSet<Entry> pending = new TreeSet<>(Comparator.comparingDouble(Entry::time)
                .thenComparingLong(Entry::key)
                .thenComparingLong(Entry::sequence));
        private long sequence;

        void schedule(int handle, double time, long key) {
            cancel(handle);
            pending.add(new Entry(time, key, sequence++, handle));
        }

        void cancel(int handle) {
            pending.removeIf(entry -> entry.handle == handle);
        }
    }

    @Test
    void everyOperationAgreesWithASortedSet() {
        Trials.of(240).forEach((random, number) -> {
            TimeLaw law = TimeLaw.values()[number % TimeLaw.values().length];
            int steps = 20 + 12 * number;
            CalendarEventList list = new CalendarEventList();
            Naive naive = new Naive();
            List<Integer> handles = new ArrayList<>();
            double now = 0;
            for (int step = 0; step < steps; step++) {
                now = stepBoth(random, law, list, naive, handles, now);
                assertThat(list.size()).isEqualTo(naive.pending.size());
            }
            while (!naive.pending.isEmpty()) {
                assertThat(list.removeFirst()).isEqualTo(naive.pending.pollFirst().handle);
            }
            assertThat(list.first()).isEqualTo(EventList.NONE);
        });
    }

    private static double stepBoth(
            RandomStream random, TimeLaw law, CalendarEventList list, Naive naive, List<Integer> handles, double now) {
        int choice = random.nextInt(10);
        if (choice < 4 || handles.isEmpty()) {
            int handle = list.create(random.nextInt(3));
            handles.add(handle);
            scheduleBoth(list, naive, handle, now + law.next(random));
        } else if (choice < 6) {
            scheduleBoth(list, naive, any(random, handles), now + law.next(random));
        } else if (choice == 6) {
            int handle = any(random, handles);
            list.cancel(handle);
            naive.cancel(handle);
            assertThat(list.isPending(handle)).isFalse();
        } else if (choice == 7 && random.nextBoolean()) {
            Integer handle = any(random, handles);
            handles.remove(handle);
            list.free(handle);
            naive.cancel(handle);
        } else if (!naive.pending.isEmpty()) {
            Entry expected = naive.pending.first();
            assertThat(list.first()).isEqualTo(expected.handle);
            assertThat(list.removeFirst()).isEqualTo(expected.handle);
            assertThat(list.time(expected.handle)).isEqualTo(expected.time);
            naive.pending.pollFirst();
            return expected.time;
        }
        return now;
    }

    private static int any(RandomStream random, List<Integer> handles) {
        return handles.get(random.nextInt(handles.size()));
    }

    private static void scheduleBoth(CalendarEventList list, Naive naive, int handle, double time) {
        list.schedule(handle, time);
        naive.schedule(handle, time, list.key(handle));
        assertThat(list.isPending(handle)).isTrue();
    }

    @Test
    void longRunsOfManyPendingEventsComeOutInOrder() {
        for (TimeLaw law : TimeLaw.values()) {
            RandomStream random = new RandomStream(law.ordinal());
            CalendarEventList list = new CalendarEventList();
            for (int i = 0; i < 5_000; i++) {
                list.schedule(list.create(i % 7), law.next(random));
            }
            double lastTime = 0;
            for (int i = 0; i < 60_000; i++) {
                int handle = list.removeFirst();
                assertThat(list.time(handle)).isGreaterThanOrEqualTo(lastTime);
                lastTime = list.time(handle);
                list.schedule(handle, lastTime + law.next(random));
                // Another one is moved to a later time, as timeouts are.
                int moved = random.nextInt(5_000);
                list.schedule(moved, lastTime + law.next(random));
            }
            assertThat(list.size()).isEqualTo(5_000);
        }
    }

    @Test
    void eventsOfOneTimeComeByKeyAndThenInTheOrderOfScheduling() {
        CalendarEventList list = new CalendarEventList();
        int late = list.create(2);
        int firstOfOne = list.create(1);
        int secondOfOne = list.create(1);
        list.schedule(late, 5);
        list.schedule(secondOfOne, 5);
        list.schedule(firstOfOne, 5);
        // Scheduling anew puts an event behind its equals.
        list.schedule(secondOfOne, 5);

        assertThat(List.of(list.removeFirst(), list.removeFirst(), list.removeFirst()))
                .containsExactly(firstOfOne, secondOfOne, late);
    }

    @Test
    void explicitSequencesOrderEqualTimesAndKeys() {
        CalendarEventList list = new CalendarEventList();
        int second = list.create(0);
        int first = list.create(0);
        list.schedule(second, 1, 10);
        list.schedule(first, 1, -3);

        assertThat(list.removeFirst()).isEqualTo(first);
        assertThat(list.removeFirst()).isEqualTo(second);
    }

    @Test
    void handlesOfFreedEventsAreUsedAgain() {
        CalendarEventList list = new CalendarEventList();
        for (int i = 0; i < 100_000; i++) {
            int handle = list.create(0);
            list.schedule(handle, i);
            assertThat(handle).isLessThan(2);
            list.free(handle);
        }
        assertThat(list.size()).isZero();
    }

    @Test
    void removingFromAnEmptyListIsAnError() {
        assertThatThrownBy(() -> new CalendarEventList().removeFirst()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pendingHandlesAreVisitedOnce() {
        CalendarEventList list = new CalendarEventList();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int handle = list.create(0);
            if (i % 3 != 0) {
                list.schedule(handle, i * i);
                expected.add(handle);
            }
        }
        List<Integer> visited = new ArrayList<>();
        list.forEachPending(visited::add);
        assertThat(visited).containsExactlyInAnyOrderElementsOf(expected);
    }
}
