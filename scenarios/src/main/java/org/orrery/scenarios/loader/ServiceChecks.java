package org.orrery.scenarios.loader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Nearest;
import org.orrery.scenarios.section.CallsSection;
import org.orrery.scenarios.section.ClientSection.RetriesSection;
import org.orrery.scenarios.section.MessageQueueSection;
import org.orrery.scenarios.section.PodSection;
import org.orrery.scenarios.section.ProbeSection;
import org.orrery.scenarios.section.Scenario;
import org.orrery.scenarios.section.ServerSection;
import org.orrery.scenarios.section.ServiceSection;
import org.orrery.simulator.service.Discipline;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Arrivals;

/** What must hold between the parts of services. */
final class ServiceChecks {

    private static final double TOO_MUCH = 1 + 1e-9;
    private static final double MILLI = 1000;
    private static final String DAEMON_SET = "DaemonSet";

    private final Scenario scenario;
    private final List<ServiceSection> services;
    private final List<String> names;
    private final List<String> queueNames;
    private final BiConsumer<String, String> problems;

    /** Checks that tell problems as a path and what is wrong there. */
    ServiceChecks(Scenario scenario, BiConsumer<String, String> problems) {
        this.scenario = scenario;
        this.problems = problems;
        services = scenario.workload().services();
        names = services.stream().map(ServiceSection::name).toList();
        queueNames = scenario.workload().queues().stream()
                .map(MessageQueueSection::name)
                .toList();
    }

    private void say(String path, String message) {
        problems.accept(path, message);
    }

    void check() {
        Set<String> seen = new LinkedHashSet<>();
        for (ServiceSection service : services) {
            if (!seen.add(service.name())) {
                say("workload.services", "two services are named '" + service.name() + "'");
            }
            check(service, "workload.services[" + service.name() + "]");
        }
        checkQueues();
        if (seen.size() == services.size()) {
            checkCycles();
        }
        checkNetwork();
    }

    private void check(ServiceSection service, String path) {
        Arrivals arrivals = service.arrivals();
        if (scenario.horizon() == null && arrivals != null && !(arrivals.meanRate() <= 0)) {
            say(path + ".arrivals", "these requests never end; write a horizon");
        }
        if (service.consumes() != null) {
            checkConsumer(service, path);
        }
        if (service.controller().name().equals(DAEMON_SET)
                && service.autoscaling().pods() != null) {
            say(path + ".autoscaling.pods", "a DaemonSet has a pod on each node, and nobody changes their number");
        }
        checkProbe(service.pod().readinessProbe(), service.pod(), path + ".pod.readinessProbe");
        checkProbe(service.pod().livenessProbe(), service.pod(), path + ".pod.livenessProbe");
        checkServer(service.server(), path + ".server");
        checkClasses(service, path + ".classes");
        RetriesSection retries = service.client().retries();
        if (retries != null
                && retries.max() == Integer.MAX_VALUE
                && retries.backoff().mean() <= 0) {
            say(path + ".client.retries.backoff", "without a limit on retries some time must pass between them");
        }
        if (service.calls() != null) {
            checkCalls(service.calls(), path + ".calls");
        }
        ServiceSection.SloSection slo = service.slo();
        if (slo != null) {
            if (slo.latency().size() > 1) {
                say(path + ".slo.latency", "one percentile is enough");
            }
            for (String percentile : slo.latency().keySet()) {
                if (!Percentiles.isOne(percentile)) {
                    say(path + ".slo.latency", "'" + percentile + "' is not one of p50, p90, p95, p99, p999");
                }
            }
        }
    }

    /** A pod that has nothing else to do must be able to answer. */
    private void checkProbe(@Nullable ProbeSection probe, PodSection pod, String path) {
        Long limit = pod.limits().cpu();
        double cores = limit == null ? 1 : Math.min(1, limit / MILLI);
        if (probe != null && probe.cpu() > probe.timeoutSeconds() * cores) {
            say(path, "an answer takes longer than 'timeoutSeconds' even when there is nothing else to do");
        }
    }

    private void checkServer(ServerSection server, String path) {
        boolean hasWorkers = server.discipline() != Discipline.PS;
        if (server.failures() != null && !hasWorkers) {
            say(path + ".failures", "workers fail, and 'ps' has none; write discipline: fcfs");
        }
        if (server.failures() != null && server.workers() == Integer.MAX_VALUE) {
            say(path + ".failures", "so many workers cannot fail one by one; write workers: 4, for example");
        }
        if (server.discipline() == Discipline.PREEMPTIVE && server.queue().at() == ServerSection.Place.SERVICE) {
            say(path + ".queue.at", "requests that interrupt others need their queue at the pod");
        }
    }

    private void checkClasses(ServiceSection service, String path) {
        double sum = 0;
        Set<String> seen = new LinkedHashSet<>();
        for (ServiceSection.ClassSection each : service.classes()) {
            sum += each.share();
            if (!seen.add(each.name())) {
                say(path, "two classes are named '" + each.name() + "'");
            }
        }
        if (sum > TOO_MUCH) {
            say(path, "the shares add up to more than 100%");
        }
    }

