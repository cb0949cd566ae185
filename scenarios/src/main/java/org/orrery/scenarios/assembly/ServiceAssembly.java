package org.orrery.scenarios.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.loader.Percentiles;
import org.orrery.scenarios.section.AutoscalingSection;
import org.orrery.scenarios.section.CallsSection;
import org.orrery.scenarios.section.CallsSection.CallSection;
import org.orrery.scenarios.section.ClientSection;
import org.orrery.scenarios.section.MeasureSection;
import org.orrery.scenarios.section.MessageQueueSection;
import org.orrery.scenarios.section.NetworkSection;
import org.orrery.scenarios.section.ServerSection;
import org.orrery.scenarios.section.ServiceSection;
import org.orrery.scenarios.section.ServiceSection.ClassSection;
import org.orrery.simulator.network.NetworkSpec;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.service.CallStage;
import org.orrery.simulator.service.ClientSpec;
import org.orrery.simulator.service.Discipline;
import org.orrery.simulator.service.LossRule;
import org.orrery.simulator.service.RequestClass;
import org.orrery.simulator.service.ServerSpec;
import org.orrery.simulator.service.ServiceSpec;
import org.orrery.simulator.service.ServicesSpec;
import org.orrery.simulator.service.SloSpec;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.RestartPolicy;
import org.orrery.simulator.workload.Arrivals;

/** Makes services from what scenarios say of them. */
final class ServiceAssembly {

    /** Shares that add up to this are whole, whatever rounding says. */
    private static final double WHOLE = 1 - 1e-9;

    private ServiceAssembly() {}

    static ServicesSpec services(List<ServiceSpec> services, NetworkSection network, MeasureSection measure) {
        NetworkSection.LatencySection latency = network.latency();
        return new ServicesSpec(
                services,
                new NetworkSpec(
                        latency.node(),
                        latency.zone(),
                        latency.region(),
                        latency.regions(),
                        latency.between().stream()
                                .map(pair -> new NetworkSpec.Between(pair.from(), pair.to(), pair.is()))
                                .toList()),
                new ServicesSpec.RequestMeasures(
                        measure.latencyTails(),
                        measure.sizes(),
                        measure.inSystemUpTo() == null ? -1 : measure.inSystemUpTo()));
    }

    /** The containers of a service's pods are always started again. */
    static PodTemplate template(PodTemplate pod) {
        return pod.toBuilder().restartPolicy(RestartPolicy.ALWAYS).build();
    }

    static ServiceSpec service(
            ServiceSection section,
            PodTemplate template,
            AutoscalingSection autoscaling,
            MessageQueues queues,
            @Nullable Arrivals arrivals) {
        PolicyChoice pods = section.autoscaling().pods();
        PolicyChoice sizes = section.autoscaling().sizes();
        MessageQueueSection queue = queues.of(section);
        return new ServiceSpec(
                section.name(),
                template,
                section.replicas(),
                section.controller(),
                section.disruptionBudget(),
                pods == null ? autoscaling.pods() : pods,
                sizes == null ? autoscaling.sizes() : sizes,
                server(section.server(), section, queue),
                classes(section),
                client(section.client()),
                calls(section.calls(), queues),
                section.balancing(),
                arrivals,
                slo(section.slo()),
                section.availability().minReady());
    }

    private static ServerSpec server(
            ServerSection server, ServiceSection section, @Nullable MessageQueueSection queue) {
        ServerSection.FailuresSection failures = server.failures();
        return new ServerSpec(
                server.discipline(),
                server.discipline() == Discipline.PS ? Integer.MAX_VALUE : server.workers(),
                server.concurrency(),
                queue != null || server.queue().at() == ServerSection.Place.SERVICE,
                queue != null ? queue.size() : server.queue().size(),
                server.coresPerRequest(),
                // Messages are never lost with the pod that has them.
                queue != null && section.request().onPodLoss() == LossRule.FAIL
                        ? LossRule.RETRY
                        : section.request().onPodLoss(),
                queue != null ? queue.redeliverAfter() : Double.POSITIVE_INFINITY,
                queue != null ? queue.maxDeliveries() : Integer.MAX_VALUE,
                failures == null ? null : new ServerSpec.WorkerFailures(failures.mtbf(), failures.mttr()));
    }

    static List<RequestClass> classes(ServiceSection section) {
        List<RequestClass> classes = new ArrayList<>();
        double sum = 0;
        for (ClassSection each : section.classes()) {
            sum += each.share();
            classes.add(new RequestClass(
                    each.name(),
                    each.share(),
                    each.priority(),
                    each.cpu() == null ? section.request().cpu() : each.cpu(),
                    each.delay() == null ? section.request().delay() : each.delay()));
        }
        if (sum < WHOLE) {
            classes.add(new RequestClass(
                    classes.isEmpty() ? "" : "default",
                    1 - sum,
                    0,
                    section.request().cpu(),
                    section.request().delay()));
        }
        return classes;
    }

    private static ClientSpec client(ClientSection client) {
        ClientSection.RetriesSection retries = client.retries();
        ClientSection.BreakerSection breaker = client.circuitBreaker();
        return new ClientSpec(
                client.timeout(),
                client.patience(),
                retries == null
                        ? ClientSpec.Retries.NONE
                        : new ClientSpec.Retries(retries.max(), retries.backoff(), retries.factor(), retries.budget()),
                client.hedge() == null
                        ? Double.POSITIVE_INFINITY
                        : client.hedge().after(),
                breaker == null ? null : new ClientSpec.Breaker(breaker.errors(), breaker.window(), breaker.open()));
    }

    private static List<CallStage> calls(@Nullable CallsSection calls, MessageQueues queues) {
        if (calls == null) {
            return List.of();
        }
        if (calls.to() != null) {
            return List.of(new CallStage(List.of(queues.call(calls.to(), calls.probability(), 1))));
        }
        if (!calls.parallel().isEmpty()) {
            return List.of(atOnce(calls.parallel(), queues));
        }
        return calls.sequence().stream()
                .map(stage -> stage.to() == null
                        ? atOnce(stage.parallel(), queues)
                        : new CallStage(List.of(queues.call(stage.to(), stage.probability(), stage.times()))))
                .toList();
    }

    private static CallStage atOnce(List<CallSection> calls, MessageQueues queues) {
        return new CallStage(calls.stream()
                .map(call -> queues.call(call.to(), call.probability(), call.times()))
                .toList());
    }

    private static SloSpec slo(ServiceSection.@Nullable SloSection slo) {
        if (slo == null) {
            return SloSpec.NONE;
        }
        for (Map.Entry<String, Double> bound : slo.latency().entrySet()) {
            return new SloSpec(bound.getValue(), Percentiles.share(bound.getKey()), slo.success());
        }
        return new SloSpec(Double.POSITIVE_INFINITY, slo.success(), slo.success());
    }
}
