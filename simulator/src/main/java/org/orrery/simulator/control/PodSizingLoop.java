package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.Action;
import org.orrery.simulator.measure.ActionEvent;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.policy.ClusterActions.EvictionCause;
import org.orrery.simulator.policy.ContainerAmounts;
import org.orrery.simulator.policy.PodSizer;
import org.orrery.simulator.policy.SizingDecision;
import org.orrery.simulator.policy.SizingObservation;
import org.orrery.simulator.service.ServiceLayer;
import org.orrery.simulator.spec.ContainerTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;

/**
 * The loop of one service's pod sizer: measures what its pods use, lets the sizer decide, creates pods of the size that
 * it says and evicts those that it names. What is measured of a pod belongs to its containers in proportion to their
 * requests.
 */
final class PodSizingLoop implements SizingObservation {

    private static final double MILLI = 1000;

    private final Timers timers;
    private final ServiceLayer services;
    private final SchedulerHost host;
    private final PodOwners owners;
    private final ActionLog actions;
    private final Replicas replicas;
    private final String policy;
    private final PodSizer sizer;
    private final List<String> containers;
    private final PodSize size = new PodSize();
    /** By the pods' numbers, oldest first. */
    private Map<Long, MeasuredPod> measured = new LinkedHashMap<>();

    private List<ContainerAmounts> recommended = List.of();
    private final List<UsageSample> samples = new ArrayList<>();
    private final List<MemoryKill> kills = new ArrayList<>();

    PodSizingLoop(
            Timers timers,
            ServiceLayer services,
            SchedulerHost host,
            PodOwners owners,
            ActionLog actions,
            PodTemplate template,
            Replicas replicas,
            String policy,
            PodSizer sizer) {
        this.timers = timers;
        this.services = services;
        this.host = host;
        this.owners = owners;
        this.actions = actions;
        this.replicas = replicas;
        this.policy = policy;
        this.sizer = sizer;
        containers = template.containers().stream().map(ContainerTemplate::name).toList();
        replicas.setAdmission(size::of);
    }

    double interval() {
        return sizer.interval();
    }

    boolean owns(Pod pod) {
        return replicas.owns(pod);
    }

    /** A pod's containers were killed for memory. */
    void killed(Pod pod) {
        MeasuredPod of = measured.computeIfAbsent(pod.uid(), uid -> new MeasuredPod(pod));
        of.killed(timers.now());
        long limit = pod.template().limits().get(ResourceNames.MEMORY);
        for (int i = 0; i < containers.size(); i++) {
            long requested = of.request(i).memory();
            // Who is killed for its limit had used it up.
            long used = (long) (limit * of.share(i, ResourceNames.MEMORY));
            kills.add(new MemoryKill(i, pod.name(), timers.now(), requested, Math.max(requested, used)));
        }
    }

    /** Measures and lets the sizer decide. */
    void goRound() {
        present();
        measured.values().forEach(this::sample);
        SizingDecision decision = sizer.decide(this);
        samples.clear();
        kills.clear();
        if (!decision.recommended().equals(recommended)) {
            recommended = decision.recommended();
            actions.record(
                    Action.SIZE_RECOMMENDED,
                    () -> new ActionEvent(
                            timers.now(),
                            Action.SIZE_RECOMMENDED,
                            replicas.name(),
                            describe(recommended),
                            policy + ": " + decision.reason()));
        }
        size.set(decision.isForNewPods() ? decision.recommended() : List.of());
        for (MeasuredPod pod : List.copyOf(measured.values())) {
            boolean isChosen = decision.evictions().contains(pod.name());
            if (isChosen && owners.disruptionsAllowed(pod.pod().view()) > 0) {
                host.evict(pod.pod().view(), EvictionCause.RESIZED, policy + ": " + decision.reason());
            }
        }
    }

    private static String describe(List<ContainerAmounts> amounts) {
        return amounts.stream()
                .map(each -> each.cpu() + "m cpu, " + (each.memory() >> 20) + "Mi")
                .collect(Collectors.joining("; "));
    }

    private void present() {
        List<Pod> pods = new ArrayList<>(replicas.pods());
        pods.sort(Comparator.comparingLong(Pod::uid));
        Map<Long, MeasuredPod> all = new LinkedHashMap<>();
        for (Pod pod : pods) {
            MeasuredPod known = measured.get(pod.uid());
            all.put(pod.uid(), known == null ? new MeasuredPod(pod) : known);
        }
        measured = all;
    }

    private void sample(MeasuredPod of) {
        Pod pod = of.pod();
        if (pod.phase() != PodPhase.RUNNING) {
            return;
        }
        double now = timers.now();
        double cores = of.read(now, services.cpuSeconds(pod));
        if (Double.isNaN(cores)) {
            return;
        }
        double bytes = pod.memoryAt(now) - pod.template().overhead().get(ResourceNames.MEMORY);
        for (int i = 0; i < containers.size(); i++) {
            ContainerAmounts usage = new ContainerAmounts(
                    Math.round(cores * MILLI * of.share(i, ResourceNames.CPU)),
                    Math.round(bytes * of.share(i, ResourceNames.MEMORY)));
            samples.add(new UsageSample(i, pod.name(), now, usage, of.request(i)));
        }
    }

    // ---- what the sizer sees ----

    @Override
    public double now() {
        return timers.now();
    }

    @Override
    public List<String> containers() {
        return containers;
    }

    @Override
    public int replicas() {
        return replicas.desired();
    }

    @Override
    public List<MeasuredPod> pods() {
        return List.copyOf(measured.values());
    }

    @Override
    public List<UsageSample> samples() {
        return List.copyOf(samples);
    }

    @Override
    public List<MemoryKill> kills() {
        return List.copyOf(kills);
    }
}
