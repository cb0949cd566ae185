package org.orrery.policies.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.policies.kubernetes.plugin.DefaultPlugins;
import org.orrery.policies.kubernetes.plugin.ImageLocality;
import org.orrery.policies.kubernetes.plugin.InterPodAffinityScore;
import org.orrery.policies.kubernetes.plugin.NodeAffinityScore;
import org.orrery.policies.kubernetes.plugin.NodeResourcesBalancedAllocation;
import org.orrery.policies.kubernetes.plugin.NodeResourcesFitScore;
import org.orrery.policies.kubernetes.plugin.PodTopologySpreadScore;
import org.orrery.policies.kubernetes.plugin.TaintTolerationScore;
import org.orrery.policies.placement.ComposedPlacement;
import org.orrery.policies.placement.QueueSettings;
import org.orrery.policies.placement.TieBreakSettings;
import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PlacementProfile;
import org.orrery.simulator.policy.PlacementProfile.WeightedScorer;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.settings.Setting;

/** The default profile of kube-scheduler: its filters and scorers with their weights, and its sampling of nodes. */
public final class KubernetesPlacementFactory implements PolicyFactory<KubernetesPlacementFactory.Settings> {

    /** Weights of the scorers where nothing else is said. */
    private static final Map<String, Integer> DEFAULT_WEIGHTS = defaultWeights();

    /** Settings of the profile. */
    public record Settings(
            @Setting(
                    help = "weights of scorers by plugin, for example {NodeResourcesFit: 5}; 0 turns a scorer off,"
                            + " those not named keep their weight",
                    min = "0",
                    max = "100")
            Map<String, Integer> scorers,

            @Setting(help = "plugins that are turned off as filters and scorers")
            List<String> disabled,

            @Setting(help = "how NodeResourcesFit scores", value = "LeastAllocated")
            ScoringStrategySettings scoringStrategy,

            @Setting(
                    help = "what NodeResourcesBalancedAllocation compares: the balance itself (absolute), or how the"
                            + " pod changes it (delta)",
                    value = "absolute")
            NodeResourcesBalancedAllocation.Formula balancedAllocation,

            @Setting(
                    help = "how pods without spread constraints of their own are spread: not (none), or as the original"
                            + " spreads replicas of services, over nodes and zones (system)",
                    value = "none")
            DefaultConstraints defaultConstraints,

            @Setting(
                    help = "what it weighs that a pod which is there requires the new one near it",
                    value = "1",
                    min = "0",
                    max = "100")
            int hardPodAffinityWeight,

            @Setting(
                    help = "how many percent of the nodes are enough to choose from; 0 adapts it to their number",
                    value = "0",
                    min = "0",
                    max = "100")
            int percentageOfNodesToScore,

            @Setting(help = "which of several equally good nodes is taken", value = "seeded")
            TieBreakSettings tieBreak,

            @Setting(help = "what becomes of pods for which there is no room")
            QueueSettings queue) {}

    /** Which spread constraints pods get that have none of their own. */
    public enum DefaultConstraints {
        /** None. */
        NONE,
        /** Those of kube-scheduler, for all pods with labels. */
        SYSTEM
    }

    private static Map<String, Integer> defaultWeights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("TaintToleration", 3);
        weights.put("NodeAffinity", 2);
        weights.put("NodeResourcesFit", 1);
        weights.put("PodTopologySpread", 2);
        weights.put("InterPodAffinity", 2);
        weights.put("NodeResourcesBalancedAllocation", 1);
        weights.put("ImageLocality", 1);
        return weights;
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.PLACEMENT;
    }

    @Override
    public String name() {
        return "kubernetes";
    }

    @Override
    public String help() {
        return "The default profile of kube-scheduler: spreads pods over the least allocated nodes.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PlacementPolicy create(Settings settings, PolicyContext context) {
        checkNames(settings, context);
        // Made once beforehand, so that what is wrong with the settings is told before the run.
        scorers(settings, context);
        return new ComposedPlacement(
                () -> new PlacementProfile(
                        filters(settings, context),
                        scorers(settings, context),
                        new ZoneInterleaving(),
                        new NodeSampling(settings.percentageOfNodesToScore()),
                        settings.tieBreak().create(context),
                        DeviceChoice.TIGHTEST),
                settings.queue().retry());
    }

    private static void checkNames(Settings settings, PolicyContext context) {
        for (String name : settings.scorers().keySet()) {
            if (!DEFAULT_WEIGHTS.containsKey(name)) {
                throw new IllegalArgumentException("scorers: there is no scorer '" + name + "'; there are "
                        + String.join(", ", DEFAULT_WEIGHTS.keySet()));
            }
        }
        List<String> plugins = new ArrayList<>(DEFAULT_WEIGHTS.keySet());
        for (FilterPlugin filter : DefaultPlugins.filters(context.resources())) {
            if (!plugins.contains(filter.name())) {
                plugins.add(filter.name());
            }
        }
        for (String name : settings.disabled()) {
            if (!plugins.contains(name)) {
                throw new IllegalArgumentException(
                        "disabled: there is no plugin '" + name + "'; there are " + String.join(", ", plugins));
            }
        }
    }

    private static List<FilterPlugin> filters(Settings settings, PolicyContext context) {
        return DefaultPlugins.filters(context.resources()).stream()
                .filter(filter -> !settings.disabled().contains(filter.name()))
                .toList();
    }

    private static List<WeightedScorer> scorers(Settings settings, PolicyContext context) {
        ScoringStrategySettings strategy = settings.scoringStrategy();
        List<ScorePlugin> all = List.of(
                new TaintTolerationScore(),
                new NodeAffinityScore(),
                new NodeResourcesFitScore(strategy.create(), strategy.resourcesOrDefault(), context.resources()),
                new PodTopologySpreadScore(
                        settings.defaultConstraints() == DefaultConstraints.SYSTEM
                                ? PodTopologySpreadScore.SYSTEM_DEFAULTS
                                : PodTopologySpreadScore.NO_DEFAULTS),
                new InterPodAffinityScore(settings.hardPodAffinityWeight()),
                new NodeResourcesBalancedAllocation(
                        settings.balancedAllocation(), strategy.resourcesOrDefault(), context.resources()),
                new ImageLocality());
        List<WeightedScorer> weighted = new ArrayList<>();
        for (ScorePlugin scorer : all) {
            int standard = DEFAULT_WEIGHTS.getOrDefault(scorer.name(), 1);
            int weight = settings.scorers().getOrDefault(scorer.name(), standard);
            if (weight > 0 && !settings.disabled().contains(scorer.name())) {
                weighted.add(new WeightedScorer(scorer, weight));
            }
        }
        return weighted;
    }
}
