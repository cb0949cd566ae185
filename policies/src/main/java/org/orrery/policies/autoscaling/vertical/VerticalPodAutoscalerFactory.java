package org.orrery.policies.autoscaling.vertical;

import org.jspecify.annotations.Nullable;
import org.orrery.policies.autoscaling.vertical.VerticalPodAutoscaler.Mode;
import org.orrery.simulator.policy.ContainerAmounts;
import org.orrery.simulator.policy.PodSizer;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes {@link VerticalPodAutoscaler}s. */
public final class VerticalPodAutoscalerFactory implements PolicyFactory<VerticalPodAutoscalerFactory.Settings> {

    private static final ContainerAmounts POD_MINIMUM = new ContainerAmounts(25, 250L << 20);

    /** Settings of the sizer. */
    public record Settings(
            @Setting(
                    help = "off only recommends, initial sizes new pods, recreate also evicts pods whose size is wrong",
                    value = "recreate")
            Mode mode,

            @Setting(help = "the least that a container gets")
            VpaBoundSettings minAllowed,

            @Setting(help = "the most that a container gets")
            VpaBoundSettings maxAllowed,

            @Setting(help = "services with fewer running pods are left alone", value = "2", min = "1")
            int minReplicas,

            @Setting(
                    help = "share of use that requests cover",
                    quantity = Quantity.PERCENT,
                    value = "90%",
                    min = "1%",
                    max = "100%")
            double targetPercentile,

            @Setting(
                    help = "share of use below which requests are too small",
                    quantity = Quantity.PERCENT,
                    value = "50%",
                    min = "1%",
                    max = "100%")
            double lowerPercentile,

            @Setting(
                    help = "share of use above which requests are too large",
                    quantity = Quantity.PERCENT,
                    value = "95%",
                    min = "1%",
                    max = "100%")
            double upperPercentile,

            @Setting(
                    help = "what is added to be on the safe side",
                    quantity = Quantity.PERCENT,
                    value = "15%",
                    min = "0%")
            double margin,

            @Setting(
                    help = "time after which a sample of processor use counts half",
                    quantity = Quantity.DURATION,
                    value = "24h",
                    min = "1m")
            double cpuHalfLife,

            @Setting(
                    help = "time after which a peak of memory use counts half",
                    quantity = Quantity.DURATION,
                    value = "24h",
                    min = "1m")
            double memoryHalfLife,

            @Setting(
                    help = "time between samples, and between decisions",
                    quantity = Quantity.DURATION,
                    value = "1m",
                    min = "1s")
            double interval) {}

    /**
     * A bound for each container.
     *
     * @param cpu millicores, or null for none
     * @param memory bytes, or null for none
     */
    public record VpaBoundSettings(
            @Setting(help = "processors", quantity = Quantity.CPU, min = "0", max = "100000") @Nullable
            Long cpu,

            @Setting(help = "memory", quantity = Quantity.BYTES, min = "0", max = "1Pi") @Nullable
            Long memory) {

        private ContainerAmounts orElse(long amount) {
            return new ContainerAmounts(cpu == null ? amount : cpu, memory == null ? amount : memory);
        }
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.POD_SIZER;
    }

    @Override
    public String name() {
        return "vpa";
    }

    @Override
    public String help() {
        return "The Vertical Pod Autoscaler of Kubernetes: lets requests follow use, and evicts pods that are far off.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodSizer create(Settings settings, PolicyContext context) {
        ContainerAmounts least = settings.minAllowed().orElse(0);
        ContainerAmounts most = settings.maxAllowed().orElse((long) Estimates.MAX_AMOUNT);
        if (least.cpu() > most.cpu() || least.memory() > most.memory()) {
            throw new IllegalArgumentException(
                    "The sizer 'vpa' has a 'minAllowed' that is more than its 'maxAllowed'.");
        }
        return new VerticalPodAutoscaler(
                new RecommenderParameters(
                        settings.targetPercentile(),
                        settings.lowerPercentile(),
                        settings.upperPercentile(),
                        settings.margin(),
                        settings.cpuHalfLife(),
                        settings.memoryHalfLife(),
                        POD_MINIMUM,
                        least,
                        most),
                settings.mode(),
                settings.minReplicas(),
                settings.interval());
    }
}
