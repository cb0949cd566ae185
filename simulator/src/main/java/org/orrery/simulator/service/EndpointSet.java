package org.orrery.simulator.service;

import java.util.Arrays;
import org.orrery.simulator.policy.Endpoints;

/** The pods of one service that take requests. */
final class EndpointSet implements Endpoints {

    private int[] at = new int[8];
    private int count;
    private int[] position = new int[8];
    private int[] load = new int[8];
    private double[] cores = new double[8];
    private int[] zone = new int[8];
    private long[] identity = new long[8];
    private PodServer[] server = new PodServer[8];
    private int[] free = new int[8];
    private int freeCount;
    private int used;
    private int total;

    /** Gives a pod a number; it takes no requests yet. */
    int create(PodServer of, double ofCores, int inZone, long ofIdentity) {
        int endpoint = freeCount > 0 ? free[--freeCount] : used++;
        if (endpoint == position.length) {
            int length = endpoint * 2;
            at = Arrays.copyOf(at, length);
            position = Arrays.copyOf(position, length);
            load = Arrays.copyOf(load, length);
            cores = Arrays.copyOf(cores, length);
            zone = Arrays.copyOf(zone, length);
            identity = Arrays.copyOf(identity, length);
            server = Arrays.copyOf(server, length);
            free = Arrays.copyOf(free, length);
        }
        position[endpoint] = -1;
        load[endpoint] = 0;
        cores[endpoint] = ofCores;
        zone[endpoint] = inZone;
        identity[endpoint] = ofIdentity;
        server[endpoint] = of;
        return endpoint;
    }

    void release(int endpoint) {
        free[freeCount++] = endpoint;
    }

    boolean contains(int endpoint) {
        return position[endpoint] >= 0;
    }

    void add(int endpoint) {
        position[endpoint] = count;
        at[count++] = endpoint;
    }

    void remove(int endpoint) {
        int hole = position[endpoint];
        int last = at[--count];
        at[hole] = last;
        position[last] = hole;
        position[endpoint] = -1;
    }

    void changeLoad(int endpoint, int by) {
        load[endpoint] += by;
        total += by;
    }

    /** Requests with all pods of the service. */
    int total() {
        return total;
    }

    PodServer server(int endpoint) {
        return server[endpoint];
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int at(int index) {
        return at[index];
    }

    @Override
    public int positionOf(int endpoint) {
        return position[endpoint];
    }

    @Override
    public int requests(int endpoint) {
        return load[endpoint];
    }

    @Override
    public double cores(int endpoint) {
        return cores[endpoint];
    }

    @Override
    public int zone(int endpoint) {
        return zone[endpoint];
    }

    @Override
    public long identity(int endpoint) {
        return identity[endpoint];
    }
}
