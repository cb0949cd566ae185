package org.orrery.policies.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.observed.ObservedCluster;
import org.orrery.simulator.placement.PlacementEngine;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.policy.Policies;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.ResourceProfile;

/** A small cluster on which a placement policy chooses nodes, for tests that say which node it must be. */
final class PlacementChoice implements PolicyContext {

    private final ResourceNames resources = new ResourceNames(List.of());
    private final ObservedCluster cluster = new ObservedCluster(resources, 100, 200L << 20, Map.of());
    private final List<NodeSpec> nodes = new ArrayList<>();
    private final List<ResourceProfile.Shape> shapes = new ArrayList<>();
    private final RandomStream random = new RandomStream(42);
    private long pods;

    PlacementChoice node(String name, NodeTemplate template) {
        cluster.nodeJoined(name, template);
        nodes.add(new NodeSpec(name, template));
        return this;
    }

    /** Puts a pod onto the node of this position. */
    PlacementChoice placed(int node, PodTemplate template, long devices) {
        PodView pod = cluster.podCreated(pods, template, 0, -1, 1, (int) pods++);
        cluster.podBound(pod, node, devices, 0);
        return this;
    }

    /** Adds pods to those that the workload is known to have. */
    PlacementChoice typical(PodTemplate template, long count) {
        shapes.add(new ResourceProfile.Shape(template, count));
        return this;
    }

    /** Lets a policy place pods one after another; returns the names of their nodes. */
    List<String> choose(String policy, Record settings, PodTemplate... templates) {
        PlacementPolicy placement =
                part(PlacementPolicy.class, new PolicyChoice(PolicyKind.PLACEMENT, policy, settings));
        PlacementEngine engine = new PlacementEngine(cluster, placement.profile(), random, true);
        List<String> chosen = new ArrayList<>();
        for (PodTemplate template : templates) {
            int node = engine.select(template);
            chosen.add(
                    node == PlacementEngine.NONE ? "none" : cluster.node(node).name());
            if (node != PlacementEngine.NONE) {
                placed(node, template, engine.devices(template, node));
            }
        }
        return chosen;
    }

    ClusterSnapshot snapshot() {
        return cluster;
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
        return nodes;
    }

    @Override
    public ResourceProfile profile() {
        return new ResourceProfile(shapes);
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
