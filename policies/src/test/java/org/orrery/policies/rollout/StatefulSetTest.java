package org.orrery.policies.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.policy.PlaceRule.Occupant;
import org.orrery.simulator.policy.PlaceRule.Place;
import org.orrery.simulator.policy.PlaceRule.PlaceStep;

/**
 * Of which revision a pod is that takes a free place, as {@code newVersionedStatefulSetPod} of Kubernetes has it: of
 * the one before only below the partition of a rolling update.
 */
class StatefulSetTest {

    private static final Place LOST = new Place(0, true, Occupant.NONE, false);
    private static final List<Place> FIRST_OF_THREE_OLD_IS_LOST =
            List.of(LOST, new Place(1, true, Occupant.AVAILABLE, false), new Place(2, true, Occupant.AVAILABLE, false));

    @Test
    void withOnDeleteALostPodComesBackInTheNewRevision() {
        PlaceStep step = new StatefulSet(false, false, 0, 0).next(FIRST_OF_THREE_OLD_IS_LOST);

        assertThat(step.create()).containsExactly(0);
        assertThat(step.recreate()).isEmpty();
    }

    @Test
    void belowThePartitionALostPodComesBackInTheOldRevision() {
        PlaceStep step = new StatefulSet(false, true, 2, 0).next(FIRST_OF_THREE_OLD_IS_LOST);

        assertThat(step.recreate()).containsExactly(0);
        assertThat(step.create()).isEmpty();
    }

    @Test
    void withOnDeleteARolloutHasNothingLeftToDoWhenAllPodsAreThere() {
        List<Place> old = List.of(new Place(0, true, Occupant.AVAILABLE, false));

        assertThat(new StatefulSet(false, false, 0, 0).next(old).isComplete()).isTrue();
        assertThat(new StatefulSet(false, true, 0, 0).next(old).isComplete()).isFalse();
    }
}
