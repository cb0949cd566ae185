package org.orrery.simulator.control;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.orrery.simulator.NodeGroupSpec;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.kernel.CounterDraws;
import org.orrery.simulator.policy.NodeGroupView;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.workload.NodeSource.NodeSpec;

/** The nodes of one group: those there, those ordered, those being removed. */
final class NodeGroup implements NodeGroupView {

    private final NodeGroupSpec spec;
    private final CounterDraws draws;
    private final BitSet occupied = new BitSet();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final IntOpenHashSet leaving = new IntOpenHashSet();
    private final Int2IntOpenHashMap attempts = new Int2IntOpenHashMap();
    private int upcoming;
    private int failed;

    NodeGroup(NodeGroupSpec spec, CounterDraws draws) {
        this.spec = spec;
        this.draws = draws;
    }

    /** Whether a node that joins is the next of this group, in which case it now is. */
    boolean adopt(Node node) {
        if (!node.template().pool().equals(spec.pool())) {
            return false;
        }
        int ordinal = occupied.nextClearBit(0);
        if (!spec.node(ordinal).name().equals(node.name())) {
            return false;
        }
        occupied.set(ordinal);
        ordinals.put(node.name(), ordinal);
        return true;
    }

    /** Takes the lowest free ordinal for an order. */
    int order() {
        int ordinal = occupied.nextClearBit(0);
        occupied.set(ordinal);
        upcoming++;
        return ordinal;
    }

    NodeSpec node(int ordinal) {
        return spec.node(ordinal);
    }

    /** Seconds that the next order of an ordinal takes. What is drawn does not depend on when it was ordered. */
    double provisioningTime(int ordinal) {
        int attempt = attempts.addTo(ordinal, 1);
        return spec.provisioning().at(draws.uniform(ordinal, 0, attempt));
    }

    void arrived(int ordinal, String name) {
        upcoming--;
        ordinals.put(name, ordinal);
    }

    void failed(int ordinal) {
        upcoming--;
        failed++;
        occupied.clear(ordinal);
    }

    void beginRemoval(Node node) {
        leaving.add(ordinalOf(node.name()));
    }

    void endRemoval(Node node) {
        leaving.remove(ordinalOf(node.name()));
    }

    /** A node left; does nothing when it was none of this group. */
    void left(Node node) {
        Integer ordinal = ordinals.remove(node.name());
        if (ordinal != null) {
            occupied.clear(ordinal);
            leaving.remove(ordinal.intValue());
        }
    }

    private int ordinalOf(String name) {
        Integer ordinal = ordinals.get(name);
        if (ordinal == null) {
            throw new IllegalArgumentException(name + " is no node of " + spec.name() + ".");
        }
        return ordinal;
    }

    boolean owns(Node node) {
        return ordinals.containsKey(node.name());
    }

    /** Forgets the failures that have been told. */
    void forgetFailures() {
        failed = 0;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String pool() {
        return spec.pool();
    }

    @Override
    public NodeTemplate template() {
        return spec.templates().get(0);
    }

    @Override
    public int min() {
        return spec.min();
    }

    @Override
    public int max() {
        return spec.max();
    }

    @Override
    public int target() {
        return occupied.cardinality() - leaving.size();
    }

    @Override
    public int upcoming() {
        return upcoming;
    }

    @Override
    public int failedOrders() {
        return failed;
    }

    @Override
    public double pricePerHour() {
        return template().price().perHour();
    }

    @Override
    public boolean holds(NodeView node) {
        Integer ordinal = ordinals.get(node.name());
        return ordinal != null && !leaving.contains(ordinal.intValue());
    }
}