    private void checkCalls(CallsSection calls, String path) {
        int forms = (calls.to() == null ? 0 : 1)
                + (calls.parallel().isEmpty() ? 0 : 1)
                + (calls.sequence().isEmpty() ? 0 : 1);
        if (forms != 1) {
            say(path, "exactly one of 'sequence', 'parallel' and 'to' is needed");
        }
        for (CallsSection.StageSection stage : calls.sequence()) {
            if ((stage.to() == null) == stage.parallel().isEmpty()) {
                say(path + ".sequence", "each step has either 'to' or 'parallel'");
            }
        }
        for (String callee : callees(calls)) {
            if (!names.contains(callee) && !queueNames.contains(callee)) {
                say(path, "there is no service or queue '" + callee + "'. " + Nearest.hint(callee, names));
            }
        }
    }

    private void checkConsumer(ServiceSection service, String path) {
        String queue = String.valueOf(service.consumes());
        if (!queueNames.contains(queue)) {
            say(path + ".consumes", "there is no queue '" + queue + "'. " + Nearest.hint(queue, queueNames));
        }
        if (service.arrivals() != null) {
            say(path + ".arrivals", "a service that consumes a queue has no other requests; the queue has 'arrivals'");
        }
        ServerSection server = service.server();
        if (server.discipline() == Discipline.PS && server.concurrency() == Integer.MAX_VALUE) {
            say(
                    path + ".server",
                    "how many messages does a pod take at once? Write {discipline: fcfs, workers: 1} or {concurrency: 10}");
        }
        if (server.discipline() == Discipline.PREEMPTIVE) {
            say(path + ".server.discipline", "messages are taken from their queue in turn; none interrupts another");
        }
        if (service.client().timeout() < Double.POSITIVE_INFINITY
                || service.client().hedge() != null
                || service.client().circuitBreaker() != null) {
            say(
                    path + ".client",
                    "nobody waits for a message to be done; write patience for a time to live, or the queue's redeliverAfter");
        }
    }

    private void checkQueues() {
        Set<String> seen = new LinkedHashSet<>();
        for (MessageQueueSection queue : scenario.workload().queues()) {
            String path = "workload.queues[" + queue.name() + "]";
            if (!seen.add(queue.name())) {
                say("workload.queues", "two queues are named '" + queue.name() + "'");
            }
            if (names.contains(queue.name())) {
                say(path + ".name", "there is a service of this name; calls could not tell them apart");
            }
            long consumers = services.stream()
                    .filter(service -> queue.name().equals(service.consumes()))
                    .count();
            if (consumers != 1) {
                say(
                        path,
                        consumers + " services consume this queue; just one must, with 'consumes: " + queue.name()
                                + "'");
            }
            if (scenario.horizon() == null
                    && queue.redeliverAfter() < Double.POSITIVE_INFINITY
                    && queue.maxDeliveries() == Integer.MAX_VALUE) {
                say(
                        path + ".redeliverAfter",
                        "a message that is never done in time would be delivered for ever; write maxDeliveries or a horizon");
            }
            ArrivalProcess arrivals = queue.arrivals();
            if (scenario.horizon() == null && arrivals != null && !(arrivals.meanRate() <= 0)) {
                say(path + ".arrivals", "these messages never end; write a horizon");
            }
        }
    }

    private static List<String> callees(@Nullable CallsSection calls) {
        List<String> all = new ArrayList<>();
        if (calls == null) {
            return all;
        }
        if (calls.to() != null) {
            all.add(calls.to());
        }
        calls.parallel().forEach(call -> all.add(call.to()));
        for (CallsSection.StageSection stage : calls.sequence()) {
            if (stage.to() != null) {
                all.add(stage.to());
            }
            stage.parallel().forEach(call -> all.add(call.to()));
        }
        return all;
    }

    private void checkCycles() {
        Map<String, List<String>> calls = new LinkedHashMap<>();
        services.forEach(service -> calls.put(service.name(), callees(service.calls())));
        // What is sent to a queue goes on to who consumes it.
        services.stream()
                .filter(service -> service.consumes() != null)
                .forEach(service -> calls.putIfAbsent(String.valueOf(service.consumes()), List.of(service.name())));
        Set<String> sound = new LinkedHashSet<>();
        for (String name : names) {
            List<String> way = new ArrayList<>();
            if (leadsBack(name, calls, sound, way)) {
                say("workload.services[" + name + "].calls", "services call each other: " + String.join(" -> ", way));
                return;
            }
        }
    }

    private static boolean leadsBack(
            String service, Map<String, List<String>> calls, Set<String> sound, List<String> way) {
        if (sound.contains(service)) {
            return false;
        }
        boolean isBack = way.contains(service);
        way.add(service);
        if (isBack) {
            return true;
        }
        for (String callee : calls.getOrDefault(service, List.of())) {
            if (leadsBack(callee, calls, sound, way)) {
                return true;
            }
        }
        way.remove(way.size() - 1);
        sound.add(service);
        return false;
    }

    private void checkNetwork() {
        List<String> zones =
                scenario.cluster().zones().stream().map(zone -> zone.name()).toList();
        scenario.cluster().network().latency().between().forEach(pair -> {
            for (String zone : List.of(pair.from(), pair.to())) {
                if (!zones.contains(zone)) {
                    say("cluster.network.latency.between", "there is no zone '" + zone + "'");
                }
            }
        });
    }
}
