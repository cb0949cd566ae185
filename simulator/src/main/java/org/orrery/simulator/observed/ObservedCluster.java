package org.orrery.simulator.observed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.AffinityGroup;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodCounts;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.LabelSelector;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.spec.Taint;

/**
 * The control plane's picture of the cluster. Each change costs what it touches; lines of thought are kept as a journal
 * of what to undo.
 */
public final class ObservedCluster implements ClusterSnapshot {

    private final ResourceNames resources;
    private final long assumedCpu;
    private final long assumedMemory;
    private final Map<String, Map<String, String>> namespaces;
    private final TreeSet<String> namespaceNames = new TreeSet<>();
    /** The namespace that was last added to the names: mostly the next pod's too. */
    private String lastNamespace = "";

    private final List<@Nullable ObservedNode> slots = new ArrayList<>();
    private final Deque<Integer> freeSlots = new ArrayDeque<>();
    private final List<ObservedNode> nodes = new ArrayList<>();
    private final ChangeLog log = new ChangeLog();
    private long structureVersion;

    private final Map<String, ImageCount> images = new HashMap<>();
    private final int[] taints = new int[Taint.Effect.values().length];

    private final Map<CountKey, LivePodCounts> counts = new LinkedHashMap<>();
    private final Map<PodTemplate, Group> groups = new LinkedHashMap<>();
    private final List<Group> groupList = new ArrayList<>();
    private final Map<PodTemplate, LivePodCounts[]> countsByTemplate = new HashMap<>();
    private final ThoughtJournal journal = new ThoughtJournal(this);

    private record CountKey(String namespace, LabelSelector selector, boolean includesEnding) {}

    private record Group(PodTemplate template, LivePodCounts pods) implements AffinityGroup {}

    private static final class ImageCount {
        private int nodes;
        private long epoch;
    }

    /**
     * A picture without nodes.
     *
     * @param resources the resources that are counted
     * @param assumedCpu millicores that a container without cpu request counts in {@link NodeView#assumedCpu()}
     * @param assumedMemory bytes that a container without memory request counts in {@link NodeView#assumedMemory()}
     * @param namespaces labels of namespaces
     */
    public ObservedCluster(
            ResourceNames resources, long assumedCpu, long assumedMemory, Map<String, Map<String, String>> namespaces) {
        this.resources = resources;
        this.assumedCpu = assumedCpu;
        this.assumedMemory = assumedMemory;
        this.namespaces = new HashMap<>(namespaces);
        namespaceNames.addAll(namespaces.keySet());
    }

    // ---- what the control plane learns ----

    /** A node joined; returns its slot. */
    public int nodeJoined(String name, NodeTemplate template) {
        int slot = freeSlots.isEmpty() ? slots.size() : freeSlots.removeFirst();
        ObservedNode node = new ObservedNode(slot, name, template, resources.count());
        if (slot == slots.size()) {
            slots.add(node);
        } else {
            slots.set(slot, node);
        }
        nodes.add(node);
        countTaints(node.taints(), 1);
        structureVersion++;
        changed(node);
        return slot;
    }

    /** A node left, with its pods. */
    public void nodeLeft(int slot) {
        takeAway(slot);
        freeSlots.addLast(slot);
    }

    /** A node that was only thought up is gone: its slot is the next to be used again, as if it had never been. */
    void forgetNode(int slot) {
        takeAway(slot);
        freeSlots.addFirst(slot);
    }

    private void takeAway(int slot) {
        ObservedNode node = at(slot);
        for (ObservedPod pod : List.copyOf(node.pods())) {
            takeOff(pod);
        }
        for (String image : List.copyOf(node.images())) {
            imageRemoved(slot, image);
        }
        countTaints(node.taints(), -1);
        nodes.remove(node);
        slots.set(slot, null);
        structureVersion++;
        log.add(slot);
    }

    /** A node's taints are now these. */
    public void taintsChanged(int slot, List<Taint> newTaints) {
        ObservedNode node = at(slot);
        countTaints(node.taints(), -1);
        node.setTaints(newTaints);
        countTaints(node.taints(), 1);
        changed(node);
    }

    /** A node was cordoned, or freed again. */
    public void unschedulableChanged(int slot, boolean unschedulable) {
        at(slot).setUnschedulable(unschedulable);
        changed(at(slot));
    }

    /** A node began or ceased to work, as far as the control plane knows. */
    public void readyChanged(int slot, boolean ready) {
        at(slot).setReady(ready);
        changed(at(slot));
    }

