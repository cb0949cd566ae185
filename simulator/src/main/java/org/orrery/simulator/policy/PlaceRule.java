package org.orrery.simulator.policy;

import java.util.List;
import org.orrery.simulator.spec.Toleration;

/** How pods are made and replaced that have a place each, which no two of them have at a time. */
public non-sealed interface PlaceRule extends ReplicaRule {

    /** What the places are. */
    enum Places {
        /** Numbers from 0, as many as are wanted. */
        ORDINALS,
        /** Nodes: a pod on each that can run it. */
        NODES
    }

    /** What the places are. */
    Places places();

    /**
     * The next step. Called again after every change in the pods until nothing is left to do.
     *
     * @param places all places that are wanted or taken, by their numbers
     */
    PlaceStep next(List<Place> places);

    /** Tolerations that each pod gets beside its own. */
    List<Toleration> tolerations();

    /** Who is in a place. */
    enum Occupant {
        /** Nobody. */
        NONE,
        /** A pod that is not available yet, or not any more. */
        UNAVAILABLE,
        /** A pod that has been ready for long enough. */
        AVAILABLE,
        /** A pod that was told to end. */
        ENDING
    }

    /**
     * A place.
     *
     * @param number its number
     * @param isWanted whether there is to be a pod
     * @param occupant who is there
     * @param isUpdated whether the pod there is of the newest revision
     */
    record Place(int number, boolean isWanted, Occupant occupant, boolean isUpdated) {}

    /**
     * What is to be done.
     *
     * @param create places that get a pod of the newest revision
     * @param recreate places that get a pod of the revision before
     * @param remove places whose pods are told to end
     * @param isComplete whether a rollout has nothing left to do
     */
    record PlaceStep(List<Integer> create, List<Integer> recreate, List<Integer> remove, boolean isComplete) {

        /** Copies the lists. */
        public PlaceStep {
            create = List.copyOf(create);
            recreate = List.copyOf(recreate);
            remove = List.copyOf(remove);
        }
    }
}
