package org.orrery.simulator.recording;

import java.util.List;
import java.util.stream.Stream;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;

/** Metrics of requests. Without scope they are of requests from outside. */
final class RequestMetrics {

    private static final List<String> SCOPES = List.of("service", "class");

    static final MetricDefinition ARRIVED = define(
            "requests.arrived", "requests", "Requests that arrived after the warm-up.", "count", Direction.NEUTRAL);
    static final MetricDefinition COMPLETED = define(
            "requests.completed",
            "requests",
            "Of these, requests that were answered.",
            "count",
            Direction.HIGHER_IS_BETTER);
    static final MetricDefinition REJECTED = define(
            "requests.rejected",
            "requests",
            "Of these, requests that were refused for good: no room, no pod, or an open circuit breaker.",
            "count",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition TIMED_OUT = define(
            "requests.timedOut",
            "requests",
            "Of these, requests whose client gave up for good.",
            "count",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition ABANDONED = define(
            "requests.abandoned",
            "requests",
            "Of these, requests that left while they waited.",
            "count",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition FAILED = define(
            "requests.failed",
            "requests",
            "Of these, requests that failed because their pod died or a call that they needed failed.",
            "count",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition UNANSWERED = define(
            "requests.unanswered",
            "requests",
            "Of these, requests that ended without an answer, for whatever reason.",
            "requests.rejected + requests.timedOut + requests.abandoned + requests.failed",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition STARTED_COLD = define(
            "requests.coldStarted",
            "requests",
            "Of these, requests that came when no pod was ready and waited for one.",
            "count",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition RATE = define(
            "requests.throughput",
            "requests/s",
            "Requests answered in a second.",
            "requests.completed / measured time",
            Direction.HIGHER_IS_BETTER);

    static final MetricDefinition ATTEMPTS_STARTED = define(
            "attempts.started",
            "attempts",
            "Attempts sent, retries and hedges among them.",
            "count",
            Direction.NEUTRAL);
    static final MetricDefinition ATTEMPTS_FINISHED =
            define("attempts.finished", "attempts", "Attempts that a pod answered.", "count", Direction.NEUTRAL);
    static final MetricDefinition ATTEMPTS_REJECTED =
            define("attempts.rejected", "attempts", "Attempts that were refused.", "count", Direction.LOWER_IS_BETTER);
    static final MetricDefinition ATTEMPTS_CANCELLED = define(
            "attempts.cancelled",
            "attempts",
            "Attempts taken back before they were answered: hedges that lost, waits that were too long.",
            "count",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition ATTEMPTS_LOST =
            define("attempts.lost", "attempts", "Attempts whose pod died.", "count", Direction.LOWER_IS_BETTER);
    static final MetricDefinition WASTED = define(
            "work.wasted",
            "core-s",
            "Processor work for attempts of which nobody took the answer.",
            "sum of core-seconds of attempts that were lost, taken back, or answered when their client had left",
            Direction.LOWER_IS_BETTER);

    static final MetricDefinition LATENCY_MEAN = latency("mean", "Mean time from sending to the answer.", "mean");
    static final MetricDefinition LATENCY_VAR = define(
            "latency.var",
            "s²",
            "Variance of the time from sending to the answer.",
            "mean of squares - square of the mean, over completed requests",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition LATENCY_P50 =
            latency("p50", "Time in which half of the answered requests are.", "median");
    static final MetricDefinition LATENCY_P90 =
            latency("p90", "Time in which 90 % of the answered requests are.", "90th percentile");
    static final MetricDefinition LATENCY_P95 =
            latency("p95", "Time in which 95 % of the answered requests are.", "95th percentile");
    static final MetricDefinition LATENCY_P99 =
            latency("p99", "Time in which 99 % of the answered requests are.", "99th percentile");
    static final MetricDefinition LATENCY_P999 =
            latency("p999", "Time in which 99.9 % of the answered requests are.", "99.9th percentile");
    static final MetricDefinition LATENCY_MAX = latency("max", "Longest time to an answer.", "maximum");
    static final MetricDefinition LATENCY_TAIL = define(
            "latency.tail.<s>",
            "1",
            "Share of the answered requests that took longer than so many seconds (measure.latencyTails).",
            "completed requests slower than s / completed requests",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition LATENCY_BY_SIZE = define(
            "latency.bySize.<k>",
            "s",
            "Mean latency of requests by their work: below the first bound of measure.sizes (0), up to the next (1) …",
            "mean over completed requests whose core-seconds lie between two bounds",
            Direction.LOWER_IS_BETTER);

    /** What the mean latency goes into, in the order of {@link RequestCell#QUEUE} and those after it. */
    static final List<MetricDefinition> LATENCY_PARTS = List.of(
            part("queue", "in a queue"),
            part("service", "being served, neighbours' share and pure delay included"),
            part("calls", "waiting for other services that it calls"),
            part("network", "on the network, there and back"),
            part("retry", "before the attempt that was answered was sent"),
            part("coldStart", "waiting for a first pod"));

    static final MetricDefinition WAIT_MEAN = define(
            "wait.mean",
            "s",
            "Time that admitted attempts wait until they are served, or leave.",
            "sum of waits / admitted attempts",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition WAIT_PROBABILITY = define(
            "wait.probability",
            "1",
            "Share of the admitted attempts that are not served at once.",
            "admitted attempts that wait / admitted attempts",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition IN_SYSTEM = define(
            "inSystem.mean",
            "requests",
            "Requests that are not over, averaged over time.",
            "integral of requests in the system / time",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition IN_SYSTEM_P = define(
            "inSystem.p.<n>",
            "1",
            "Share of time with just n requests in the system (up to measure.inSystemUpTo).",
            "time with n requests / time",
            Direction.NEUTRAL);
    static final MetricDefinition QUEUE_MEAN = define(
            "queue.length.mean",
            "attempts",
            "Attempts that wait to be served, averaged over time.",
            "integral of waiting attempts / time",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition QUEUE_MAX = define(
            "queue.length.max",
            "attempts",
            "Most attempts that waited at once.",
            "max over time of waiting attempts",
            Direction.LOWER_IS_BETTER);

    static final MetricDefinition QUEUE_AGE_P99 = define(
            "queue.age.p99",
            "s",
            "Age that 99 % of those who waited had not passed when they were served, or left.",
            "99th percentile of waits of attempts that waited",
            Direction.LOWER_IS_BETTER);

    static final MetricDefinition ATTAINMENT = define(
            "slo.attainment",
            "1",
            "Share of the requests that were answered within the service's latency bound.",
            "completed requests with latency within the bound / arrived requests that are over",
            Direction.HIGHER_IS_BETTER);
    static final MetricDefinition SLO_LATENCY = define(
            "slo.latency",
            "s",
            "What is promised: the time in which requests are to be answered.",
            "the scenario's slo.latency",
            Direction.NEUTRAL);
    static final MetricDefinition SLO_MET = define(
            "slo.met",
            "1",
            "Whether the service kept what is promised of it: 1 or 0.",
            "1 when the share within the latency bound and the share answered reach their targets",
            Direction.HIGHER_IS_BETTER);
    static final MetricDefinition SLO_WINDOWS = define(
            "slo.windows",
            "1",
            "Share of the bins of the time series in which the promise was kept, of those with traffic.",
            "bins in which (answered in time / ended) reaches the target / bins with requests that ended",
            Direction.HIGHER_IS_BETTER);
    static final MetricDefinition SLO_BURN = define(
            "slo.burn",
            "1",
            "How fast the error budget was used: 1 uses it up just in time.",
            "(1 - slo.attainment) / (1 - target)",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition AVAILABILITY_REQUESTS = define(
            "availability.requests",
            "1",
            "Share of the requests that were answered.",
            "completed requests / arrived requests that are over",
            Direction.HIGHER_IS_BETTER);
    static final MetricDefinition AVAILABILITY_TIME = new MetricDefinition(
            "availability.time",
            "1",
            "Share of time in which at least availability.minReady pods of the service were ready.",
            "time with enough ready pods / time",
            "",
            Direction.HIGHER_IS_BETTER,
            List.of("service"));

    private static final List<MetricDefinition> WHOLE = List.of(
            ARRIVED,
            COMPLETED,
            REJECTED,
            TIMED_OUT,
            ABANDONED,
            FAILED,
            UNANSWERED,
            STARTED_COLD,
            RATE,
            ATTEMPTS_STARTED,
            ATTEMPTS_FINISHED,
            ATTEMPTS_REJECTED,
            ATTEMPTS_CANCELLED,
            ATTEMPTS_LOST,
            WASTED,
            LATENCY_MEAN,
            LATENCY_VAR,
            LATENCY_P50,
            LATENCY_P90,
            LATENCY_P95,
            LATENCY_P99,
            LATENCY_P999,
            LATENCY_MAX,
            LATENCY_TAIL,
            LATENCY_BY_SIZE,
            WAIT_MEAN,
            WAIT_PROBABILITY,
            IN_SYSTEM,
            IN_SYSTEM_P,
            QUEUE_MEAN,
            QUEUE_MAX,
            QUEUE_AGE_P99,
            ATTAINMENT,
            SLO_LATENCY,
            SLO_MET,
            SLO_WINDOWS,
            SLO_BURN,
            AVAILABILITY_REQUESTS,
            AVAILABILITY_TIME);

    static final List<MetricDefinition> ALL =
            Stream.concat(WHOLE.stream(), LATENCY_PARTS.stream()).toList();

    private RequestMetrics() {}

    private static MetricDefinition part(String name, String where) {
        return define(
                "latency.parts." + name,
                "s",
                "Part of the mean latency: time " + where + ".",
                "sum over completed requests of that time / completed requests; the parts add up to latency.mean",
                Direction.LOWER_IS_BETTER);
    }

    private static MetricDefinition latency(String what, String help, String formula) {
        return define(
                "latency." + what,
                "s",
                help,
                formula + " over completed requests of answer - first sending",
                Direction.LOWER_IS_BETTER);
    }

    private static MetricDefinition define(String name, String unit, String help, String formula, Direction direction) {
        return new MetricDefinition(name, unit, help, formula, "", direction, SCOPES);
    }
}