    /** A node has other amounts to give. */
    public void allocatableChanged(int slot, Amounts allocatable) {
        at(slot).setAllocatable(allocatable);
        changed(at(slot));
    }

    /** An image lies on a node. */
    public void imageAdded(int slot, String image) {
        if (at(slot).addImage(image)) {
            countImage(image, 1);
            changed(at(slot));
        }
    }

    /** An image no longer lies on a node. */
    public void imageRemoved(int slot, String image) {
        if (at(slot).removeImage(image)) {
            countImage(image, -1);
            changed(at(slot));
        }
    }

    /**
     * A pod was created.
     *
     * @param key what the caller knows it by, given back by {@link #keyOf}
     */
    public PodView podCreated(long uid, PodTemplate template, double createdAt, long gang, int gangSize, int key) {
        return new ObservedPod(uid, template, createdAt, gang, gangSize, key);
    }

    /** What whoever told of the pod knows it by. */
    public static int keyOf(PodView pod) {
        return ((ObservedPod) pod).key();
    }

    /** A pod was given a node. */
    public void podBound(PodView view, int slot, long devices, double boundAt) {
        ObservedPod pod = (ObservedPod) view;
        pod.boundAt = boundAt;
        putOn(pod, slot, devices);
    }

    /** A pod was told to end. */
    public void podTerminating(PodView view) {
        ObservedPod pod = (ObservedPod) view;
        if (!pod.terminating) {
            pod.terminating = true;
            if (pod.node >= 0) {
                LivePodCounts[] before = pod.counts;
                pod.counts = countsOf(pod);
                for (LivePodCounts count : before) {
                    if (!count.includesEnding()) {
                        count.change(pod.node, -1);
                    }
                }
                changed(at(pod.node));
            }
        }
    }

    /** A pod is gone. */
    public void podGone(PodView view) {
        ObservedPod pod = (ObservedPod) view;
        if (pod.node >= 0) {
            takeOff(pod);
        }
        pod.gone = true;
    }

    /** A pod lost its node and is to be placed anew. */
    public void podUnbound(PodView view) {
        ObservedPod pod = (ObservedPod) view;
        if (pod.node >= 0) {
            takeOff(pod);
        }
        pod.boundAt = Double.NaN;
    }

    // ---- placing ----

    /** Whether what a pod asks for is free on a node, with these devices. */
    public boolean hasRoom(PodView pod, int slot, long devices) {
        return at(slot).hasRoom(pod.template(), devices);
    }

    void putOn(ObservedPod pod, int slot, long devices) {
        if (pod.node >= 0) {
            throw new IllegalStateException(pod + " is on " + at(pod.node) + " already.");
        }
        ObservedNode node = at(slot);
        noteNamespace(pod.template().namespace());
        pod.devices = devices;
        node.add(pod, assumedCpu(pod), assumedMemory(pod));
        pod.node = slot;
        pod.counts = countsOf(pod);
        for (LivePodCounts count : pod.counts) {
            count.change(slot, 1);
        }
        changed(node);
    }

    private void noteNamespace(String namespace) {
        // An empty name is a namespace as well, as in cases of conformance.
        if (!namespace.equals(lastNamespace) || namespace.isEmpty()) {
            namespaceNames.add(namespace);
            lastNamespace = namespace;
        }
    }

    /** Undoes {@link #takeOff}, with the pod in the place among its node's pods in which it was. */
    void putBack(ObservedPod pod, int slot, long devices, int position) {
        putOn(pod, slot, devices);
        at(slot).moveBack(pod, position);
    }

    void takeOff(ObservedPod pod) {
        ObservedNode node = at(pod.node);
        node.remove(pod, assumedCpu(pod), assumedMemory(pod));
        for (LivePodCounts count : pod.counts) {
            count.change(pod.node, -1);
        }
        pod.counts = LivePodCounts.NONE;
        pod.node = -1;
        pod.devices = 0;
        changed(node);
    }

    private long assumedCpu(ObservedPod pod) {
        return pod.template().request(ResourceNames.CPU, assumedCpu);
    }

    private long assumedMemory(ObservedPod pod) {
        return pod.template().request(ResourceNames.MEMORY, assumedMemory);
    }

    private void changed(ObservedNode node) {
        node.version = log.add(node.index());
    }

    private void countTaints(List<Taint> of, int sign) {
        for (Taint taint : of) {
            taints[taint.effect().ordinal()] += sign;
        }
    }

