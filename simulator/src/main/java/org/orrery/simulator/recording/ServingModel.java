package org.orrery.simulator.recording;

import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.orrery.simulator.service.RequestClass;

/**
 * What share of requests is answered in time by servers that work in parallel, from queueing theory. Requests arrive as
 * a Poisson process; nobody gives up or tries again.
 *
 * <p>First come, first served: the share that waits is Erlang's C, and waits are exponential beyond it, with the mean
 * of Allen and Cunneen (exact for exponential work). Shared processors: as many are present as with exponential work,
 * whatever the law (the queue is symmetric), so a request of work x takes x E[T]/E[S] on average; what it takes beyond
 * x is taken to follow a gamma law whose variance is that of M/M/1 with shared processors (Coffman, Muntz and Trotter,
 * 1970), with the spread of the slowdown that many servers have.
 */
final class ServingModel {

    /** Points at which work is looked at, ever closer towards the longest. */
    private static final int POINTS = 48;

    private static final double NEGLIGIBLE = 1e-9;

    private final boolean isShared;
    private final double bound;
    private final double[] lengths;
    private final double[] weights;
    private final double mean;
    private final double variation;

    /**
     * A model.
     *
     * @param classes kinds of requests
     * @param speed core-seconds that a server does in a second
     * @param isShared whether all requests share the servers, or each server serves one at a time
     * @param delay seconds that a request takes beside its own work and delay
     * @param bound seconds in which it is to be answered
     */
    ServingModel(List<RequestClass> classes, double speed, boolean isShared, double delay, double bound) {
        this.isShared = isShared;
        lengths = new double[POINTS * classes.size()];
        weights = new double[lengths.length];
        double sum = 0;
        double squares = 0;
        double latest = delay;
        for (RequestClass each : classes) {
            latest += each.share() * each.delay().mean();
            sum += each.share() * each.cpu().mean() / speed;
            double square =
                    each.cpu().variance() + each.cpu().mean() * each.cpu().mean();
            squares += each.share() * square / (speed * speed);
        }
        this.bound = bound - latest;
        mean = sum;
        variation = sum > 0 && squares < Double.POSITIVE_INFINITY ? Math.max(0, squares / (sum * sum) - 1) : 1;
        int next = 0;
        for (RequestClass each : classes) {
            double from = 0;
            for (int i = 1; i <= POINTS; i++) {
                double left = 1 - (double) i / POINTS;
                double to = 1 - left * left * left;
                lengths[next] = each.cpu().at((from + to) / 2) / speed;
                weights[next] = each.share() * (to - from);
                from = to;
                next++;
            }
        }
    }

    /** Mean seconds that a request keeps a server busy. */
    double mean() {
        return mean;
    }

    /**
     * The share of requests that are answered in time.
     *
     * @param servers servers in parallel
     * @param rate requests a second
     */
    double inTime(int servers, double rate) {
        double busy = rate * mean;
        if (busy >= servers) {
            return 0;
        }
        double waits = erlangC(servers, busy);
        double share = 0;
        for (int i = 0; i < lengths.length; i++) {
            double slack = bound - lengths[i];
            if (slack >= 0) {
                double within = isShared
                        ? sharedWithin(lengths[i], slack, servers, busy, waits)
                        : 1 - waits * StrictMath.exp(-slack * (servers - busy) / mean * 2 / (1 + variation));
                share += weights[i] * within;
            }
        }
        return share;
    }

    /** The probability that a request of some length takes no more than {@code slack} longer. */
    private double sharedWithin(double length, double slack, int servers, double busy, double waits) {
        double excess = length * waits / (servers - busy);
        if (excess <= NEGLIGIBLE * slack) {
            return 1;
        }
        double idle = 1 - busy / servers;
        double slowdown = waits / (servers - busy);
        double spread = waits * (1 + busy / servers) / ((servers - busy) * (servers - busy)) - slowdown * slowdown;
        // The slowdown is forgotten within so much work.
        double memory = mean / idle;
        double ratio = length / memory;
        double variance = 2 * spread * memory * length * (1 + StrictMath.expm1(-ratio) / ratio);
        double scale = variance / excess;
        return Gamma.regularizedGammaP(excess / scale, slack / scale);
    }

    /** The share of requests that find all servers busy (A. K. Erlang, 1917). */
    static double erlangC(int servers, double busy) {
        double blocked = 1;
        for (int i = 1; i <= servers; i++) {
            blocked = busy * blocked / (i + busy * blocked);
        }
        return servers * blocked / (servers - busy * (1 - blocked));
    }
}
