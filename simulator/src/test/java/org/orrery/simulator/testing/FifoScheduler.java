package org.orrery.simulator.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.placement.PlacementEngine;
import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.NodeOrder;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.NodeWindow;
import org.orrery.simulator.policy.PlacementProfile;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.policy.SchedulerArchitecture;
import org.orrery.simulator.policy.SchedulerContext;
import org.orrery.simulator.policy.TieBreak;

/**
 * A scheduler for tests: places pods in the order in which they came on the first node that fits; a pod that fits
 * nowhere blocks nobody.
 */
public final class FifoScheduler implements SchedulerArchitecture {

    private final SchedulerContext context;
    private final PlacementEngine engine;
    private final Deque<PodView> waiting = new ArrayDeque<>();
    private boolean changed;

    /** A scheduler with an empty queue. */
    public FifoScheduler(SchedulerContext context) {
        this.context = context;
        PlacementProfile profile = new PlacementProfile(
                List.of(new FitFilter()),
                List.of(),
                NodeOrder.JOINED,
                FIRST,
                new TieBreak.First(),
                DeviceChoice.TIGHTEST);
        engine = new PlacementEngine(context.snapshot(), profile, context.random(), true);
    }

    private static final NodeWindow FIRST = new NodeWindow() {
        @Override
        public int start(int nodes) {
            return 0;
        }

        @Override
        public int enough(int nodes) {
            return 1;
        }

        @Override
        public void looked(int nodes, int examined, int chosen) {}
    };

    @Override
    public void podPending(PodView pod) {
        waiting.add(pod);
        changed = true;
    }

    @Override
    public void podGone(PodView pod) {
        waiting.remove(pod);
        changed = true;
    }

    @Override
    public void nodeChanged(NodeView node, NodeChange change) {
        changed = true;
    }

    @Override
    public void wake() {
        if (!changed) {
            return;
        }
        changed = false;
        int count = waiting.size();
        for (int i = 0; i < count; i++) {
            PodView pod = waiting.remove();
            int node = engine.select(pod.template());
            if (node == PlacementEngine.NONE) {
                context.actions().attemptFailed(pod, () -> whyPending(pod));
                waiting.add(pod);
            } else {
                context.actions().bind(pod, node, engine.devices(pod.template(), node));
            }
        }
    }

    @Override
    public double roundTime() {
        return 0;
    }

    @Override
    public String whyPending(PodView pod) {
        StringBuilder text = new StringBuilder("0/" + context.snapshot().nodes().size() + " nodes are available:");
        for (Map.Entry<String, Integer> reason : engine.refusals(pod.template()).entrySet()) {
            text.append(' ')
                    .append(reason.getValue())
                    .append(' ')
                    .append(reason.getKey())
                    .append('.');
        }
        return text.toString();
    }
}
