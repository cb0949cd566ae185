package org.orrery.policies.balancing;

import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.policy.Balancing;
import org.orrery.simulator.policy.BalancingContext;
import org.orrery.simulator.policy.Endpoints;

/** Pods that a test puts together, all of which take requests; two zones in turn. */
final class Pods implements Endpoints {

    private final int[] requests;
    private final double[] cores;

    /** Pods with so many requests each, of one core. */
    static Pods withRequests(int... requests) {
        double[] cores = new double[requests.length];
        java.util.Arrays.fill(cores, 1);
        return new Pods(requests, cores);
    }

    /** Pods without requests, of so many cores each. */
    static Pods withCores(double... cores) {
        return new Pods(new int[cores.length], cores);
    }

    private Pods(int[] requests, double[] cores) {
        this.requests = requests;
        this.cores = cores;
    }

    /** A balancer that knows all these pods. */
    Balancer balancer(Balancing way) {
        Balancer balancer =
                way.balancer(new BalancingContext(this, new RandomStreams(3, 0).stream(Purpose.BALANCING, "test")));
        for (int i = 0; i < requests.length; i++) {
            balancer.added(i);
        }
        return balancer;
    }

    /** How often each pod is chosen for so many requests of different senders, which change no loads. */
    int[] choices(Balancer balancer, int draws, int zone) {
        int[] chosen = new int[requests.length];
        for (int i = 0; i < draws; i++) {
            chosen[balancer.choose(i, zone, Balancer.NONE)]++;
        }
        return chosen;
    }

    /** Gives a pod another number of requests. */
    void setRequests(Balancer balancer, int endpoint, int number) {
        requests[endpoint] = number;
        balancer.loadChanged(endpoint);
    }

    @Override
    public int count() {
        return requests.length;
    }

    @Override
    public int at(int position) {
        return position;
    }

    @Override
    public int positionOf(int endpoint) {
        return endpoint;
    }

    @Override
    public int requests(int endpoint) {
        return requests[endpoint];
    }

    @Override
    public double cores(int endpoint) {
        return cores[endpoint];
    }

    @Override
    public int zone(int endpoint) {
        return endpoint % 2;
    }

    @Override
    public long identity(int endpoint) {
        return 1000L + endpoint;
    }
}
