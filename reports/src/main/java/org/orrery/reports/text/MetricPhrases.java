package org.orrery.reports.text;

import java.util.Locale;
import java.util.Map;
import org.orrery.simulator.measure.MetricKey;

/** What a variant does, said of it with the value of a metric, as in {@code allocates 92.1 % of the GPUs}. */
public final class MetricPhrases {

    /** By metric; {@code %s} stands for the value. */
    private static final Map<String, String> PHRASES = Map.ofEntries(
            Map.entry("gpu.allocated", "allocates %s of the GPUs"),
            Map.entry("cpu.allocated", "allocates %s of the processors"),
            Map.entry("cpu.used", "uses %s of the processors"),
            Map.entry("cpu.throttled", "throttles %s of the processor time asked for"),
            Map.entry("memory.allocated", "allocates %s of the memory"),
            Map.entry("memory.used", "uses %s of the memory"),
            Map.entry("fragmentation.gpu", "leaves %s of the free GPU capacity on devices in part use"),
            Map.entry("fragmentation.cpu", "strands %s of the processors"),
            Map.entry("fragmentation.memory", "strands %s of the memory"),
            Map.entry("nodes.mean", "runs on %s on average"),
            Map.entry("nodes.max", "runs on %s at most"),
            Map.entry("cost.total", "costs %s"),
            Map.entry("cost.perMonth", "costs %s"),
            Map.entry("cost.wasted", "wastes %s"),
            Map.entry("energy.total", "draws %s"),
            Map.entry("carbon.total", "emits %s"),
            Map.entry("pods.ready.mean", "has %s ready on average"),
            Map.entry("pods.pending.mean", "has %s pending on average"),
            Map.entry("pods.unscheduled.mean", "keeps %s waiting for a node on average"),
            Map.entry("pods.unschedulable", "finds no node at first for %s"),
            Map.entry("pods.startup.mean", "has pods ready %s after their creation on average"),
            Map.entry("pods.startup.p99", "has 99 %% of the pods ready within %s"),
            Map.entry("rollout.time.mean", "takes %s for a rollout"),
            Map.entry("rollouts.overdue", "leaves %s overdue"),
            Map.entry("nodes.provisioning.mean", "waits %s for a node that it ordered"),
            Map.entry("nodes.provisioning.max", "waits %s for a node at worst"),
            Map.entry("nodes.ordersGivenUp", "gives up %s"),
            Map.entry("drain.time.mean", "takes %s to empty a node"),
            Map.entry("pods.evicted", "evicts %s"),
            Map.entry("pods.preempted", "preempts %s"),
            Map.entry("pods.oomKilled", "has %s killed for memory"),
            Map.entry("pods.restarts", "makes %s"),
            Map.entry("pods.scheduled", "gives a node to %s"),
            Map.entry("scheduling.latency.mean", "gives pods a node after %s on average"),
            Map.entry("scheduling.latency.p99", "gives 99 %% of the pods a node within %s"),
            Map.entry("tasks.submitted", "is given %s"),
            Map.entry("tasks.completed", "completes %s"),
            Map.entry("tasks.failed", "gives up %s"),
            Map.entry("tasks.deadlineMissed", "misses the deadline of %s"),
            Map.entry("tasks.wait.mean", "lets tasks wait %s on average"),
            Map.entry("tasks.wait.p95", "lets 95 %% of the tasks wait at most %s"),
            Map.entry("tasks.slowdown.mean", "makes tasks take %s as long as they would alone"),
            Map.entry("tasks.inSystem.mean", "has %s in the system on average"),
            Map.entry("makespan", "is done with all tasks after %s"),
            Map.entry("lost.work", "loses %s of work"),
            Map.entry("faults.begun", "meets %s"),
            Map.entry("faults.active", "has %s at work on average"),
            Map.entry("nodes.down.mean", "has %s dead on average"),
            Map.entry("pods.lost", "loses %s with their nodes"),
            Map.entry("detection.time.mean", "notices dead nodes after %s"),
            Map.entry("recovery.time.mean", "replaces lost pods after %s"),
            Map.entry("recovery.unrecovered", "never replaces %s"),
            Map.entry("cost.perMillionRequests", "takes %s for a million answered requests"),
            Map.entry("slo.attainment", "answers %s of the requests in time"),
            Map.entry("slo.windows", "keeps the promise in %s of the time"),
            Map.entry("availability.requests", "answers %s of the requests"),
            Map.entry("latency.mean", "answers after %s on average"),
            Map.entry("latency.p50", "answers half of the requests within %s"),
            Map.entry("latency.p90", "answers 90 %% of the requests within %s"),
            Map.entry("latency.p95", "answers 95 %% of the requests within %s"),
            Map.entry("latency.p99", "answers 99 %% of the requests within %s"),
            Map.entry("latency.p999", "answers 99.9 %% of the requests within %s"),
            Map.entry("requests.rejected", "refuses %s"),
            Map.entry("requests.completed", "answers %s"),
            Map.entry("work.wasted", "wastes %s of work"),
            Map.entry("scaling.actions", "takes %s to scale"),
            Map.entry("pods.desired.mean", "wants %s on average"),
            Map.entry("pods.ready.max", "has %s ready at most"),
            Map.entry("elasticity.underProvision.timeshare", "has too few pods for %s of the time"),
            Map.entry("elasticity.overProvision.timeshare", "has too many pods for %s of the time"),
            Map.entry("elasticity.underProvision.accuracy", "lacks %s on average"),
            Map.entry("elasticity.overProvision.accuracy", "has %s too many on average"));

    private MetricPhrases() {}

    /** The phrase for a metric with its value, which has its unit with it. */
    public static String of(MetricKey metric, String value) {
        String phrase = PHRASES.get(metric.name());
        if (phrase == null) {
            return "has " + metric + " = " + value;
        }
        String said = String.format(Locale.ROOT, phrase, value);
        return metric.scope().isEmpty() ? said : said + " (" + metric.scope() + ")";
    }
}
