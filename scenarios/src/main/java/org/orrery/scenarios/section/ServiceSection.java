package org.orrery.scenarios.section;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.service.LossRule;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Arrivals;
import org.orrery.simulator.workload.Law;

/** A service: replicas that answer requests. */
@Coming("from")
public record ServiceSection(
        @Setting(help = "its name") String name,

        @Setting(help = "namespace of its pods", value = "default")
        String namespace,

        @Setting(help = "pods at the start", value = "1", min = "0", max = "1000000")
        int replicas,

        @Setting(help = "how its pods are made and replaced", policy = "controller", value = "Deployment")
        PolicyChoice controller,

        @Setting(
                help = "how many of its pods may be disturbed at will; any when not given",
                policy = "disruption-budget")
        @Nullable
        PolicyChoice disruptionBudget,

        @Setting(help = "what changes by itself in size and number")
        ServiceAutoscalingSection autoscaling,

        @Setting(help = "a pod of it") PodSection pod,
        @Setting(help = "how a pod serves requests") ServerSection server,
        @Setting(help = "what a request takes") RequestSection request,

        @Setting(help = "kinds of requests; what their shares leave is the class 'default'")
        List<ClassSection> classes,

        @Setting(help = "how those who send requests behave, users and other services alike")
        ClientSection client,

        @Setting(help = "calls to other services that a request makes after its own work") @Nullable
        CallsSection calls,

        @Setting(help = "how a pod is chosen for a request", policy = "balancing", value = "random")
        PolicyChoice balancing,

        @Setting(help = "requests from outside") @Nullable Arrivals arrivals,

        @Setting(
                help = "instead: the queue of messages that its pods work off, each as many at once as it has room for")
        @Nullable
        String consumes,

        @Setting(help = "what is promised") @Nullable SloSection slo,

        @Setting(help = "when it counts as available") AvailabilitySection availability) {

    /** What changes by itself in size and number. */
    public record ServiceAutoscalingSection(
            @Setting(help = "how many replicas it has; that of 'policies' when not given", policy = "pod-autoscaler")
            @Nullable
            PolicyChoice pods,

            @Setting(help = "what its pods request; that of 'policies' when not given", policy = "pod-sizer") @Nullable
            PolicyChoice sizes) {}

    /** What a request takes. */
    public record RequestSection(
            @Setting(help = "core-time of a request", quantity = Quantity.DURATION, value = "0s", isShorthand = true)
            Law cpu,

            @Setting(help = "time that it takes beside", quantity = Quantity.DURATION, value = "0s")
            Law delay,

            @Setting(help = "what becomes of it when its pod dies", value = "fail")
            LossRule onPodLoss) {}

    /** Requests of one kind. */
    public record ClassSection(
            @Setting(help = "its name") String name,

            @Setting(help = "share of the requests", quantity = Quantity.PERCENT, min = "0%", max = "100%")
            double share,

            @Setting(help = "larger is served first, where the discipline looks at it", value = "0")
            int priority,

            @Setting(help = "core-time; that of 'request' when not given", quantity = Quantity.DURATION) @Nullable
            Law cpu,

            @Setting(help = "time beside it; that of 'request' when not given", quantity = Quantity.DURATION) @Nullable
            Law delay) {}

    /** What is promised. */
    public record SloSection(
            @Setting(
                    help = "bound of a percentile of the latency, such as {p99: 250ms}",
                    quantity = Quantity.DURATION,
                    min = "0s",
                    aboveMin = true)
            Map<String, Double> latency,

            @Setting(
                    help = "share of the requests that are answered",
                    quantity = Quantity.PERCENT,
                    value = "100%",
                    min = "0%",
                    max = "100%")
            double success) {}

    /** When a service counts as available. */
    public record AvailabilitySection(
            @Setting(help = "ready pods that it takes", value = "1", min = "1", max = "1000000")
            int minReady) {}
}
