package org.orrery.simulator.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.NodeTemplate;

/** A node as it truly is: its pods, what they were given and what they use. */
public final class Node {

    private final int id;
    private final String name;
    private final NodeTemplate template;
    private final double joinedAt;
    private final long[] given;
    private final int[] gpuFree;
    private final List<Pod> pods = new ArrayList<>();
    private final NodeCpu cpu;
    private final NodeImages images;
    private final NodeMemory memory;

    private Amounts allocatable;
    private final List<Double> slowdowns = new ArrayList<>();
    private boolean alive = true;
    /** Faults at work that keep the node from working. */
    private int crashes;
    /** Faults at work that keep the control plane from it. */
    private int cuts;

    Node(
            int id,
            String name,
            NodeTemplate template,
            int resources,
            double joinedAt,
            NodeCpu cpu,
            NodeImages images,
            NodeMemory memory) {
        this.id = id;
        this.name = name;
        this.template = template;
        this.joinedAt = joinedAt;
        this.cpu = cpu;
        this.images = images;
        this.memory = memory;
        allocatable = template.allocatable();
        given = new long[resources];
        gpuFree = new int[template.gpuCount()];
        Arrays.fill(gpuFree, GpuRequest.WHOLE);
    }

    /** The node's number; numbers of nodes that are gone are used again. */
    public int id() {
        return id;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What it shares with others of its group. */
    public NodeTemplate template() {
        return template;
    }

    /** When it joined, in seconds. */
    public double joinedAt() {
        return joinedAt;
    }

    /** Whether it is still there, be it at work or not. */
    public boolean isAlive() {
        return alive;
    }

    /** Whether it works. */
    public boolean isUp() {
        return crashes == 0;
    }

    /** Whether it works and the control plane can talk to it. */
    public boolean isReachable() {
        return crashes == 0 && cuts == 0;
    }

    /** Factors of all that slows it down. */
    List<Double> slowdowns() {
        return slowdowns;
    }

    void changeCrashes(int by) {
        crashes += by;
    }

    void changeCuts(int by) {
        cuts += by;
    }

    /** How its cores are shared. */
    public NodeCpu cpu() {
        return cpu;
    }

    /** The images that lie on it. */
    public NodeImages images() {
        return images;
    }

    /** What pods may be given in all. */
    public Amounts allocatable() {
        return allocatable;
    }

    /** What pods have been given. */
    public long given(int resource) {
        return given[resource];
    }

    /** Thousandths of a device that are free. */
    public int gpuFree(int device) {
        return gpuFree[device];
    }

    /** The pods on it. */
    public List<Pod> pods() {
        return pods;
    }

    /** How its memory is used. */
    public NodeMemory memory() {
        return memory;
    }

    void die() {
        alive = false;
    }

    void setAllocatable(Amounts amounts) {
        allocatable = amounts;
    }

    /** Whether what the pod asks for is free, with these devices given as bits. */
    public boolean hasRoom(Pod pod, long devices) {
        Amounts requests = pod.template().requests();
        if (pods.size() >= template.podLimit()) {
            return false;
        }
        for (int resource = 0; resource < requests.length(); resource++) {
            long request = requests.get(resource);
            if (request > 0 && request > allocatable.get(resource) - given[resource]) {
                return false;
            }
        }
        GpuRequest gpu = pod.template().gpu();
        if (Long.bitCount(devices) != gpu.count()) {
            return false;
        }
        for (long rest = devices; rest != 0; rest &= rest - 1) {
            int device = Long.numberOfTrailingZeros(rest);
            if (device >= gpuFree.length || gpuFree[device] < gpu.milliPerDevice()) {
                return false;
            }
        }
        return true;
    }

    void give(Pod pod, long devices) {
        pod.position = pods.size();
        pod.devices = devices;
        pods.add(pod);
        account(pod, 1);
    }

    void takeBack(Pod pod) {
        Pod last = pods.remove(pods.size() - 1);
        if (last != pod) {
            pods.set(pod.position, last);
            last.position = pod.position;
        }
        account(pod, -1);
    }

    private void account(Pod pod, int sign) {
        Amounts requests = pod.template().requests();
        for (int resource = 0; resource < requests.length(); resource++) {
            given[resource] += sign * requests.get(resource);
        }
        int milli = pod.template().gpu().milliPerDevice();
        for (long rest = pod.devices; rest != 0; rest &= rest - 1) {
            gpuFree[Long.numberOfTrailingZeros(rest)] -= sign * milli;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
