package org.orrery.policies.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.observed.ObservedCluster;
import org.orrery.simulator.placement.PlacementEngine;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.policy.Policies;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.ResourceProfile;

/**
 * One cluster and two schedulers of the same policy: one remembers what it found out about nodes, the other does not.
 */
final class TwinPlacement {

    private final ResourceNames resources = new ResourceNames(List.of());
    private final ObservedCluster cluster = new ObservedCluster(resources, 100, 200L << 20, Map.of());
    private final List<Integer> slots = new ArrayList<>();
    private final List<PodView> pods = new ArrayList<>();
    private final Twin remembering;
    private final Twin forgetful;
    private long nextPod;
    private int nextNode;

    TwinPlacement(String policy, Record settings, PodTemplate[] shapes, long seed) {
        remembering = new Twin(policy, settings, shapes, seed, true);
        forgetful = new Twin(policy, settings, shapes, seed, false);
    }

    /** A scheduler with randomness of its own. */
    private final class Twin implements PolicyContext {
        private final RandomStream random;
        private final ResourceProfile profile;
        private final PlacementEngine engine;

        private Twin(String policy, Record settings, PodTemplate[] shapes, long seed, boolean remembers) {
            random = new RandomStream(seed);
            List<ResourceProfile.Shape> typical = new ArrayList<>();
            for (PodTemplate shape : shapes) {
                typical.add(new ResourceProfile.Shape(shape, 10));
            }
            profile = new ResourceProfile(typical);
            PlacementPolicy placement =
                    part(PlacementPolicy.class, new PolicyChoice(PolicyKind.PLACEMENT, policy, settings));
            engine = new PlacementEngine(cluster, placement.profile(), random, remembers);
        }

        @Override
        public RandomStream random() {
            return random;
        }

        @Override
        public ResourceNames resources() {
            return resources;
        }

        @Override
        public List<NodeSpec> nodes() {
            Amounts largest = Amounts.of(12_000, 1L << 34);
            return List.of(
                    new NodeSpec("largest", NodeTemplate.of("pool", largest, 20).withGpus(3, "T4")));
        }

        @Override
        public ResourceProfile profile() {
            return profile;
        }

        @Override
        public double startEpoch() {
            return 0;
        }

        @Override
        public List<String> column(String file, String column) {
            throw new IllegalArgumentException("There are no data files here.");
        }

        @Override
        public <T> T part(Class<T> type, PolicyChoice choice) {
            return Policies.of(getClass().getClassLoader()).create(type, choice, this);
        }
    }

    /** Both choose a node for a pod, which must be the same, and the pod is put there. */
    void place(PodTemplate shape) {
        int node = remembering.engine.select(shape);
        assertThat(forgetful.engine.select(shape)).as("node for %s", shape).isEqualTo(node);
        assertThat(remembering.engine.refusals(shape)).isEqualTo(forgetful.engine.refusals(shape));
        if (node == PlacementEngine.NONE) {
            return;
        }
        long devices = remembering.engine.devices(shape, node);
        assertThat(forgetful.engine.devices(shape, node))
                .as("devices for %s", shape)
                .isEqualTo(devices);
        PodView pod = cluster.podCreated(nextPod, shape, 0, -1, 1, (int) nextPod++);
        cluster.podBound(pod, node, devices, 0);
        pods.add(pod);
    }

    void assertSameDraws() {
        assertThat(remembering.random.nextLong()).isEqualTo(forgetful.random.nextLong());
    }

    void join(NodeTemplate template) {
        slots.add(cluster.nodeJoined("node-" + nextNode++, template));
    }

    void leave(RandomStream random) {
        if (slots.size() > 1) {
            int slot = slots.remove(random.nextInt(slots.size()));
            for (PodView pod : List.copyOf(pods)) {
                if (pod.node() == slot) {
                    cluster.podGone(pod);
                    pods.remove(pod);
                }
            }
            cluster.nodeLeft(slot);
        }
    }

    void removePod(RandomStream random) {
        if (!pods.isEmpty()) {
            cluster.podGone(pods.remove(random.nextInt(pods.size())));
        }
    }

    void terminate(RandomStream random) {
        if (!pods.isEmpty()) {
            cluster.podTerminating(pods.get(random.nextInt(pods.size())));
        }
    }

    void image(RandomStream random, String image) {
        int slot = anySlot(random);
        if (cluster.node(slot).hasImage(image)) {
            cluster.imageRemoved(slot, image);
        } else {
            cluster.imageAdded(slot, image);
        }
    }

    void taint(RandomStream random, List<Taint> taints) {
        cluster.taintsChanged(anySlot(random), taints);
    }

    void cordon(RandomStream random) {
        int slot = anySlot(random);
        cluster.unschedulableChanged(slot, !cluster.node(slot).isUnschedulable());
    }

    void resize(RandomStream random, Amounts allocatable) {
        cluster.allocatableChanged(anySlot(random), allocatable);
    }

    private int anySlot(RandomStream random) {
        return slots.get(random.nextInt(slots.size()));
    }
}
