package org.orrery.policies.rollout;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.policy.PlaceRule;
import org.orrery.simulator.spec.Toleration;

/**
 * The StatefulSet of Kubernetes. In order, a pod is made only when all with lower numbers are available, and one ends
 * only when all others are and it has the highest number. An update goes from the highest number down to the partition
 * and waits for each pod before it takes the next, whatever the management policy.
 */
public final class StatefulSet implements PlaceRule {

    private final boolean isParallel;
    private final boolean updatesPods;
    private final int partition;
    private final double minReadySeconds;

    /**
     * A rule.
     *
     * @param isParallel whether pods are made and end without waiting for each other
     * @param updatesPods whether pods of an old revision are replaced, or only pods that ended for other reasons
     * @param partition pods with lower numbers keep the old revision
     */
    public StatefulSet(boolean isParallel, boolean updatesPods, int partition, double minReadySeconds) {
        this.isParallel = isParallel;
        this.updatesPods = updatesPods;
        this.partition = partition;
        this.minReadySeconds = minReadySeconds;
    }

    @Override
    public Places places() {
        return Places.ORDINALS;
    }

    @Override
    public PlaceStep next(List<Place> places) {
        List<Integer> create = new ArrayList<>();
        List<Integer> recreate = new ArrayList<>();
        List<Integer> remove = new ArrayList<>();
        int keepsOld = updatesPods ? partition : 0;
        boolean isHeldUp = false;
        for (Place place : places) {
            if (!place.isWanted()) {
                continue;
            }
            if (place.occupant() == Occupant.NONE && !isHeldUp) {
                (place.number() < keepsOld ? recreate : create).add(place.number());
            }
            isHeldUp |= !isParallel && place.occupant() != Occupant.AVAILABLE;
        }
        if (!isHeldUp) {
            removeSurplus(places, remove);
        }
        boolean isWhole = create.isEmpty() && recreate.isEmpty() && remove.isEmpty();
        if (updatesPods && isWhole && !isHeldUp) {
            update(places, remove);
        }
        return new PlaceStep(create, recreate, remove, isComplete(places));
    }

    private void removeSurplus(List<Place> places, List<Integer> remove) {
        for (int i = places.size() - 1; i >= 0; i--) {
            Place place = places.get(i);
            if (place.isWanted() || place.occupant() == Occupant.NONE) {
                continue;
            }
            if (place.occupant() != Occupant.ENDING) {
                remove.add(place.number());
            }
            if (!isParallel) {
                return;
            }
        }
    }

    private void update(List<Place> places, List<Integer> remove) {
        for (int i = places.size() - 1; i >= 0; i--) {
            Place place = places.get(i);
            if (!place.isWanted() || place.number() < partition) {
                continue;
            }
            if (place.occupant() != Occupant.ENDING && !place.isUpdated()) {
                remove.add(place.number());
                return;
            }
            if (place.occupant() != Occupant.AVAILABLE) {
                return;
            }
        }
    }

    private boolean isComplete(List<Place> places) {
        for (Place place : places) {
            boolean isRight = place.isWanted()
                    ? place.occupant() == Occupant.AVAILABLE
                            && (!updatesPods || place.isUpdated() || place.number() < partition)
                    : place.occupant() == Occupant.NONE;
            if (!isRight) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Toleration> tolerations() {
        return List.of();
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
