package org.orrery.policies.rollout;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.policy.RolloutRule;
import org.orrery.simulator.policy.RolloutState;
import org.orrery.simulator.policy.RolloutState.ReplicaCount;
import org.orrery.simulator.policy.RolloutStep;
import org.orrery.simulator.spec.CountOrShare;

/** The rolling update of a Kubernetes Deployment. */
public final class RollingUpdate implements RolloutRule {

    private final CountOrShare maxSurge;
    private final CountOrShare maxUnavailable;
    private final double minReadySeconds;
    private final double progressDeadline;

    /**
     * An update.
     *
     * @param maxSurge how many pods there may be beyond those desired
     * @param maxUnavailable how many of those desired may be unavailable
     */
    public RollingUpdate(
            CountOrShare maxSurge, CountOrShare maxUnavailable, double minReadySeconds, double progressDeadline) {
        this.maxSurge = maxSurge;
        this.maxUnavailable = maxUnavailable;
        this.minReadySeconds = minReadySeconds;
        this.progressDeadline = progressDeadline;
    }

    /**
     * The room that an update has.
     *
     * @param surge how many pods there may be beyond those desired
     * @param unavailable how many of those desired may be unavailable
     */
    public record Room(int surge, int unavailable) {

        /** The room of an update of {@code desired} pods; there is always some. */
        public static Room of(CountOrShare maxSurge, CountOrShare maxUnavailable, int desired) {
            int surge = maxSurge.roundedUp(desired);
            int unavailable = maxUnavailable.roundedDown(desired);
            return new Room(surge, surge == 0 && unavailable == 0 ? 1 : unavailable);
        }
    }

    @Override
    public double minReadySeconds() {
        return minReadySeconds;
    }

    @Override
    public double progressDeadline() {
        return progressDeadline;
    }

    @Override
    public RolloutStep next(RolloutState state) {
        Room room = Room.of(maxSurge, maxUnavailable, state.desired());
        List<Integer> old = state.old().stream().map(ReplicaCount::replicas).toList();
        int updated = reconcileNew(state.desired(), state.updated().replicas(), state.total(), room.surge());
        if (updated == state.updated().replicas()) {
            old = reconcileOld(state, room.unavailable());
        }
        return new RolloutStep(updated, old, isComplete(state));
    }

    /** How many pods the new revision is to have: never more than desired, and grown as far as there is room. */
    public static int reconcileNew(int desired, int present, int total, int surge) {
        return present >= desired ? desired : newReplicas(desired, present, total, surge);
    }

    /** How far the new revision may grow. */
    public static int newReplicas(int desired, int present, int total, int surge) {
        int most = desired + surge;
        return total >= most ? present : present + Math.min(most - total, desired - present);
    }

    /** How many pods each old revision is to have. */
    public static List<Integer> reconcileOld(RolloutState state, int maxUnavailable) {
        int minAvailable = state.desired() - maxUnavailable;
        int newUnavailable = state.updated().replicas() - state.updated().available();
        int maxDown = state.total() - minAvailable - newUnavailable;
        List<ReplicaCount> left = state.old();
        if (maxDown > 0) {
            left = cleanUp(left, maxDown);
            left = scaleDown(left, state.available() - minAvailable);
        }
        return left.stream().map(ReplicaCount::replicas).toList();
    }

    /** Takes away pods that are not available, oldest revision first, at most {@code most}. */
    public static List<ReplicaCount> cleanUp(List<ReplicaCount> old, int most) {
        List<ReplicaCount> left = new ArrayList<>();
        int allowed = most;
        for (ReplicaCount count : old) {
            int taken = Math.max(0, Math.min(allowed, count.replicas() - count.available()));
            allowed -= taken;
            left.add(new ReplicaCount(count.replicas() - taken, count.available()));
        }
        return left;
    }

    /** Takes away pods, oldest revision first, at most {@code most}. */
    public static List<ReplicaCount> scaleDown(List<ReplicaCount> old, int most) {
        List<ReplicaCount> left = new ArrayList<>();
        int allowed = Math.max(0, most);
        for (ReplicaCount count : old) {
            int taken = Math.min(allowed, count.replicas());
            allowed -= taken;
            left.add(new ReplicaCount(count.replicas() - taken, Math.min(count.available(), count.replicas() - taken)));
        }
        return left;
    }

    /** Whether all that is desired is new and available, and nothing else is left. */
    public static boolean isComplete(RolloutState state) {
        return state.updated().replicas() == state.desired()
                && state.total() == state.desired()
                && state.available() == state.desired();
    }
}
