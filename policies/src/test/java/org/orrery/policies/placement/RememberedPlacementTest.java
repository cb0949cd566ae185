package org.orrery.policies.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.policies.kubernetes.KubernetesPlacementFactory;
import org.orrery.policies.kubernetes.ScoringStrategySettings;
import org.orrery.policies.kubernetes.plugin.NodeResourcesBalancedAllocation.Formula;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.ContainerTemplate;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.HostPort;
import org.orrery.simulator.spec.ImageTemplate;
import org.orrery.simulator.spec.LabelSelector;
import org.orrery.simulator.spec.NodeAffinity;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodAffinity;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.spec.Toleration;
import org.orrery.simulator.spec.TopologySpreadConstraint;
import org.orrery.simulator.spec.WellKnownLabels;
import org.orrery.simulator.testing.Trials;

/**
 * What a scheduler remembers of nodes never shows: choices, devices and random draws are those of one that asks every
 * node anew, whatever happens to the cluster in between.
 */
class RememberedPlacementTest {

    private static final long MI = 1L << 20;
    private static final int MAX_NODES = 160;
    private static final List<String> IMAGES = List.of("web:1", "db:1", "cache:1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-fit",
                "next-fit",
                "round-robin",
                "random",
                "best-fit",
                "worst-fit",
                "dot-product",
                "tetris",
                "gpu-clustering",
                "gpu-packing",
                "fgd",
                "kubernetes"
            })
    void choicesAndDrawsAreThoseOfFullScoring(String policy) {
        Trials.of(24).forEach((random, number) -> {
            PodTemplate[] shapes = shapes(random);
            TwinPlacement twins = new TwinPlacement(policy, settings(policy, random), shapes, random.nextLong());
            int nodes = 1 + Math.min(MAX_NODES, number * number / 2);
            for (int i = 0; i < nodes; i++) {
                twins.join(node(random));
            }
            for (int step = 0; step < 120; step++) {
                change(twins, random);
                twins.place(shapes[random.nextInt(shapes.length)]);
            }
            twins.assertSameDraws();
        });
    }

    private static void change(TwinPlacement twins, RandomStream random) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> twins.removePod(random);
            case 3 -> twins.image(random, IMAGES.get(random.nextInt(IMAGES.size())));
            case 4 -> twins.taint(random, randomTaints(random));
            case 5 -> twins.cordon(random);
            case 6 -> twins.resize(random, Amounts.of(4000 + random.nextInt(8000), 16384 * MI));
            case 7 -> {
                if (random.nextInt(4) == 0) {
                    twins.leave(random);
                } else {
                    twins.join(node(random));
                }
            }
            case 8 -> twins.terminate(random);
            default -> {
                // Several pods in a row, with nothing in between.
            }
        }
    }

    private static List<Taint> randomTaints(RandomStream random) {
        List<Taint> taints = new ArrayList<>();
        if (random.nextBoolean()) {
            taints.add(new Taint(
                    "key" + random.nextInt(2),
                    "",
                    Taint.Effect.values()[random.nextInt(Taint.Effect.values().length)]));
        }
        return taints;
    }

    private static NodeTemplate node(RandomStream random) {
        NodeTemplate template = NodeTemplate.of("pool", Amounts.of(4000L * (1 + random.nextInt(3)), 16384 * MI), 20)
                .inZone("zone" + random.nextInt(3), "region")
                .withGpus(random.nextInt(4), random.nextBoolean() ? "T4" : "A10");
        return template.with(random.nextInt(3) == 0 ? Map.of("disk", "ssd") : Map.of(), randomTaints(random));
    }

    private static PodTemplate[] shapes(RandomStream random) {
        Amounts small = Amounts.of(100L * (1 + random.nextInt(8)), 256 * MI);
        Amounts large = Amounts.of(1000L * (1 + random.nextInt(3)), 2048 * MI);
        LabelSelector ssd = LabelSelector.of(Map.of("disk", "ssd"));
        LabelSelector web = LabelSelector.of(Map.of("app", "web"));
        PodAffinity.Term nearWeb = new PodAffinity.Term(web, WellKnownLabels.ZONE, List.of(), null);
        PodAffinity.Term onItsOwn = new PodAffinity.Term(
                LabelSelector.of(Map.of("app", "lonely")), WellKnownLabels.HOSTNAME, List.of(), null);
        PodAffinity.Term anywhere =
                new PodAffinity.Term(web, WellKnownLabels.HOSTNAME, List.of(), LabelSelector.EVERYTHING);
        return new PodTemplate[] {
            PodTemplate.builder("near")
                    .requests(small)
                    .podAffinity(new PodAffinity(
                            List.of(nearWeb),
                            List.of(),
                            List.of(),
                            List.of(new PodAffinity.Weighted(1 + random.nextInt(100), anywhere))))
                    .build(),
            PodTemplate.builder("lonely")
                    .labels(Map.of("app", "lonely"))
                    .namespace(random.nextBoolean() ? "other" : "default")
                    .requests(small)
                    .podAffinity(new PodAffinity(
                            List.of(),
                            List.of(new PodAffinity.Weighted(1 + random.nextInt(100), nearWeb)),
                            List.of(onItsOwn),
                            List.of()))
                    .build(),
            PodTemplate.builder("shy")
                    .labels(Map.of("app", "web"))
                    .requests(small)
                    .podAffinity(new PodAffinity(List.of(), List.of(), List.of(anywhere), List.of()))
                    .build(),
            PodTemplate.builder("small").requests(small).build(),
            PodTemplate.builder("large").requests(large).build(),
            PodTemplate.builder("share")
                    .requests(small)
                    .gpu(new GpuRequest(1, 100 * (1 + random.nextInt(9)), Set.of()))
                    .build(),
            PodTemplate.builder("gpus")
                    .requests(small)
                    .gpu(new GpuRequest(1 + random.nextInt(2), 1000, Set.of("T4")))
                    .build(),
            PodTemplate.builder("image")
                    .containers(List.of(new ContainerTemplate(
                            "main", ImageTemplate.ofSize("web:1", 600 * MI), small, true, true, Amounts.NONE)))
                    .build(),
            PodTemplate.builder("picky")
                    .requests(small)
                    .nodeAffinity(new NodeAffinity(Map.of(), List.of(), List.of(new NodeAffinity.Preferred(10, ssd))))
                    .tolerations(List.of(new Toleration("key0", true, "", null, Double.POSITIVE_INFINITY)))
                    .build(),
            PodTemplate.builder("ssd only")
                    .requests(small)
                    .nodeAffinity(new NodeAffinity(Map.of("disk", "ssd"), List.of(), List.of()))
                    .hostPorts(List.of(new HostPort("TCP", HostPort.ANY, 80)))
                    .build(),
            PodTemplate.builder("spread")
                    .labels(Map.of("app", "web"))
                    .requests(small)
                    .spread(List.of(
                            new TopologySpreadConstraint(1, WellKnownLabels.ZONE, true, web, 1, random.nextBoolean()),
                            new TopologySpreadConstraint(1, WellKnownLabels.HOSTNAME, false, web, 1, false)))
                    .build()
        };
    }

    private static Record settings(String policy, RandomStream random) {
        TieBreakSettings.Rule[] rules = TieBreakSettings.Rule.values();
        PlacementSettings common = new PlacementSettings(
                new TieBreakSettings(rules[random.nextInt(rules.length)], null, null), new QueueSettings(true));
        return switch (policy) {
            case "best-fit", "worst-fit", "dot-product", "tetris" -> new PackingSettings(Map.of(), 20, common);
            case "fgd" -> new FgdFactory.Settings(0.95, common);
            case "kubernetes" ->
                new KubernetesPlacementFactory.Settings(
                        Map.of(),
                        List.of(),
                        new ScoringStrategySettings("LeastAllocated", List.of(), List.of()),
                        random.nextBoolean() ? Formula.ABSOLUTE : Formula.DELTA,
                        KubernetesPlacementFactory.DefaultConstraints.NONE,
                        1,
                        random.nextInt(3) * 30,
                        common.tieBreak(),
                        common.queue());
            default -> common;
        };
    }
}
