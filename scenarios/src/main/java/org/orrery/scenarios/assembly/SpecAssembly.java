package org.orrery.scenarios.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.TraceChoice;
import org.orrery.scenarios.loader.LoadedVariant;
import org.orrery.scenarios.loader.StartTime;
import org.orrery.scenarios.section.ClusterSection;
import org.orrery.scenarios.section.JobSection;
import org.orrery.scenarios.section.MessageQueueSection;
import org.orrery.scenarios.section.NamespaceSection;
import org.orrery.scenarios.section.RegistrySection;
import org.orrery.scenarios.section.Scenario;
import org.orrery.scenarios.section.ServiceSection;
import org.orrery.simulator.ClusterSpec;
import org.orrery.simulator.DataColumns;
import org.orrery.simulator.MeasureSpec;
import org.orrery.simulator.NodeGroupSpec;
import org.orrery.simulator.NodeScalingSpec;
import org.orrery.simulator.PolicyTrial;
import org.orrery.simulator.SimulationSpec;
import org.orrery.simulator.control.ControlPlaneDelays;
import org.orrery.simulator.policy.Policies;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.Requirement;
import org.orrery.simulator.service.ServiceSpec;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.IsolationCosts;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Arrivals;
import org.orrery.simulator.workload.NodeSource;
import org.orrery.simulator.workload.TaskSource;
import org.orrery.simulator.workload.Trace;

/** Makes the specification of a simulation from a scenario. */
final class SpecAssembly {

    private final TraceShelf traces;
    private final Policies policies;
    private final DataColumns columns;
    private final Problems problems;

    SpecAssembly(TraceShelf traces, Policies policies, DataColumns columns, Problems problems) {
        this.traces = traces;
        this.policies = policies;
        this.columns = columns;
        this.problems = problems;
    }

    /** The specification of the first replication, or null after noting what is wrong. */
    @Nullable
    SimulationSpec assemble(LoadedVariant variant) {
        Scenario scenario = variant.scenario();
        ResourceNames resources = ExtendedResources.of(scenario);
        Map<Isolation, IsolationCosts> isolation =
                IsolationAssembly.costs(scenario.cluster().isolation());
        double startEpoch = StartTime.epoch(scenario.start());
        Optional<NodeSource> nodes = nodes(scenario.cluster(), resources, startEpoch);
        PodAssembly pods = new PodAssembly(resources, isolation);
        List<TaskSource.Provider> tasks = new ArrayList<>();
        Shapes shapes = new Shapes();
        for (JobSection job : scenario.workload().jobs()) {
            PodTemplate template = pods.template(job.name(), job.namespace(), job.pod());
            tasks.add(JobAssembly.source(job, template, arrivals(variant, job.name())));
            shapes.add(template, job.count() == null ? -1 : (long) job.count() * job.completions());
        }
        for (TraceChoice choice : scenario.workload().traces()) {
            Optional<Trace> trace = traces.get(choice, startEpoch);
            if (trace.isPresent() && trace.get().tasks() == null) {
                problems.say(choice.at(), choice.path(), "this trace names no file with tasks");
            } else if (trace.isPresent()) {
                tasks.add(trace.get().tasks());
                shapes.add(trace.get().profile());
            }
        }
        List<ServiceSpec> services = new ArrayList<>();
        MessageQueues queues = new MessageQueues(scenario.workload());
        for (ServiceSection service : scenario.workload().services()) {
            PodTemplate template = template(pods, service);
            shapes.add(template, service.replicas());
            String path = "workload.services[" + service.name() + "]";
            try {
                services.add(ServiceAssembly.service(
                        service,
                        template,
                        scenario.policies().autoscaling(),
                        queues,
                        ChangeAssembly.arrivals(
                                variant, path + ".arrivals", stage -> arrivals(stage, service.name()))));
            } catch (IllegalArgumentException e) {
                problems.say(variant.tree().at(), path, String.valueOf(e.getMessage()));
            }
        }
        PolicyChoice orchestrator;
        try {
            orchestrator = Placement.in(
                    scenario.policies().orchestrator(), scenario.policies().placement());
        } catch (IllegalArgumentException e) {
            problems.say(variant.tree().at(), "policies.placement", String.valueOf(e.getMessage()));
            return null;
        }
        if (nodes.isEmpty()) {
            return null;
        }
        checkRequirements(variant, nodes.get(), shapes);
        SimulationSpec spec = new SimulationSpec(
                cluster(scenario, resources, nodes.get(), isolation),
                tasks,
                ServiceAssembly.services(services, scenario.cluster().network(), scenario.measure()),
                ChangeAssembly.changes(variant, service -> template(pods, service)),
                shapes.profile(),
                policies,
                orchestrator,
                nodeScaling(scenario, nodes.get()),
                FaultAssembly.resilience(scenario),
                scenario.policies().pricing(),
                columns,
                startEpoch(scenario),
                scenario.horizon() == null ? Double.POSITIVE_INFINITY : scenario.horizon(),
                Double.isNaN(scenario.warmup()) ? 0 : scenario.warmup(),
                scenario.seed(),
                0,
                new MeasureSpec(
                        Double.isNaN(scenario.measure().interval())
                                ? 0
                                : scenario.measure().interval(),
                        scenario.measure().allocationCurve()));
        for (PolicyTrial.Refusal refusal : PolicyTrial.of(spec)) {
            problems.say(variant.tree().at(), PolicyPath.of(refusal, scenario), refusal.message());
        }
        return spec;
    }

