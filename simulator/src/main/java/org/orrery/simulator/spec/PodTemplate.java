package org.orrery.simulator.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.workload.Law;

/**
 * What all pods of one kind have in common. Immutable; pods of equal shape share one instance, so that schedulers may
 * remember what they found out about a shape by identity.
 */
public final class PodTemplate {

    private final Settings settings;
    private final Amounts requests;
    private final Amounts limits;
    private final QosClass qos;
    private final List<ImageTemplate> images;
    private final int hash;

    private PodTemplate(Settings settings) {
        this.settings = settings;
        Amounts sum = Amounts.NONE;
        Amounts limitSum = Amounts.NONE;
        List<ImageTemplate> found = new ArrayList<>();
        for (ContainerTemplate container : settings.containers()) {
            sum = sum.plus(container.requests());
            limitSum = limitSum.plus(container.limits());
            addImage(found, container);
        }
        Amounts largestInit = Amounts.NONE;
        for (ContainerTemplate container : settings.initContainers()) {
            largestInit = largestInit.max(container.requests());
            addImage(found, container);
        }
        requests = sum.max(largestInit).plus(settings.overhead());
        limits = limitSum;
        qos = qosOf(settings.containers());
        images = List.copyOf(found);
        hash = settings.hashCode();
    }

    private static void addImage(List<ImageTemplate> images, ContainerTemplate container) {
        if (container.image() != null) {
            images.add(container.image());
        }
    }

    private static QosClass qosOf(List<ContainerTemplate> containers) {
        boolean any = false;
        boolean guaranteed = !containers.isEmpty();
        for (ContainerTemplate container : containers) {
            for (int resource = ResourceNames.CPU; resource <= ResourceNames.MEMORY; resource++) {
                long request = container.requests().get(resource);
                long limit = container.limits().get(resource);
                any |= request > 0 || limit > 0;
                guaranteed &= limit > 0 && request == limit;
            }
        }
        if (guaranteed) {
            return QosClass.GUARANTEED;
        }
        return any ? QosClass.BURSTABLE : QosClass.BEST_EFFORT;
    }

    /** A builder for a pod of the workload of this name. */
    public static Builder builder(String workload) {
        return new Builder(workload);
    }

    /** The name of the workload (job, service, trace) that such pods belong to. */
    public String workload() {
        return settings.workload();
    }

    /** The namespace. */
    public String namespace() {
        return settings.namespace();
    }

    /** The labels that selectors look at. */
    public Map<String, String> labels() {
        return settings.labels();
    }

    /** The containers; requests are spread over them only for the sake of per-container rules. */
    public List<ContainerTemplate> containers() {
        return settings.containers();
    }

    /** Containers that run to their end, one after another, before the others start. */
    public List<ContainerTemplate> initContainers() {
        return settings.initContainers();
    }

    /** What is set aside for a pod: the sum over its containers or its largest init container, plus overhead. */
    public Amounts requests() {
        return requests;
    }

    /** What a pod may use at most, summed over its containers; zero is no limit. */
    public Amounts limits() {
        return limits;
    }

    /** What the pod takes beside its containers; part of its requests. */
    public Amounts overhead() {
        return settings.overhead();
    }

    /** The request of one resource. */
    public long request(int resource) {
        return requests.get(resource);
    }

    /**
     * The request of cpu or memory where a container that says nothing counts as if it had asked for some amount.
     *
     * @param resource {@link ResourceNames#CPU} or {@link ResourceNames#MEMORY}
     * @param assumed what a container without request counts, in the resource's unit
     */
    public long request(int resource, long assumed) {
        long sum = 0;
        // Asked for each pod that comes to a node or leaves it: no iterators.
        for (int i = 0; i < settings.containers().size(); i++) {
            sum += request(settings.containers().get(i), resource, assumed);
        }
        long largestInit = 0;
        for (int i = 0; i < settings.initContainers().size(); i++) {
            largestInit =
                    Math.max(largestInit, request(settings.initContainers().get(i), resource, assumed));
        }
        return Math.max(sum, largestInit) + settings.overhead().get(resource);
    }

    private static long request(ContainerTemplate container, int resource, long assumed) {
        boolean says = resource == ResourceNames.CPU ? container.requestsCpu() : container.requestsMemory();
        return says ? container.requests().get(resource) : assumed;
    }

    /** The GPU devices that a pod asks for. */
    public GpuRequest gpu() {
        return settings.gpu();
    }

    /** The priority; larger is more important. */
    public int priority() {
        return settings.priority();
    }

