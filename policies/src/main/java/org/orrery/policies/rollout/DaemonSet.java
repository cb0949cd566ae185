package org.orrery.policies.rollout;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.policy.PlaceRule;
import org.orrery.simulator.spec.CountOrShare;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.spec.Toleration;

/**
 * The DaemonSet of Kubernetes: a pod on each node that can run one, cordoned or not. An update ends old pods that are
 * not available at once, and others as long as no more than {@code maxUnavailable} are missing.
 */
public final class DaemonSet implements PlaceRule {

    private static final List<Toleration> TOLERATIONS = List.of(
            toleration("not-ready", Taint.Effect.NO_EXECUTE),
            toleration("unreachable", Taint.Effect.NO_EXECUTE),
            toleration("disk-pressure", Taint.Effect.NO_SCHEDULE),
            toleration("memory-pressure", Taint.Effect.NO_SCHEDULE),
            toleration("pid-pressure", Taint.Effect.NO_SCHEDULE),
            toleration("unschedulable", Taint.Effect.NO_SCHEDULE));

    private final boolean updatesPods;
    private final CountOrShare maxUnavailable;
    private final double minReadySeconds;

    /**
     * A rule.
     *
     * @param updatesPods whether pods of an old revision are replaced, or only pods that ended for other reasons
     * @param maxUnavailable how many nodes may be without an available pod during an update; a share is rounded up
     */
    public DaemonSet(boolean updatesPods, CountOrShare maxUnavailable, double minReadySeconds) {
        this.updatesPods = updatesPods;
        this.maxUnavailable = maxUnavailable;
        this.minReadySeconds = minReadySeconds;
    }

    private static Toleration toleration(String condition, Taint.Effect effect) {
        return new Toleration("node.kubernetes.io/" + condition, true, "", effect, Double.POSITIVE_INFINITY);
    }

    @Override
    public Places places() {
        return Places.NODES;
    }

    @Override
    public PlaceStep next(List<Place> places) {
        List<Integer> create = new ArrayList<>();
        List<Integer> remove = new ArrayList<>();
        int wanted = 0;
        int unavailable = 0;
        int old = 0;
        for (Place place : places) {
            boolean isThere = place.occupant() != Occupant.NONE && place.occupant() != Occupant.ENDING;
            if (!place.isWanted()) {
                if (isThere) {
                    remove.add(place.number());
                }
                continue;
            }
            wanted++;
            unavailable += place.occupant() == Occupant.AVAILABLE ? 0 : 1;
            if (place.occupant() == Occupant.NONE) {
                create.add(place.number());
            } else if (isThere && !place.isUpdated()) {
                old++;
            }
        }
        boolean isComplete = create.isEmpty() && remove.isEmpty() && unavailable == 0 && (old == 0 || !updatesPods);
        if (updatesPods && old > 0) {
            update(places, maxUnavailable.roundedUp(wanted) - unavailable, remove);
        }
        return new PlaceStep(create, List.of(), remove, isComplete);
    }

    private static void update(List<Place> places, int room, List<Integer> remove) {
        int left = room;
        for (Place place : places) {
            if (!place.isWanted() || place.isUpdated()) {
                continue;
            }
            if (place.occupant() == Occupant.UNAVAILABLE) {
                remove.add(place.number());
            } else if (place.occupant() == Occupant.AVAILABLE && left > 0) {
                left--;
                remove.add(place.number());
            }
        }
    }

    @Override
    public List<Toleration> tolerations() {
        return TOLERATIONS;
    }

    @Override
    public double minReadySeconds() {
        return minReadySeconds;
    }

    @Override
    public double progressDeadline() {
        return Double.POSITIVE_INFINITY;
    }
}
