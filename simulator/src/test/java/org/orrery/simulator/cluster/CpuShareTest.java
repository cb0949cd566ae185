package org.orrery.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.testing.Trials;

class CpuShareTest {

    /** A consumer as the naive solver sees it. */
    private static final class Consumer {
        private final int handle;
        private final double weight;
        private double demand;
        private double target = Double.POSITIVE_INFINITY;
        private double delivered;
        private double rate;

        private Consumer(int handle, double weight) {
            this.handle = handle;
            this.weight = weight;
        }
    }

    /** Water filling by the book: whoever wants less than the level is satisfied, until nobody is any more. */
    private static void solve(List<Consumer> consumers, double capacity) {
        List<Consumer> open = new ArrayList<>(consumers);
        double left = capacity;
        boolean isChanging = true;
        while (isChanging && !open.isEmpty()) {
            double weights =
                    open.stream().mapToDouble(consumer -> consumer.weight).sum();
            double level = left / weights;
            isChanging = false;
            for (Consumer consumer : List.copyOf(open)) {
                if (consumer.demand <= level * consumer.weight) {
                    consumer.rate = consumer.demand;
                    left -= consumer.demand;
                    open.remove(consumer);
                    isChanging = true;
                }
            }
            if (!isChanging) {
                open.forEach(consumer -> consumer.rate = level * consumer.weight);
            }
        }
    }

    @Test
    void everyChangeAgreesWithWaterFillingByTheBook() {
        Trials.of(60).forEach((random, number) -> {
            double capacity = 1 + random.nextInt(8);
            CpuShare share = new CpuShare(capacity);
            List<Consumer> consumers = new ArrayList<>();
            double now = 0;
            for (int step = 0; step < 10 + 4 * number; step++) {
                double then = now + random.nextDouble();
                now = passTime(share, consumers, capacity, now, then);
                change(random, share, consumers, now);
                solve(consumers, capacity);
                check(share, consumers, capacity, now);
            }
        });
    }

    /** Lets time pass up to the next change, stopping at each target on the way. */
    private static double passTime(CpuShare share, List<Consumer> consumers, double capacity, double from, double to) {
        double now = from;
        while (now < to) {
            double next = Math.min(to, share.nextTarget());
            for (Consumer consumer : consumers) {
                consumer.delivered += consumer.rate * (next - now);
            }
            now = next;
            for (int due = share.dueAt(now); due != CpuShare.NONE; due = share.dueAt(now)) {
                int handle = due;
                Consumer reached = consumers.stream()
                        .filter(consumer -> consumer.handle == handle)
                        .findFirst()
                        .orElseThrow();
                assertThat(reached.delivered).isCloseTo(reached.target, within(1e-9 * Math.max(1, now)));
                share.demandWork(now, handle, 0, Double.POSITIVE_INFINITY);
                reached.demand = 0;
                reached.delivered = 0;
                reached.target = Double.POSITIVE_INFINITY;
                solve(consumers, capacity);
            }
        }
        return now;
    }

    private static void change(RandomStream random, CpuShare share, List<Consumer> consumers, double now) {
        int choice = random.nextInt(5);
        if (consumers.isEmpty() || choice < 2) {
            double weight = random.nextInt(4) == 0 ? 0.002 : 0.1 + random.nextInt(3);
            consumers.add(new Consumer(share.add(now, weight), weight));
        } else if (choice == 2 && consumers.size() > 2) {
            share.remove(now, consumers.remove(random.nextInt(consumers.size())).handle);
        } else {
            Consumer consumer = consumers.get(random.nextInt(consumers.size()));
            consumer.demand = random.nextInt(5) == 0 ? 0 : 3 * random.nextDouble();
            consumer.delivered = 0;
            consumer.target = random.nextBoolean() ? 2 * random.nextDouble() : Double.POSITIVE_INFINITY;
            share.demandWork(now, consumer.handle, consumer.demand, consumer.target);
        }
    }

    private static void check(CpuShare share, List<Consumer> consumers, double capacity, double now) {
        double used = 0;
        double wanted = 0;
        for (Consumer consumer : consumers) {
            assertThat(share.rate(consumer.handle)).isCloseTo(consumer.rate, within(1e-9));
            assertThat(share.delivered(now, consumer.handle)).isCloseTo(consumer.delivered, within(1e-8));
            used += consumer.rate;
            wanted += consumer.demand;
        }
        assertThat(share.usedCores()).isCloseTo(used, within(1e-9)).isLessThanOrEqualTo(capacity * (1 + 1e-9));
        assertThat(share.missingCores()).isCloseTo(wanted - used, within(1e-9));
    }

    @Test
    void frozenNodeDoesNothingAndGoesOnWhereItStopped() {
        CpuShare share = new CpuShare(1);
        int worker = share.add(0, 1);
        int waiter = share.add(0, 1);
        share.demandWork(0, worker, 1, 10);
        share.demandUntil(0, waiter, 0, 12);

        share.freeze(4);
        assertThat(share.nextTarget()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(share.usedCores()).isZero();
        share.thaw(104);

        assertThat(share.delivered(104, worker)).isCloseTo(4, within(1e-12));
        assertThat(share.nextTarget()).isCloseTo(110, within(1e-12));
        assertThat(share.dueAt(110)).isEqualTo(worker);
        assertThat(share.nextTarget()).isCloseTo(112, within(1e-12));
    }

    @Test
    void thousandEqualConsumersShareEqually() {
        CpuShare share = new CpuShare(4);
        List<Integer> consumers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            consumers.add(share.add(0, 1));
        }
        for (int consumer : consumers) {
            share.demandWork(0, consumer, 1, Double.POSITIVE_INFINITY);
        }
        for (int consumer : consumers) {
            assertThat(share.delivered(250, consumer)).isCloseTo(1, within(1e-9));
        }
    }
}
