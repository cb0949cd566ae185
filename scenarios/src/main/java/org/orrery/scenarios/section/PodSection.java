package org.orrery.scenarios.section;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.workload.Law;

/** A pod. What belongs to its only container may be written here directly. */
@Coming({"volumes", "preemptionPolicy"})
public record PodSection(
        @Setting(help = "what is set aside for its container")
        ResourcesSection requests,

        @Setting(help = "what its container may use at most")
        ResourcesSection limits,

        @Setting(help = "image of its container") @Nullable ImageSection image,

        @Setting(help = "containers, when there are several")
        List<ContainerSection> containers,

        @Setting(help = "containers that run to their end one after another before the others start")
        List<InitContainerSection> initContainers,

        @Setting(help = "its labels") Map<String, String> labels,

        @Setting(help = "how it is kept apart", value = "container")
        Isolation isolation,

        @Setting(help = "time from start to running", quantity = Quantity.DURATION, value = "0s")
        Law startup,

        @Setting(
                help = "when its containers are started again",
                value = "OnFailure",
                oneOf = {"Always", "OnFailure", "Never"})
        String restartPolicy,

        @Setting(help = "how long it may go on after it was told to end, in seconds", value = "30", min = "0")
        double terminationGracePeriodSeconds,

        @Setting(
                help =
                        "whether a node may be given up although it is there, and it moves; write false for pods with data on"
                                + " their node (the annotation cluster-autoscaler.kubernetes.io/safe-to-evict)",
                value = "true")
        boolean safeToEvict,

        @Setting(
                help = "pods of higher priority are placed first",
                value = "0",
                min = "-2000000000",
                max = "2000000000")
        int priority,

        @Setting(help = "GPU models that will do; any when not given")
        List<String> gpuModels,

        @Setting(help = "labels that its node must have") Map<String, String> nodeSelector,
        @Setting(help = "taints that it stands") List<TolerationSection> tolerations,

        @Setting(help = "which nodes and pods it wants to be near to") @Nullable
        AffinitySection affinity,

        @Setting(help = "how such pods are spread") List<SpreadSection> topologySpreadConstraints,
        @Setting(help = "ports taken on the node") List<HostPortSection> hostPorts,

        @Setting(help = "how it is found out whether it takes requests; as soon as it runs when not given") @Nullable
        ProbeSection readinessProbe,

        @Setting(help = "how it is found out whether it must be started again; never when not given") @Nullable
        ProbeSection livenessProbe,

        @Setting(help = "what is really used") UsageSection usage) {}
