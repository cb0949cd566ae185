package org.orrery.policies.kubernetes;

import java.util.List;
import org.orrery.policies.kubernetes.plugin.LeastAllocated;
import org.orrery.policies.kubernetes.plugin.MostAllocated;
import org.orrery.policies.kubernetes.plugin.RequestedToCapacityRatio;
import org.orrery.policies.kubernetes.plugin.ResourceScoring;
import org.orrery.policies.kubernetes.plugin.ResourceWeight;
import org.orrery.simulator.settings.Setting;

/** The scoring strategy of NodeResourcesFit. */
public record ScoringStrategySettings(
        @Setting(
                help = "the strategy",
                value = LEAST,
                oneOf = {LEAST, MOST, RATIO},
                isShorthand = true)
        String type,

        @Setting(help = "the resources that count and their weights; cpu and memory alike when none are given")
        List<ResourceWeight> resources,

        @Setting(
                help = "for RequestedToCapacityRatio: points of the function from the share requested, in percent, to"
                        + " a score of 0 to 10")
        List<RequestedToCapacityRatio.ShapePoint> shape) {

    private static final String LEAST = "LeastAllocated";
    private static final String MOST = "MostAllocated";
    private static final String RATIO = "RequestedToCapacityRatio";

    private static final List<ResourceWeight> DEFAULT_RESOURCES =
            List.of(new ResourceWeight("cpu", 1), new ResourceWeight("memory", 1));

    /** Checks that a shape is there if, and only if, the strategy has one. */
    public ScoringStrategySettings {
        if (type.equals(RATIO) == shape.isEmpty()) {
            throw new IllegalArgumentException(
                    type.equals(RATIO)
                            ? RATIO + " needs a shape, for example [{utilization: 0, score: 0}, {utilization: 100,"
                                    + " score: 10}]"
                            : "shape belongs to " + RATIO + ", the strategy is " + type);
        }
    }

    List<ResourceWeight> resourcesOrDefault() {
        return resources.isEmpty() ? DEFAULT_RESOURCES : resources;
    }

    ResourceScoring create() {
        return switch (type) {
            case MOST -> new MostAllocated();
            case RATIO -> new RequestedToCapacityRatio(shape);
            case LEAST -> new LeastAllocated();
            default -> throw new IllegalArgumentException("type: there is no strategy '" + type + "'");
        };
    }
}