    private static double startEpoch(Scenario scenario) {
        double epoch = StartTime.epoch(scenario.start());
        return Double.isNaN(epoch) ? SimulationSpec.SOME_MONDAY : epoch;
    }

    private static PodTemplate template(PodAssembly pods, ServiceSection service) {
        return ServiceAssembly.template(pods.template(service.name(), service.namespace(), service.pod()));
    }

    private static @Nullable Arrivals arrivals(Scenario scenario, String service) {
        for (ServiceSection each : scenario.workload().services()) {
            if (each.name().equals(service)) {
                MessageQueueSection queue = new MessageQueues(scenario.workload()).of(each);
                return ChangeAssembly.loaded(queue == null ? each.arrivals() : queue.arrivals(), scenario);
            }
        }
        return null;
    }

    private static ArrivalProcess arrivals(LoadedVariant variant, String job) {
        Arrivals arrivals = ChangeAssembly.arrivals(
                variant, "workload.jobs[" + job + "].arrivals", scenario -> arrivalsOfJob(scenario, job));
        return (ArrivalProcess) Objects.requireNonNull(arrivals);
    }

    private static @Nullable Arrivals arrivalsOfJob(Scenario scenario, String job) {
        for (JobSection each : scenario.workload().jobs()) {
            if (each.name().equals(job)) {
                return ChangeAssembly.loaded(JobAssembly.arrivals(each, startEpoch(scenario)), scenario);
            }
        }
        return null;
    }

    private Optional<NodeSource> nodes(ClusterSection cluster, ResourceNames resources, double startEpoch) {
        TraceChoice choice = cluster.trace();
        if (choice == null) {
            return Optional.of(new PoolNodes(cluster, resources));
        }
        Optional<Trace> trace = traces.get(choice, startEpoch);
        if (trace.isPresent() && trace.get().nodes() == null) {
            problems.say(choice.at(), choice.path(), "this trace names no file with nodes");
        }
        return trace.map(Trace::nodes);
    }

    private static @Nullable NodeScalingSpec nodeScaling(Scenario scenario, NodeSource nodes) {
        if (!(nodes instanceof PoolNodes pools)) {
            return null;
        }
        List<NodeGroupSpec> groups = NodeGroups.of(pools, scenario.cluster().pools());
        return groups.isEmpty()
                ? null
                : new NodeScalingSpec(scenario.policies().autoscaling().nodes(), groups);
    }

    private void checkRequirements(LoadedVariant variant, NodeSource nodes, Shapes shapes) {
        PolicyChoice placement = variant.scenario().policies().placement();
        if (placement == null) {
            return;
        }
        Set<Requirement> required = policies.catalogue()
                .find(placement.kind(), placement.name())
                .orElseThrow()
                .requires();
        boolean hasGpus =
                nodes.initial().stream().anyMatch(node -> node.template().gpuCount() > 0);
        for (Requirement requirement : required) {
            boolean isThere = requirement == Requirement.GPU_NODES ? hasGpus : shapes.profile() != null;
            if (!isThere) {
                problems.say(
                        variant.tree().at(),
                        "policies.placement",
                        "the policy '" + placement.name() + "' needs " + requirement.description());
            }
        }
    }

    private static ClusterSpec cluster(
            Scenario scenario, ResourceNames resources, NodeSource nodes, Map<Isolation, IsolationCosts> isolation) {
        Map<String, Map<String, String>> namespaces = new LinkedHashMap<>();
        for (NamespaceSection namespace : scenario.namespaces()) {
            namespaces.put(namespace.name(), namespace.labels());
        }
        RegistrySection registry = scenario.cluster().registry();
        return new ClusterSpec(
                resources,
                nodes,
                scenario.fidelity().cpu(),
                registry.bandwidth(),
                registry.pulls() == RegistrySection.Pulls.SERIAL,
                registry.cache() == RegistrySection.Cache.WARM,
                isolation,
                namespaces,
                new ControlPlaneDelays(
                        scenario.cluster().controlPlane().watchDelay(),
                        scenario.cluster().controlPlane().bindDelay()));
    }
}
