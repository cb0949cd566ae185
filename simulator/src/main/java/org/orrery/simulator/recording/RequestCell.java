package org.orrery.simulator.recording;

import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.measure.QuantileSeries;
import org.orrery.simulator.measure.TimeHistogram;
import org.orrery.simulator.service.RequestListener.AttemptEnd;
import org.orrery.simulator.service.RequestListener.Outcome;
import org.orrery.simulator.service.ServicesSpec.RequestMeasures;

/**
 * What is counted of the requests of one service, one class and one origin. Figures of requests are of those that
 * arrived after the warm-up; figures of attempts and averages over time are of what happened after it.
 */
final class RequestCell {

    private static final double MICROS = 1e6;
    /** A hundred years. */
    private static final double LONGEST = 3.2e9;
    /** Terms that are added up plainly before they go into a compensated sum. */
    private static final int TERMS = 1024;

    final double latencyBound;
    private final double[] tailBounds;
    private final double[] sizeBounds;
    private double from;

    long arrived;
    final long[] outcomes = new long[Outcome.values().length];
    long startedCold;
    long inTime;
    final Histogram latencies = new Histogram(3);
    private double latencySum;
    private double squareSum;
    private int terms;
    private final CompensatedSum latencyTotal = new CompensatedSum();
    private final CompensatedSum squareTotal = new CompensatedSum();
    double longest;
    final long[] slower;
    final long[] sized;
    final double[] sizedLatency;

    long attempts;
    final long[] ends = new long[AttemptEnd.values().length];
    long admitted;
    long admittedToWait;
    final CompensatedSum waited = new CompensatedSum();
    final TimeHistogram ages = new TimeHistogram();
    final CompensatedSum wasted = new CompensatedSum();

    final LevelMeter inSystem;
    final LevelMeter waiting;
    final EventCount arrivals;
    final EventCount completions;
    final EventCount failures;
    final EventCount inTimeCount;
    final EventCount latencySums;
    final QuantileSeries quantiles;

    /** What the latency of answered requests goes into. */
    static final int QUEUE = 0;

    static final int SERVICE = 1;
    static final int CALLS = 2;
    static final int NETWORK = 3;
    static final int RETRY = 4;
    static final int COLD_START = 5;
    final double[] parts = new double[6];

    // Of the whole run, for the identities.
    long allArrived;
    long allEnded;
    long allAttempts;
    long allAttemptsEnded;
    final CompensatedSum sojourns = new CompensatedSum();
    private double sojournSum;
    private int sojournTerms;
    final CompensatedSum work = new CompensatedSum();

    RequestCell(SeriesPlan plan, RequestMeasures measures, double latencyBound) {
        this.latencyBound = latencyBound;
        tailBounds = toArray(measures.tails());
        sizeBounds = toArray(measures.sizes());
        slower = new long[tailBounds.length];
        sized = new long[sizeBounds.length == 0 ? 0 : sizeBounds.length + 1];
        sizedLatency = new double[sized.length];
        inSystem = new LevelMeter(plan.series());
        waiting = new LevelMeter(plan.series());
        arrivals = new EventCount(plan.series());
        completions = new EventCount(plan.series());
        failures = new EventCount(plan.series());
        inTimeCount = new EventCount(plan.series());
        latencySums = new EventCount(plan.series());
        quantiles = plan.quantiles();
        latencies.setAutoResize(true);
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    void startMeasuring(double now) {
        from = now;
        arrived = 0;
        Arrays.fill(outcomes, 0);
        startedCold = 0;
        inTime = 0;
        latencies.reset();
        latencySum = 0;
        squareSum = 0;
        latencyTotal.reset();
        squareTotal.reset();
        longest = 0;
        Arrays.fill(slower, 0);
        Arrays.fill(sized, 0);
        Arrays.fill(sizedLatency, 0);
        attempts = 0;
        Arrays.fill(ends, 0);
        admitted = 0;
        admittedToWait = 0;
        waited.reset();
        Arrays.fill(parts, 0);
        ages.reset();
        wasted.reset();
        inSystem.startAt(now);
        waiting.startAt(now);
    }

    void arrive(double now) {
        arrived++;
        allArrived++;
        inSystem.add(now, 1);
        arrivals.add(now);
    }

    void answered(
            double now,
            double arrivedAt,
            double beforeSending,
            double waited,
            boolean startedCold,
            double called,
            double onTheWay) {
        if (arrivedAt >= from) {
            parts[RETRY] += beforeSending;
            parts[startedCold ? COLD_START : QUEUE] += waited;
            parts[CALLS] += called;
            parts[NETWORK] += onTheWay;
            parts[SERVICE] += now - arrivedAt - beforeSending - waited - called - onTheWay;
        }
    }

    void end(double now, Outcome outcome, double arrivedAt, double demand) {
        double latency = now - arrivedAt;
        allEnded++;
        inSystem.add(now, -1);
        sojournSum += latency;
        if (++sojournTerms == TERMS) {
            foldSojourns();
        }
        boolean isAnswered = outcome == Outcome.COMPLETED;
        if (isAnswered) {
            completions.add(now);
            latencySums.add(now, latency);
            quantiles.add(now, latency);
            if (latency <= latencyBound) {
                inTimeCount.add(now);
            }
        } else {
            failures.add(now);
        }
        if (arrivedAt < from) {
            return;
        }
        outcomes[outcome.ordinal()]++;
        if (isAnswered) {
            record(latency, demand);
        }
    }

    private void record(double latency, double demand) {
        latencies.recordValue((long) (Math.min(latency, LONGEST) * MICROS + 0.5));
        latencySum += latency;
        squareSum += latency * latency;
        if (++terms == TERMS) {
            foldLatencies();
        }
        if (latency > longest) {
            longest = latency;
        }
        if (latency <= latencyBound) {
            inTime++;
        }
        for (int i = 0; i < tailBounds.length; i++) {
            if (latency > tailBounds[i]) {
                slower[i]++;
            }
        }
        if (sizeBounds.length > 0) {
            int size = 0;
            while (size < sizeBounds.length && demand > sizeBounds[size]) {
                size++;
            }
            sized[size]++;
            sizedLatency[size] += latency;
        }
    }

    private void foldLatencies() {
        latencyTotal.add(latencySum);
        squareTotal.add(squareSum);
        latencySum = 0;
        squareSum = 0;
        terms = 0;
    }

    private void foldSojourns() {
        sojourns.add(sojournSum);
        sojournSum = 0;
        sojournTerms = 0;
    }

    /** Sum of the latencies of completed requests, in seconds. */
    double latencyTotal() {
        foldLatencies();
        return latencyTotal.value();
    }

    /** Sum of their squares. */
    double squareTotal() {
        foldLatencies();
        return squareTotal.value();
    }

    /** Time that all requests which are over spent in the system, warm-up included. */
    double sojournTotal() {
        foldSojourns();
        return sojourns.value();
    }

    boolean isEmpty() {
        return allArrived == 0;
    }
}
