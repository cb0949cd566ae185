package org.orrery.policies.autoscaling.vertical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orrery.simulator.policy.ContainerAmounts;
import org.orrery.simulator.policy.SizingObservation;
import org.orrery.simulator.policy.SizingObservation.SizedPod;

/** Chooses the pods to evict so that their successors get the recommended size. */
final class Updater {

    private static final double MIN_CHANGE = 0.1;
    private static final double MIN_AGE = 12 * 3600;
    private static final double QUICK_KILL = 600;
    private static final double EVICTION_TOLERANCE = 0.5;

    private final int minReplicas;

    /** Leaves services alone that have fewer live pods than {@code minReplicas}. */
    Updater(int minReplicas) {
        this.minReplicas = minReplicas;
    }

    private record Wish(SizedPod pod, boolean isOutside, double change) {}

    List<String> evictions(SizingObservation observation, List<Recommendation> recommendations) {
        List<SizedPod> live = new ArrayList<>();
        for (SizedPod pod : observation.pods()) {
            if (pod.isLive()) {
                live.add(pod);
            }
        }
        if (live.size() < minReplicas) {
            return List.of();
        }
        List<Wish> wishes = new ArrayList<>();
        for (SizedPod pod : live) {
            Wish wish = judge(pod, recommendations);
            if (isDue(wish, observation.now())) {
                wishes.add(wish);
            }
        }
        wishes.sort(Comparator.comparing(Wish::isOutside)
                .thenComparingDouble(Wish::change)
                .reversed());
        return wishes.stream()
                .limit(allowed(live.size(), observation.replicas()))
                .map(wish -> wish.pod().name())
                .toList();
    }

    /** Half of the replicas may be missing; when all are there, one may go in any case. */
    private static int allowed(int live, int replicas) {
        int mayBeMissing = (int) (replicas * EVICTION_TOLERANCE);
        if (mayBeMissing == 0 && live >= replicas) {
            return 1;
        }
        return Math.max(0, live - (replicas - mayBeMissing));
    }

    private static Wish judge(SizedPod pod, List<Recommendation> recommendations) {
        boolean isOutside = false;
        double cpuRequest = 0;
        double cpuTarget = 0;
        double memoryRequest = 0;
        double memoryTarget = 0;
        for (int i = 0; i < recommendations.size(); i++) {
            Recommendation recommendation = recommendations.get(i);
            ContainerAmounts request = pod.request(i);
            isOutside |= isOutside(
                            request.cpu(),
                            recommendation.lower().cpu(),
                            recommendation.upper().cpu())
                    || isOutside(
                            request.memory(),
                            recommendation.lower().memory(),
                            recommendation.upper().memory());
            cpuRequest += request.cpu();
            cpuTarget += recommendation.target().cpu();
            memoryRequest += request.memory();
            memoryTarget += recommendation.target().memory();
        }
        double change = change(cpuRequest, cpuTarget) + change(memoryRequest, memoryTarget);
        return new Wish(pod, isOutside, change);
    }

    private static boolean isOutside(long amount, long lower, long upper) {
        return amount < lower || amount > upper;
    }

    private static double change(double request, double target) {
        return Math.abs(request - target) / Math.max(request, 1);
    }

    private static boolean isDue(Wish wish, double now) {
        double started = wish.pod().startedAt();
        boolean wasKilledEarly = wish.pod().killedAt() - started < QUICK_KILL;
        if (wish.isOutside() || wasKilledEarly && wish.change() > 0) {
            return true;
        }
        return now - started >= MIN_AGE && wish.change() >= MIN_CHANGE;
    }
}
