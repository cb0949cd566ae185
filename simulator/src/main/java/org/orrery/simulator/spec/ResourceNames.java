package org.orrery.simulator.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The resources that are counted in one simulation, in a fixed order, so that amounts are arrays. The first four are
 * always there; extended resources ({@code example.com/fpga}) follow in the order in which they were named. GPUs are
 * not among them: they are devices, see {@link GpuRequest}.
 */
public final class ResourceNames {

    /** Millicores. */
    public static final int CPU = 0;
    /** Bytes. */
    public static final int MEMORY = 1;
    /** Bytes of ephemeral storage. */
    public static final int STORAGE = 2;
    /** Bytes per second of network bandwidth. */
    public static final int BANDWIDTH = 3;

    private static final List<String> STANDARD = List.of("cpu", "memory", "ephemeral-storage", "bandwidth");

    private final List<String> names;

    /** The standard resources and these extended ones. */
    public ResourceNames(Collection<String> extended) {
        List<String> all = new ArrayList<>(STANDARD);
        for (String name : extended) {
            if (!all.contains(name)) {
                all.add(name);
            }
        }
        names = List.copyOf(all);
    }

    /** The number of resources, and the length of an array of amounts. */
    public int count() {
        return names.size();
    }

    /** The name of a resource as users write it. */
    public String name(int resource) {
        return names.get(resource);
    }

    /** The index of a resource, or -1 when there is none of this name. */
    public int index(String name) {
        return names.indexOf(name);
    }

    /** Whether the resource is an extended one: integer, without a default request. */
    public static boolean isExtended(int resource) {
        return resource >= STANDARD.size();
    }
}
