package org.orrery.policies.autoscaling.vertical;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.ContainerAmounts;
import org.orrery.simulator.policy.PodSizer;
import org.orrery.simulator.policy.SizingDecision;
import org.orrery.simulator.policy.SizingObservation;

/** The Vertical Pod Autoscaler: recommends requests from use, and evicts pods whose requests are far from them. */
public final class VerticalPodAutoscaler implements PodSizer {

    private final RecommenderParameters parameters;
    private final Mode mode;
    private final Updater updater;
    private final double interval;
    private @Nullable Recommender recommender;

    /** What is done with recommendations. */
    public enum Mode {
        /** Nothing. */
        OFF,
        /** New pods get the recommended size. */
        INITIAL,
        /** Pods whose size is wrong are evicted, too. */
        RECREATE
    }

    /**
     * A sizer.
     *
     * @param minReplicas services with fewer live pods are left alone
     * @param interval seconds between decisions
     */
    public VerticalPodAutoscaler(RecommenderParameters parameters, Mode mode, int minReplicas, double interval) {
        this.parameters = parameters;
        this.mode = mode;
        this.interval = interval;
        updater = new Updater(minReplicas);
    }

    @Override
    public double interval() {
        return interval;
    }

    @Override
    public SizingDecision decide(SizingObservation observation) {
        int containers = observation.containers().size();
        if (recommender == null) {
            recommender = new Recommender(parameters, containers);
        }
        recommender.observe(observation);
        List<Recommendation> recommendations = new ArrayList<>();
        for (int i = 0; i < containers; i++) {
            if (!recommender.knows(i)) {
                return SizingDecision.none("no usage has been measured");
            }
            recommendations.add(recommender.recommend(i));
        }
        List<ContainerAmounts> targets =
                recommendations.stream().map(Recommendation::target).toList();
        List<String> evictions = mode == Mode.RECREATE ? updater.evictions(observation, recommendations) : List.of();
        return new SizingDecision(targets, mode != Mode.OFF, evictions, "requests follow use");
    }
}