    private void countImage(String image, int by) {
        ImageCount count = images.computeIfAbsent(image, key -> new ImageCount());
        count.nodes += by;
        count.epoch++;
    }

    private ObservedNode at(int slot) {
        ObservedNode node = slots.get(slot);
        if (node == null) {
            throw new IllegalArgumentException("There is no node in slot " + slot + ".");
        }
        return node;
    }

    // ---- counting pods ----

    @Override
    public PodCounts podCounts(String namespace, LabelSelector selector) {
        return counted(new CountKey(namespace, selector, false));
    }

    @Override
    public PodCounts allPodCounts(String namespace, LabelSelector selector) {
        return counted(new CountKey(namespace, selector, true));
    }

    private LivePodCounts counted(CountKey key) {
        LivePodCounts known = counts.get(key);
        if (known != null) {
            return known;
        }
        LivePodCounts fresh = new LivePodCounts(
                template -> key.namespace().equals(template.namespace())
                        && key.selector().matches(template.labels()),
                key.includesEnding());
        counts.put(key, fresh);
        countsByTemplate.clear();
        for (ObservedNode node : nodes) {
            for (ObservedPod pod : node.pods()) {
                if (fresh.matches(pod.template()) && (key.includesEnding() || !pod.terminating)) {
                    fresh.change(node.index(), 1);
                }
                pod.counts = countsOf(pod);
            }
        }
        return fresh;
    }

    @Override
    public List<? extends AffinityGroup> affinityGroups() {
        return Collections.unmodifiableList(groupList);
    }

    private LivePodCounts[] countsOf(ObservedPod pod) {
        PodTemplate template = pod.template();
        boolean hasWishes = !template.podAffinity().isEmpty();
        if (counts.isEmpty() && !hasWishes) {
            return LivePodCounts.NONE;
        }
        LivePodCounts[] all = countsByTemplate.get(template);
        if (all == null) {
            all = findCounts(template, hasWishes);
            countsByTemplate.put(template, all);
        }
        return pod.terminating ? includingEnding(all) : all;
    }

    private LivePodCounts[] findCounts(PodTemplate template, boolean hasWishes) {
        List<LivePodCounts> found = new ArrayList<>();
        for (LivePodCounts count : counts.values()) {
            if (count.matches(template)) {
                found.add(count);
            }
        }
        if (hasWishes) {
            Group group = groups.get(template);
            if (group == null) {
                group = new Group(template, new LivePodCounts(template::equals, true));
                groups.put(template, group);
                groupList.add(group);
            }
            found.add(group.pods());
        }
        return found.toArray(LivePodCounts.NONE);
    }

    private static LivePodCounts[] includingEnding(LivePodCounts[] all) {
        return Arrays.stream(all).filter(LivePodCounts::includesEnding).toArray(LivePodCounts[]::new);
    }

    // ---- the view ----

    @Override
    public ResourceNames resources() {
        return resources;
    }

    @Override
    public List<? extends NodeView> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    @Override
    public NodeView node(int index) {
        return at(index);
    }

    @Override
    public int slots() {
        return slots.size();
    }

    @Override
    public long structureVersion() {
        return structureVersion;
    }

    @Override
    public long changes() {
        return log.size();
    }

    @Override
    public int changedNode(long position) {
        return log.node(position);
    }

    @Override
    public int nodesWithImage(String image) {
        ImageCount count = images.get(image);
        return count == null ? 0 : count.nodes;
    }

    @Override
    public long imageEpoch(String image) {
        ImageCount count = images.get(image);
        return count == null ? 0 : count.epoch;
    }

    @Override
    public int taints(Taint.Effect effect) {
        return taints[effect.ordinal()];
    }

    @Override
    public Map<String, String> namespaceLabels(String namespace) {
        return namespaces.getOrDefault(namespace, Map.of());
    }

    @Override
    public Collection<String> namespaces() {
        return Collections.unmodifiableSet(namespaceNames);
    }

    // ---- thoughts ----

    @Override
    public void fork() {
        journal.begin();
    }

    @Override
    public void rollback() {
        journal.undo();
    }

    @Override
    public void commit() {
        journal.keep();
    }

    @Override
    public void place(PodView pod, int node, long devices) {
        journal.place((ObservedPod) pod, node, devices);
    }

    @Override
    public void remove(PodView pod) {
        journal.remove((ObservedPod) pod);
    }

    @Override
    public int addNode(String name, NodeTemplate template) {
        return journal.addNode(name, template);
    }
}
