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
            Map.entry("lost.work", "work lost"));

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
