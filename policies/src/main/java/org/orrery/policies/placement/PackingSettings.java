package org.orrery.policies.placement;

import java.util.Map;
import org.orrery.simulator.settings.Setting;

/** Settings of policies that weigh resources against each other. */
public record PackingSettings(
        @Setting(
                help = "the resources that count and their weights, for example {cpu: 1} or {cpu: 2, memory: 1}; by"
                        + " default cpu and gpu alike in a cluster with GPUs, cpu and memory in another")
        Map<String, Double> resources,

        @Setting(
                help = "scores are whole numbers up to this: nodes that differ by less than one part of so many are"
                        + " equally good",
                value = "100",
                min = "1",
                max = "1000000000")
        long levels,

        @Setting(help = "", isInline = true) PlacementSettings common) {}
