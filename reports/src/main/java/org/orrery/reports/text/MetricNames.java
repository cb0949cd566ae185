package org.orrery.reports.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.recording.MetricCatalogue;

/** What metrics are called by people, in a few words, as in {@code mean wait of tasks}. */
public final class MetricNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("nodes.mean", "nodes on average"),
            Map.entry("nodes.max", "most nodes at once"),
            Map.entry("cpu.allocated", "CPU allocated to pods"),
            Map.entry("cpu.used", "CPU at work"),
            Map.entry("cpu.throttled", "CPU time withheld"),
            Map.entry("memory.allocated", "memory allocated to pods"),
            Map.entry("memory.used", "memory in use"),
            Map.entry("gpu.allocated", "GPUs allocated to pods"),
            Map.entry("fragmentation.gpu", "free GPU capacity on part-used devices"),
            Map.entry("fragmentation.cpu", "CPU stranded"),
            Map.entry("fragmentation.memory", "memory stranded"),
            Map.entry("cost.total", "cost of the nodes"),
            Map.entry("cost.perMonth", "cost of the nodes per month"),
            Map.entry("cost.wasted", "cost of what no pod was given"),
            Map.entry("energy.total", "energy drawn"),
            Map.entry("carbon.total", "emissions"),
            Map.entry("pods.ready.mean", "ready pods on average"),
            Map.entry("pods.ready.max", "most ready pods at once"),
            Map.entry("pods.pending.mean", "pods not running yet, on average"),
            Map.entry("pods.unscheduled.mean", "pods waiting for a node, on average"),
            Map.entry("pods.unschedulable", "pods that found no node at first"),
            Map.entry("pods.startup.mean", "mean time until pods are ready"),
            Map.entry("pods.startup.p99", "99th percentile of the time until pods are ready"),
            Map.entry("pods.scheduled", "pods given a node"),
            Map.entry("rollout.time.mean", "time of a rollout"),
            Map.entry("rollout.time.max", "longest rollout"),
            Map.entry("rollouts.completed", "rollouts completed"),
            Map.entry("rollouts.overdue", "rollouts overdue"),
            Map.entry("drain.time.mean", "time to empty a node"),
            Map.entry("nodes.provisioning.mean", "time from the order of a node until it joins"),
            Map.entry("nodes.provisioning.max", "longest time until an ordered node joins"),
            Map.entry("nodes.ordersGivenUp", "ordered nodes that did not come"),
            Map.entry("nodes.drained", "nodes emptied"),
            Map.entry("evictions.refused", "evictions refused"),
            Map.entry("pods.evicted", "pods evicted"),
            Map.entry("pods.preempted", "pods preempted"),
            Map.entry("pods.oomKilled", "containers killed for memory"),
            Map.entry("pods.restarts", "restarts of containers"),
            Map.entry("scheduling.latency", "time until pods have a node"),
            Map.entry("scheduling.latency.mean", "mean time until pods have a node"),
            Map.entry("scheduling.latency.p99", "99th percentile of the time until pods have a node"),
            Map.entry("pods.startup", "time until pods are ready"),
            Map.entry("tasks.submitted", "tasks submitted"),
            Map.entry("tasks.completed", "tasks completed"),
            Map.entry("tasks.failed", "tasks given up"),
            Map.entry("tasks.deadlineMissed", "tasks past their deadline"),
            Map.entry("tasks.wait", "wait of tasks"),
            Map.entry("tasks.wait.mean", "mean wait of tasks"),
            Map.entry("tasks.wait.p95", "95th percentile of the wait of tasks"),
            Map.entry("tasks.slowdown.mean", "mean slowdown of tasks"),
            Map.entry("tasks.inSystem.mean", "tasks in the system on average"),
            Map.entry("makespan", "time until the last task is done"),
            Map.entry("lost.work", "work lost"),
            Map.entry("faults.begun", "faults"),
            Map.entry("faults.active", "faults at work"),
            Map.entry("nodes.down.mean", "dead nodes on average"),
            Map.entry("pods.lost", "pods lost with their nodes"),
            Map.entry("detection.time.mean", "mean time to notice a dead node"),
            Map.entry("recovery.time.mean", "mean time until a lost pod is replaced"),
            Map.entry("recovery.unrecovered", "lost pods never replaced"),
            Map.entry("cost.perMillionRequests", "cost of a million answered requests"),
            Map.entry("requests.arrived", "requests"),
            Map.entry("requests.completed", "requests answered"),
            Map.entry("requests.rejected", "requests refused"),
            Map.entry("requests.timedOut", "requests whose client gave up"),
            Map.entry("requests.abandoned", "requests that left while they waited"),
            Map.entry("requests.failed", "requests that failed"),
            Map.entry("requests.unanswered", "requests without an answer"),
            Map.entry("requests.coldStarted", "requests that waited for a first pod"),
            Map.entry("latency", "latency"),
            Map.entry("latency.mean", "mean latency"),
            Map.entry("latency.p50", "median latency"),
            Map.entry("latency.p90", "90th percentile of the latency"),
            Map.entry("latency.p95", "95th percentile of the latency"),
            Map.entry("latency.p99", "99th percentile of the latency"),
            Map.entry("latency.p999", "99.9th percentile of the latency"),
            Map.entry("latency.max", "longest latency"),
            Map.entry("wait.mean", "mean wait of requests"),
            Map.entry("queue.age.p99", "99th percentile of the age of who waited"),
            Map.entry("slo.attainment", "requests answered in time"),
            Map.entry("slo.windows", "time in which the promise was kept"),
            Map.entry("slo.burn", "use of the error budget"),
            Map.entry("availability.requests", "requests answered at all"),
            Map.entry("work.wasted", "work for answers that nobody took"),
            Map.entry("pods.desired.mean", "pods wanted on average"),
            Map.entry("pods.needed.mean", "pods needed on average"),
            Map.entry("pods.needed.max", "most pods needed at once"),
            Map.entry("scaling.actions", "changes of the wanted number of pods"),
            Map.entry("scaling.reversals", "changes that turned back"),
            Map.entry("scaling.nodeActions", "nodes ordered or sent away"),
            Map.entry("elasticity.underProvision.accuracy", "pods missing on average"),
            Map.entry("elasticity.overProvision.accuracy", "pods too many on average"),
            Map.entry("elasticity.underProvision.normalizedAccuracy", "pods missing, of those needed"),
            Map.entry("elasticity.overProvision.normalizedAccuracy", "pods too many, of those needed"),
            Map.entry("elasticity.underProvision.timeshare", "time with too few pods"),
            Map.entry("elasticity.overProvision.timeshare", "time with too many pods"),
            Map.entry("elasticity.instability", "time in which supply and demand moved apart"),
            Map.entry("elasticity.jitter", "pods moved beyond demand"),
            Map.entry("fairness.jain", "evenness of the namespaces' shares"),
            Map.entry("elasticity.speedup", "elastic speedup"));

    private final MetricCatalogue catalogue = new MetricCatalogue();

    /** What a metric is called; of one that has no name, what the catalogue says of it, or else nothing. */
    public String of(MetricKey metric) {
        return Optional.ofNullable(NAMES.get(metric.name()))
                .or(() -> catalogue
                        .find(metric.name())
                        .map(MetricDefinition::help)
                        .filter(help -> !help.isEmpty())
                        .map(MetricNames::asName))
                .orElse("");
    }

    private static String asName(String help) {
        String sentence = help.endsWith(".") ? help.substring(0, help.length() - 1) : help;
        boolean isAbbreviation = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
        return isAbbreviation ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
