package org.orrery.workloads.trace.openb;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.CounterDraws;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskSource;
import org.orrery.simulator.workload.TaskWork;

/**
 * Pods that come one after another and never leave. The second and later copies of a pod have their number behind the
 * name.
 *
 * @param name the workload's name
 * @param pods the pods
 * @param order in which they come
 * @param every seconds between two of them
 * @param sample share of the pods that comes, above 0 to 1
 */
record OneByOne(String name, PodList pods, PodOrder order, double every, double sample) implements TaskSource.Provider {

    private static final TaskWork ENDLESS = new TaskWork.Until(Double.POSITIVE_INFINITY);

    @Override
    public TaskSource open(RandomStreams streams) {
        int[] positions = order.positions(streams.stream(Purpose.ARRIVAL, name));
        CounterDraws draws = streams.draws(Purpose.SAMPLE, name);
        return new TaskSource() {
            private final int[] copies = new int[pods.size()];
            private int next;
            private long id;

            @Override
            public @Nullable TaskArrival next() {
                while (next < positions.length && sample < 1 && draws.uniform(positions[next]) >= sample) {
                    next++;
                }
                if (next == positions.length) {
                    return null;
                }
                int pod = positions[next++];
                int copy = ++copies[pod];
                return new TaskArrival(
                        id,
                        copy == 1 ? pods.name(pod) : pods.name(pod) + "#" + copy,
                        every * id++,
                        pods.template(pod),
                        ENDLESS,
                        true,
                        Double.POSITIVE_INFINITY,
                        TaskArrival.NOTHING,
                        0,
                        null);
            }
        };
    }
}
