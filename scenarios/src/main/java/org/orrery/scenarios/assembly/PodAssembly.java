package org.orrery.scenarios.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.section.AffinitySection;
import org.orrery.scenarios.section.ContainerSection;
import org.orrery.scenarios.section.ImageSection;
import org.orrery.scenarios.section.InitContainerSection;
import org.orrery.scenarios.section.PodSection;
import org.orrery.scenarios.section.ProbeSection;
import org.orrery.scenarios.section.ResourcesSection;
import org.orrery.scenarios.section.SelectorSection;
import org.orrery.scenarios.section.SpreadSection;
import org.orrery.scenarios.section.TolerationSection;
import org.orrery.scenarios.section.UsageSection;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.ContainerTemplate;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.HostPort;
import org.orrery.simulator.spec.ImageTemplate;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.IsolationCosts;
import org.orrery.simulator.spec.LabelSelector;
import org.orrery.simulator.spec.MemoryUse;
import org.orrery.simulator.spec.NodeAffinity;
import org.orrery.simulator.spec.PodAffinity;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Probe;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.spec.RestartPolicy;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.spec.Toleration;
import org.orrery.simulator.spec.TopologySpreadConstraint;

/** Makes pod templates from what scenarios say of pods. */
final class PodAssembly {

    private static final int WHOLE_GPU = 1000;

    private final ResourceNames resources;
    private final Map<Isolation, IsolationCosts> isolation;

    PodAssembly(ResourceNames resources, Map<Isolation, IsolationCosts> isolation) {
        this.resources = resources;
        this.isolation = isolation;
    }

    /** The template of a workload's pods. */
    PodTemplate template(String workload, String namespace, PodSection pod) {
        IsolationCosts costs = Objects.requireNonNull(isolation.get(pod.isolation()));
        return PodTemplate.builder(workload)
                .namespace(namespace)
                .labels(pod.labels())
                .containers(containers(pod))
                .initContainers(
                        pod.initContainers().stream().map(this::initContainer).toList())
                .overhead(Amounts.NONE.with(ResourceNames.MEMORY, costs.memory()))
                .gpu(gpu(pod))
                .priority(pod.priority())
                .tolerations(
                        pod.tolerations().stream().map(PodAssembly::toleration).toList())
                .nodeAffinity(nodeAffinity(pod))
                .podAffinity(podAffinity(pod.affinity()))
                .spread(pod.topologySpreadConstraints().stream()
                        .map(PodAssembly::spread)
                        .toList())
                .hostPorts(pod.hostPorts().stream()
                        .map(port -> new HostPort(port.protocol(), port.ip(), port.port()))
                        .toList())
                .isolation(pod.isolation())
                .startup(pod.startup())
                .restartPolicy(KubernetesWords.constant(RestartPolicy.class, pod.restartPolicy()))
                .terminationGrace(pod.terminationGracePeriodSeconds())
                .readinessProbe(probe(pod.readinessProbe()))
                .livenessProbe(probe(pod.livenessProbe()))
                .isSafeToEvict(pod.safeToEvict())
                .memoryUse(memoryUse(pod.usage().memory()))
                .build();
    }

    private static @Nullable Probe probe(@Nullable ProbeSection section) {
        return section == null
                ? null
                : new Probe(
                        section.initialDelaySeconds(),
                        section.periodSeconds(),
                        section.timeoutSeconds(),
                        section.successThreshold(),
                        section.failureThreshold(),
                        section.cpu());
    }

    private List<ContainerTemplate> containers(PodSection pod) {
        if (!pod.containers().isEmpty()) {
            return pod.containers().stream().map(this::container).toList();
        }
        return List.of(container("main", pod.image(), pod.requests(), pod.limits()));
    }

    private ContainerTemplate initContainer(InitContainerSection init) {
        return container(init.container()).running(init.duration());
    }

    private ContainerTemplate container(ContainerSection container) {
        return container(container.name(), container.image(), container.requests(), container.limits());
    }

    private ContainerTemplate container(
            String name, @Nullable ImageSection image, ResourcesSection requests, ResourcesSection limits) {
        // As in Kubernetes, what has a limit and no request requests its limit.
        Long cpu = requests.cpu() == null ? limits.cpu() : requests.cpu();
        Long memory = requests.memory() == null ? limits.memory() : requests.memory();
        return new ContainerTemplate(
                name,
                image == null ? null : image(image),
                amounts(requests, cpu, memory),
                cpu != null,
                memory != null,
                amounts(limits, limits.cpu(), limits.memory()));
    }

