package org.orrery.scenarios.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** A pod that serves requests, simulated as simply as can be: every change looks at every request. */
final class NaivePod {

    private static final double NOTHING = 1e-12;

    /** A request: when it comes, and its work in core-seconds. */
    record Arrival(double at, double work) {}

    private static final class Job {
        private final double arrivedAt;
        private double left;

        private Job(Arrival arrival) {
            arrivedAt = arrival.at();
            left = arrival.work();
        }
    }

    private final double cores;
    private final int room;
    private final int queueSize;
    private final List<Job> served = new ArrayList<>();
    private final ArrayDeque<Job> queue = new ArrayDeque<>();
    private double now;
    private int rejected;
    private double longest;
    private double sum;
    private double waitingSeconds;

    /**
     * A pod without requests.
     *
     * @param room requests that it serves at once
     * @param queueSize how many may wait
     */
    NaivePod(double cores, int room, int queueSize) {
        this.cores = cores;
        this.room = room;
        this.queueSize = queueSize;
    }

    void run(List<Arrival> arrivals) {
        for (Arrival arrival : arrivals) {
            while (!served.isEmpty() && nextEnd() <= arrival.at()) {
                advance(nextEnd());
            }
            advance(arrival.at());
            if (served.size() < room) {
                served.add(new Job(arrival));
            } else if (queue.size() < queueSize) {
                queue.add(new Job(arrival));
            } else {
                rejected++;
            }
        }
        while (!served.isEmpty()) {
            advance(nextEnd());
        }
    }

    private double rate() {
        return Math.min(1, cores / served.size());
    }

    private double nextEnd() {
        double least = Double.POSITIVE_INFINITY;
        for (Job job : served) {
            least = Math.min(least, job.left);
        }
        return now + least / rate();
    }

    private void advance(double to) {
        double done = served.isEmpty() ? 0 : (to - now) * rate();
        waitingSeconds += queue.size() * (to - now);
        now = to;
        for (Job job : List.copyOf(served)) {
            job.left -= done;
            if (job.left <= NOTHING) {
                served.remove(job);
                sum += now - job.arrivedAt;
                longest = Math.max(longest, now - job.arrivedAt);
            }
        }
        while (served.size() < room && !queue.isEmpty()) {
            served.add(queue.remove());
        }
    }

    int rejected() {
        return rejected;
    }

    /** Sum of all responses, in seconds. */
    double sum() {
        return sum;
    }

    double longest() {
        return longest;
    }

    double waitingSeconds() {
        return waitingSeconds;
    }

    double end() {
        return now;
    }
}
