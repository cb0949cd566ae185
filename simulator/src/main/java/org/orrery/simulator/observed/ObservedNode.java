package org.orrery.simulator.observed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.spec.WellKnownLabels;

/** A node as the control plane knows it, with the sums over its pods kept up to date. */
final class ObservedNode implements NodeView {

    private final int index;
    private final String name;
    private final NodeTemplate template;
    private final Map<String, String> labels;
    /** What is allocatable of each resource and, behind that, what is requested: read together, so kept together. */
    private final long[] amounts;

    private final int resources;
    private final int podLimit;
    private final int[] gpuFree;
    private final List<ObservedPod> pods = new ArrayList<>();
    private final Set<String> images = new HashSet<>();

    private List<Taint> taints;
    private boolean unschedulable;
    private boolean ready = true;
    private long assumedCpu;
    private long assumedMemory;
    private long gpuFreeTotal;
    /** Size of {@link #pods}, beside what is asked for with it. */
    private int podCount;

    long version;

    ObservedNode(int index, String name, NodeTemplate template, int resources) {
        this.index = index;
        this.name = name;
        this.template = template;
        labels = WellKnownLabels.of(name, template);
        taints = template.taints();
        this.resources = resources;
        podLimit = template.podLimit();
        amounts = template.allocatable().toArray(2 * resources);
        gpuFree = new int[template.gpuCount()];
        Arrays.fill(gpuFree, GpuRequest.WHOLE);
        gpuFreeTotal = (long) GpuRequest.WHOLE * gpuFree.length;
    }

    void add(ObservedPod pod, long assumedPodCpu, long assumedPodMemory) {
        pod.position = podCount++;
        pods.add(pod);
        account(pod, 1, assumedPodCpu, assumedPodMemory);
    }

    /** Puts the last pod back to where it was before {@link #remove} filled its place with the one that was last. */
    void moveBack(ObservedPod pod, int position) {
        ObservedPod moved = pods.set(position, pod);
        pods.set(pods.size() - 1, moved);
        moved.position = pods.size() - 1;
        pod.position = position;
    }

    void remove(ObservedPod pod, long assumedPodCpu, long assumedPodMemory) {
        ObservedPod last = pods.remove(--podCount);
        if (last != pod) {
            pods.set(pod.position, last);
            last.position = pod.position;
        }
        account(pod, -1, assumedPodCpu, assumedPodMemory);
    }

    private void account(ObservedPod pod, int sign, long assumedPodCpu, long assumedPodMemory) {
        PodTemplate template = pod.template();
        Amounts requests = template.requests();
        for (int resource = 0; resource < requests.length(); resource++) {
            amounts[resources + resource] += sign * requests.get(resource);
        }
        assumedCpu += sign * assumedPodCpu;
        assumedMemory += sign * assumedPodMemory;
        int milli = template.gpu().milliPerDevice();
        for (long rest = pod.devices; rest != 0; rest &= rest - 1) {
            gpuFree[Long.numberOfTrailingZeros(rest)] -= sign * milli;
            gpuFreeTotal -= (long) sign * milli;
        }
    }

    boolean addImage(String image) {
        return images.add(image);
    }

    boolean removeImage(String image) {
        return images.remove(image);
    }

    Set<String> images() {
        return images;
    }

    void setTaints(List<Taint> newTaints) {
        taints = List.copyOf(newTaints);
    }

    void setUnschedulable(boolean value) {
        unschedulable = value;
    }

    void setReady(boolean value) {
        ready = value;
    }

    void setAllocatable(Amounts allocatable) {
        for (int resource = 0; resource < resources; resource++) {
            amounts[resource] = allocatable.get(resource);
        }
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public NodeTemplate template() {
        return template;
    }

    @Override
    public Map<String, String> labels() {
        return labels;
    }

    @Override
    public List<Taint> taints() {
        return taints;
    }

    @Override
    public boolean isUnschedulable() {
        return unschedulable;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public long allocatable(int resource) {
        return amounts[resource];
    }

    @Override
    public long requested(int resource) {
        return amounts[resources + resource];
    }

    @Override
    public long free(int resource) {
        return amounts[resource] - amounts[resources + resource];
    }

    @Override
    public long assumedCpu() {
        return assumedCpu;
    }

    @Override
    public long assumedMemory() {
        return assumedMemory;
    }

    @Override
    public int podCount() {
        return podCount;
    }

    @Override
    public int podLimit() {
        return podLimit;
    }

    @Override
    public int gpuCount() {
        return gpuFree.length;
    }

    @Override
    public int gpuFree(int device) {
        return gpuFree[device];
    }

    @Override
    public long gpuFreeTotal() {
        return gpuFreeTotal;
    }

    @Override
    public boolean hasImage(String image) {
        return images.contains(image);
    }

    @Override
    public List<ObservedPod> pods() {
        return pods;
    }

    @Override
    public long version() {
        return version;
    }

    boolean hasRoom(PodTemplate pod, long devices) {
        if (podCount >= podLimit) {
            return false;
        }
        Amounts requests = pod.requests();
        for (int resource = 0; resource < requests.length(); resource++) {
            if (requests.get(resource) > 0 && requests.get(resource) > free(resource)) {
                return false;
            }
        }
        for (long rest = devices; rest != 0; rest &= rest - 1) {
            if (gpuFree[Long.numberOfTrailingZeros(rest)] < pod.gpu().milliPerDevice()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return name;
    }
}