    private Amounts amounts(ResourcesSection section, @Nullable Long cpu, @Nullable Long memory) {
        Amounts amounts =
                Amounts.of(cpu == null ? 0 : cpu, memory == null ? 0 : memory, section.storage(), section.bandwidth());
        for (Map.Entry<String, Long> extended : section.extended().entrySet()) {
            amounts = amounts.with(resources.index(extended.getKey()), extended.getValue());
        }
        return amounts;
    }

    private static ImageTemplate image(ImageSection image) {
        if (!image.layers().isEmpty()) {
            return new ImageTemplate(
                    image.name(),
                    image.layers().stream()
                            .map(layer -> new ImageTemplate.Layer(layer.name(), layer.size()))
                            .toList());
        }
        return ImageTemplate.ofSize(image.name(), image.size() == null ? 0 : image.size());
    }

    private static GpuRequest gpu(PodSection pod) {
        long milli = pod.requests().gpu();
        if (milli == 0) {
            return GpuRequest.NONE;
        }
        Set<String> models = Set.copyOf(pod.gpuModels());
        return milli < WHOLE_GPU
                ? new GpuRequest(1, (int) milli, models)
                : new GpuRequest((int) (milli / WHOLE_GPU), WHOLE_GPU, models);
    }

    private static Toleration toleration(TolerationSection section) {
        String effect = section.effect();
        return new Toleration(
                section.key(),
                section.operator().equals("Exists"),
                section.value() == null ? "" : section.value(),
                effect == null ? null : KubernetesWords.constant(Taint.Effect.class, effect),
                section.tolerationSeconds() == null ? Double.POSITIVE_INFINITY : section.tolerationSeconds());
    }

    private static NodeAffinity nodeAffinity(PodSection pod) {
        AffinitySection affinity = pod.affinity();
        if (affinity == null) {
            return new NodeAffinity(pod.nodeSelector(), List.of(), List.of());
        }
        AffinitySection.NodeAffinitySection nodes = affinity.nodeAffinity();
        return new NodeAffinity(
                pod.nodeSelector(),
                nodes.requiredDuringSchedulingIgnoredDuringExecution().nodeSelectorTerms().stream()
                        .map(term -> selector(term.matchExpressions()))
                        .toList(),
                nodes.preferredDuringSchedulingIgnoredDuringExecution().stream()
                        .map(wish -> new NodeAffinity.Preferred(
                                wish.weight(), selector(wish.preference().matchExpressions())))
                        .toList());
    }

    private static PodAffinity podAffinity(@Nullable AffinitySection affinity) {
        if (affinity == null) {
            return PodAffinity.NONE;
        }
        return new PodAffinity(
                required(affinity.podAffinity()),
                preferred(affinity.podAffinity()),
                required(affinity.podAntiAffinity()),
                preferred(affinity.podAntiAffinity()));
    }

    private static List<PodAffinity.Term> required(AffinitySection.PodAffinitySection section) {
        return section.requiredDuringSchedulingIgnoredDuringExecution().stream()
                .map(PodAssembly::term)
                .toList();
    }

    private static List<PodAffinity.Weighted> preferred(AffinitySection.PodAffinitySection section) {
        return section.preferredDuringSchedulingIgnoredDuringExecution().stream()
                .map(wish -> new PodAffinity.Weighted(wish.weight(), term(wish.podAffinityTerm())))
                .toList();
    }

    private static PodAffinity.Term term(AffinitySection.PodTerm term) {
        return new PodAffinity.Term(
                selector(term.labelSelector()),
                term.topologyKey(),
                term.namespaces(),
                selector(term.namespaceSelector()));
    }

    private static TopologySpreadConstraint spread(SpreadSection section) {
        return new TopologySpreadConstraint(
                section.maxSkew(),
                section.topologyKey(),
                section.whenUnsatisfiable().equals("DoNotSchedule"),
                selector(section.labelSelector()),
                section.minDomains(),
                section.nodeTaintsPolicy().equals("Honor"));
    }

    private static @Nullable LabelSelector selector(@Nullable SelectorSection section) {
        if (section == null) {
            return null;
        }
        List<LabelSelector.Condition> conditions =
                new ArrayList<>(LabelSelector.of(section.matchLabels()).conditions());
        conditions.addAll(selector(section.matchExpressions()).conditions());
        return new LabelSelector(conditions);
    }

    private static LabelSelector selector(List<SelectorSection.Expression> expressions) {
        return new LabelSelector(expressions.stream()
                .map(e -> new LabelSelector.Condition(
                        e.key(), KubernetesWords.constant(LabelSelector.Operator.class, e.operator()), e.values()))
                .toList());
    }

    private static MemoryUse memoryUse(UsageSection.@Nullable Memory memory) {
        return memory == null
                ? MemoryUse.AS_REQUESTED
                : new MemoryUse(memory.base(), memory.perRequest(), memory.leak());
    }
}