    /** Whether a pod may make others leave so that it finds room. */
    public boolean mayPreempt() {
        return settings.mayPreempt();
    }

    /** The taints that a pod stands. */
    public List<Toleration> tolerations() {
        return settings.tolerations();
    }

    /** Which nodes will do. */
    public NodeAffinity nodeAffinity() {
        return settings.nodeAffinity();
    }

    /** Which pods it wants to be near to or away from. */
    public PodAffinity podAffinity() {
        return settings.podAffinity();
    }

    /** How such pods are to be spread. */
    public List<TopologySpreadConstraint> spread() {
        return settings.spread();
    }

    /** The ports taken on the node. */
    public List<HostPort> hostPorts() {
        return settings.hostPorts();
    }

    /** The images of its containers, one for each container that has one. */
    public List<ImageTemplate> images() {
        return images;
    }

    /** How it is kept apart from others. */
    public Isolation isolation() {
        return settings.isolation();
    }

    /** How long its containers take from start to running, in seconds, drawn once a start. */
    public Law startup() {
        return settings.startup();
    }

    /** When its containers are started again. */
    public RestartPolicy restartPolicy() {
        return settings.restartPolicy();
    }

    /** How long it may go on after it was told to end, in seconds. */
    public double terminationGrace() {
        return settings.terminationGrace();
    }

    /**
     * Whether a node may be given up although such a pod is on it, which then moves elsewhere. Pods with data on their
     * node say no.
     */
    public boolean isSafeToEvict() {
        return settings.isSafeToEvict();
    }

    /** How much memory it really uses. */
    public MemoryUse memoryUse() {
        return settings.memoryUse();
    }

    /** The class of service that follows from requests and limits. */
    public QosClass qos() {
        return qos;
    }

    /** A builder that starts from this template. */
    public Builder toBuilder() {
        return new Builder(settings);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof PodTemplate template && hash == template.hash && settings.equals(template.settings);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "PodTemplate[" + workload() + " " + requests + "]";
    }

    /** How it is found out whether a pod is ready, or null when it is as soon as its containers run. */
    public @Nullable Probe readinessProbe() {
        return settings.readinessProbe();
    }

    /** How it is found out whether the containers must be started again, or null for not at all. */
    public @Nullable Probe livenessProbe() {
        return settings.livenessProbe();
    }

    private record Settings(
            String workload,
            String namespace,
            Map<String, String> labels,
            List<ContainerTemplate> containers,
            List<ContainerTemplate> initContainers,
            Amounts overhead,
            GpuRequest gpu,
            int priority,
            boolean mayPreempt,
            List<Toleration> tolerations,
            NodeAffinity nodeAffinity,
            PodAffinity podAffinity,
            List<TopologySpreadConstraint> spread,
            List<HostPort> hostPorts,
            Isolation isolation,
            Law startup,
            RestartPolicy restartPolicy,
            double terminationGrace,
            boolean isSafeToEvict,
            MemoryUse memoryUse,
            @Nullable Probe readinessProbe,
            @Nullable Probe livenessProbe) {}

    /** Collects the parts of a template; everything but the name of the workload has a default. */
    public static final class Builder {

        private final String workload;
        private String namespace = "default";
        private Map<String, String> labels = Map.of();
        private List<ContainerTemplate> containers = List.of();
        private List<ContainerTemplate> initContainers = List.of();
        private Amounts overhead = Amounts.NONE;
        private GpuRequest gpu = GpuRequest.NONE;
        private int priority;
        private boolean mayPreempt = true;
        private List<Toleration> tolerations = List.of();
        private NodeAffinity nodeAffinity = NodeAffinity.ANY;
        private PodAffinity podAffinity = PodAffinity.NONE;
        private List<TopologySpreadConstraint> spread = List.of();
        private List<HostPort> hostPorts = List.of();
        private Isolation isolation = Isolation.CONTAINER;
        private Law startup = Law.constant(0);
        private RestartPolicy restartPolicy = RestartPolicy.ALWAYS;
        private double terminationGrace;
        private boolean isSafeToEvict = true;
        private MemoryUse memoryUse = MemoryUse.AS_REQUESTED;
        private @Nullable Probe readinessProbe;
        private @Nullable Probe livenessProbe;

        private Builder(String workload) {
            this.workload = Objects.requireNonNull(workload);
        }

