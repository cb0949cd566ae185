package org.orrery.simulator.control;

import java.util.Arrays;
import java.util.Map;
import org.orrery.simulator.kernel.EventStormException;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.policy.SchedulerArchitecture;
import org.orrery.simulator.policy.SchedulerArchitecture.NodeChange;

/**
 * What a scheduler is to be told, in the order in which it happened. There is news of each pod, so it is kept in two
 * arrays that are used again, and nothing is allocated for it.
 */
final class SchedulerNews {

    /** What is new of pods; of nodes it is the {@link NodeChange}. */
    private enum OfPod {
        PENDING,
        GONE
    }

    /** More news than this made by telling news comes of a scheduler that does what is refused, again and again. */
    private static final int STORM_LIMIT = 1_000_000;

    private Object[] subjects = new Object[64];
    private Enum<?>[] what = new Enum<?>[64];
    private int size;

    void podPending(PodView pod) {
        add(pod, OfPod.PENDING);
    }

    void podGone(PodView pod) {
        add(pod, OfPod.GONE);
    }

    void nodeChanged(NodeView node, NodeChange change) {
        add(node, change);
    }

    private void add(Object subject, Enum<?> isNew) {
        if (size == subjects.length) {
            subjects = Arrays.copyOf(subjects, size * 2);
            what = Arrays.copyOf(what, size * 2);
        }
        subjects[size] = subject;
        what[size++] = isNew;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /**
     * Tells a scheduler everything, including what happens meanwhile, and forgets it.
     *
     * @throws EventStormException when what happens meanwhile has no end
     */
    void tell(SchedulerArchitecture scheduler, double now) {
        int most = size + STORM_LIMIT;
        for (int i = 0; i < size; i++) {
            if (size > most) {
                throw new EventStormException(now, STORM_LIMIT, Map.of("news for the scheduler", (long) size));
            }
            if (what[i] instanceof NodeChange change) {
                scheduler.nodeChanged((NodeView) subjects[i], change);
            } else if (what[i] == OfPod.PENDING) {
                scheduler.podPending((PodView) subjects[i]);
            } else {
                scheduler.podGone((PodView) subjects[i]);
            }
        }
        Arrays.fill(subjects, 0, size, null);
        size = 0;
    }
}
