package org.orrery.policies.autoscaling.horizontal;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orrery.policies.autoscaling.horizontal.MetricTarget.Source;
import org.orrery.simulator.policy.ServiceSignal;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/**
 * A metric as Kubernetes lets one choose its source, with a target per pod or as a whole.
 *
 * @param type where it comes from
 * @param averageValue target per pod
 * @param value target of the value itself, for objects and external metrics
 */
public record HpaMetricSettings(
        @Setting(
                help =
                        "where it comes from: resource and pods are measured pod by pod, object and external at the service")
        Type type,

        @Setting(help = "value per pod") HpaAmounts averageValue,

        @Setting(help = "the value as it is; for types object and external")
        HpaAmounts value) {

    private static final double MILLI = 1000;

    /** Where a metric comes from, by the names of Kubernetes. */
    public enum Type {
        /** Processor or memory use of the pods. */
        RESOURCE,
        /** Something else of each pod. */
        PODS,
        /** One value of another object of the cluster: here, the service. */
        OBJECT,
        /** One value from outside the cluster. */
        EXTERNAL;

        private List<ServiceSignal> signals() {
            return switch (this) {
                case RESOURCE -> List.of(ServiceSignal.CPU, ServiceSignal.MEMORY);
                case PODS -> List.of(ServiceSignal.CONCURRENCY, ServiceSignal.REQUEST_RATE);
                case OBJECT, EXTERNAL ->
                    List.of(ServiceSignal.CONCURRENCY, ServiceSignal.REQUEST_RATE, ServiceSignal.QUEUE_LENGTH);
            };
        }
    }

    /**
     * An amount of one signal.
     *
     * @param cpu millicores
     * @param memory bytes
     * @param concurrency requests
     * @param rps requests a second
     * @param queue requests that wait
     */
    public record HpaAmounts(
            @Setting(help = "processors in use", quantity = Quantity.CPU, min = "0", aboveMin = true) @Nullable
            Long cpu,

            @Setting(help = "memory in use", quantity = Quantity.BYTES, min = "0", aboveMin = true) @Nullable
            Long memory,

            @Setting(help = "requests in service or waiting", min = "0", aboveMin = true) @Nullable
            Double concurrency,

            @Setting(help = "requests that arrive", quantity = Quantity.RATE, min = "0/s", aboveMin = true) @Nullable
            Double rps,

            @Setting(help = "requests that wait", min = "0", aboveMin = true) @Nullable
            Double queue) {

        /** What is given, in thousandths. */
        private Map<ServiceSignal, Long> given() {
            Map<ServiceSignal, Long> all = new EnumMap<>(ServiceSignal.class);
            if (cpu != null) {
                all.put(ServiceSignal.CPU, cpu);
            }
            if (memory != null) {
                all.put(ServiceSignal.MEMORY, (long) (memory * MILLI));
            }
            put(all, ServiceSignal.CONCURRENCY, concurrency);
            put(all, ServiceSignal.REQUEST_RATE, rps);
            put(all, ServiceSignal.QUEUE_LENGTH, queue);
            return all;
        }

        private static void put(Map<ServiceSignal, Long> all, ServiceSignal signal, @Nullable Double value) {
            if (value != null) {
                all.put(signal, Math.max(1, Math.round(value * MILLI)));
            }
        }
    }

    /**
     * The target.
     *
     * @throws IllegalArgumentException when there is not just one, or its signal is none of the source's
     */
    MetricTarget target() {
        Map<ServiceSignal, Long> averages = averageValue.given();
        Map<ServiceSignal, Long> wholes = value.given();
        boolean isOfPods = type == Type.RESOURCE || type == Type.PODS;
        if (averages.size() + wholes.size() != 1 || isOfPods && !wholes.isEmpty()) {
            throw new IllegalArgumentException(
                    "Each of the 'metrics' of the autoscaler 'hpa' has one target, 'averageValue'"
                            + (isOfPods ? "" : " or 'value'") + ", for example {type: " + word() + ", averageValue: {"
                            + (type == Type.RESOURCE ? "memory: 400Mi" : "concurrency: 2") + "}}.");
        }
        Map.Entry<ServiceSignal, Long> given =
                (averages.isEmpty() ? wholes : averages).entrySet().iterator().next();
        if (!type.signals().contains(given.getKey())) {
            throw new IllegalArgumentException("The autoscaler 'hpa' has no metric '"
                    + given.getKey().word() + "' of type '" + word() + "'; there are "
                    + type.signals().stream().map(ServiceSignal::word).collect(Collectors.joining(", ")) + ".");
        }
        Source source = switch (type) {
            case RESOURCE -> Source.RESOURCE_AVERAGE;
            case PODS -> Source.PODS_AVERAGE;
            case OBJECT, EXTERNAL -> averages.isEmpty() ? Source.WHOLE_VALUE : Source.WHOLE_AVERAGE;
        };
        return new MetricTarget(given.getKey(), source, given.getValue());
    }

    private String word() {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