        private Builder(Settings from) {
            workload = from.workload();
            namespace = from.namespace();
            labels = from.labels();
            containers = from.containers();
            initContainers = from.initContainers();
            overhead = from.overhead();
            gpu = from.gpu();
            priority = from.priority();
            mayPreempt = from.mayPreempt();
            tolerations = from.tolerations();
            nodeAffinity = from.nodeAffinity();
            podAffinity = from.podAffinity();
            spread = from.spread();
            hostPorts = from.hostPorts();
            isolation = from.isolation();
            startup = from.startup();
            restartPolicy = from.restartPolicy();
            terminationGrace = from.terminationGrace();
            isSafeToEvict = from.isSafeToEvict();
            memoryUse = from.memoryUse();
            readinessProbe = from.readinessProbe();
            livenessProbe = from.livenessProbe();
        }

        /** The namespace; {@code default} when not set. */
        public Builder namespace(String value) {
            namespace = value;
            return this;
        }

        /** The labels. */
        public Builder labels(Map<String, String> value) {
            labels = Map.copyOf(value);
            return this;
        }

        /** One container that requests these amounts and has no limit. */
        public Builder requests(Amounts amounts) {
            return requests(amounts, Amounts.NONE);
        }

        /** One container that requests and is limited to these amounts. */
        public Builder requests(Amounts amounts, Amounts limits) {
            return containers(List.of(ContainerTemplate.of("main", amounts, limits)));
        }

        /** How it is found out whether the pod is ready; without it is as soon as its containers run. */
        public Builder readinessProbe(@Nullable Probe value) {
            readinessProbe = value;
            return this;
        }

        /** How it is found out whether the containers must be started again, or null for not at all. */
        public Builder livenessProbe(@Nullable Probe value) {
            livenessProbe = value;
            return this;
        }

        /** The containers. */
        public Builder containers(List<ContainerTemplate> value) {
            containers = List.copyOf(value);
            return this;
        }

        /** Containers that run to their end, one after another, before the others start. */
        public Builder initContainers(List<ContainerTemplate> value) {
            initContainers = List.copyOf(value);
            return this;
        }

        /** What the pod takes beside its containers. */
        public Builder overhead(Amounts value) {
            overhead = value;
            return this;
        }

        /** GPU devices. */
        public Builder gpu(GpuRequest value) {
            gpu = value;
            return this;
        }

        /** The priority; 0 when not set. */
        public Builder priority(int value) {
            priority = value;
            return this;
        }

        /** Whether it may preempt; true when not set. */
        public Builder mayPreempt(boolean value) {
            mayPreempt = value;
            return this;
        }

        /** Tolerations. */
        public Builder tolerations(List<Toleration> value) {
            tolerations = List.copyOf(value);
            return this;
        }

        /** Which nodes will do. */
        public Builder nodeAffinity(NodeAffinity value) {
            nodeAffinity = value;
            return this;
        }

        /** Which pods to be near to or away from. */
        public Builder podAffinity(PodAffinity value) {
            podAffinity = value;
            return this;
        }

        /** How such pods are to be spread. */
        public Builder spread(List<TopologySpreadConstraint> value) {
            spread = List.copyOf(value);
            return this;
        }

        /** Ports taken on the node. */
        public Builder hostPorts(List<HostPort> value) {
            hostPorts = List.copyOf(value);
            return this;
        }

        /** How it is kept apart; a container when not set. */
        public Builder isolation(Isolation value) {
            isolation = value;
            return this;
        }

        /** Law of the start-up time in seconds; no time when not set. */
        public Builder startup(Law value) {
            startup = value;
            return this;
        }

        /** When containers are started again; always when not set. */
        public Builder restartPolicy(RestartPolicy value) {
            restartPolicy = value;
            return this;
        }

        /** Whether a node may be given up although such a pod is on it; it may when not set. */
        public Builder isSafeToEvict(boolean value) {
            isSafeToEvict = value;
            return this;
        }

        /** Seconds it may go on after it was told to end; it ends at once when not set. */
        public Builder terminationGrace(double seconds) {
            terminationGrace = seconds;
            return this;
        }

        /** Memory really used; as requested when not set. */
        public Builder memoryUse(MemoryUse value) {
            memoryUse = value;
            return this;
        }

        /** The template. */
        public PodTemplate build() {
            return new PodTemplate(new Settings(
                    workload,
                    namespace,
                    labels,
                    containers,
                    initContainers,
                    overhead,
                    gpu,
                    priority,
                    mayPreempt,
                    tolerations,
                    nodeAffinity,
                    podAffinity,
                    spread,
                    hostPorts,
                    isolation,
                    startup,
                    restartPolicy,
                    terminationGrace,
                    isSafeToEvict,
                    memoryUse,
                    readinessProbe,
                    livenessProbe));
        }
    }
}
